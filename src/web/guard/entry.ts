// Who may come in: a token in the address, good for one cookie; or a password, where the case is shared.
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { HearsayError } from '../../errors.ts';

/** Who stands behind a request. */
export interface Visitor {
  /** Name for the log. */
  readonly who: string;
}

export interface Entry {
  /** The token that opens the page now. */
  readonly token: () => string;
  /** Token → the value of a new cookie; null for one that does not open. A used one makes a new one, told by `onToken`. */
  readonly byToken: (token: string) => string | null;
  /** Name and password → the value of a new cookie; null for a wrong one. Throws `refused-request` after too many. */
  readonly byPassword: (who: string, password: string) => Promise<string | null>;
  /** Value of a cookie → who it was given to; null for one that was not given here. */
  readonly visitor: (cookie: string | undefined) => Visitor | null;
}

export interface EntryOptions {
  /** Whose hand it is that holds the token. */
  readonly who: string;
  /** Null where nobody comes in by password. */
  readonly password: string | null;
  readonly onToken: (token: string) => void;
  /** → milliseconds. Default: the clock. */
  readonly now?: () => number;
}

/** Bytes of a token and of a cookie: nobody guesses 256 bits. */
const SECRET_BYTES = 32;
/** Wrong passwords within `WRONG_MS` after which none is tried any more: 14,400 guesses a day at most. */
const MOST_WRONG = 10;
const WRONG_MS = 60_000;

/** Nothing is kept: another start has other tokens and cookies. */
export function createEntry({ who, password, onToken, now = Date.now }: EntryOptions): Entry {
  const salt = randomBytes(SECRET_BYTES);
  const hashed = password === null ? null : derived(password, salt);
  const visitors = new Map<string, Visitor>();
  const used = new Set<string>();
  let token = secret();
  let wrong: readonly number[] = [];
  const admit = (visitor: Visitor): string => {
    const cookie = secret();
    visitors.set(digest(cookie), visitor);
    return cookie;
  };
  const renew = (): void => {
    used.add(digest(token));
    token = secret();
  };
  return {
    token: () => token,
    byToken: (given) => {
      if (digest(given) === digest(token)) {
        renew();
        return admit({ who });
      }
      if (used.has(digest(given))) onToken(token);
      return null;
    },
    byPassword: async (name, given) => {
      wrong = wrong.filter((at) => at > now() - WRONG_MS);
      if (wrong.length >= MOST_WRONG) throw tooMany();
      wrong = [...wrong, now()];
      if (hashed === null || !timingSafeEqual(await hashed, await derived(given, salt))) return null;
      wrong = wrong.slice(0, -1);
      return admit({ who: name });
    },
    visitor: (cookie) => (cookie === undefined ? null : (visitors.get(digest(cookie)) ?? null)),
  };
}

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Secrets are compared by digest, so that the time it takes tells nothing of them. */
const digest = (value: string): string => createHash('sha256').update(value).digest('base64url');

const scrypted = promisify<string, Buffer, number, Buffer>(scrypt);
const derived = (password: string, salt: Buffer): Promise<Buffer> => scrypted(password, salt, SECRET_BYTES);

const tooMany = (): HearsayError =>
  new HearsayError('refused-request', 'too many wrong passwords; wait a minute and try again', { most: MOST_WRONG });
