// One request and its answer; redirects are the caller's.
import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { HearsayError } from '../../errors.ts';
import { mediaTypeIn } from '../contentType.ts';
import { bodyBytes, PACKINGS } from './body.ts';
import { unableToFetch } from './fetchErrors.ts';
import { createPatience } from './patience.ts';
import type { FetchSettings } from './settings.ts';

/** What was said of the last answer, to be asked whether it still holds. */
export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Answer {
  readonly address: string;
  readonly status: number;
  /** Names in lower case, repeated ones joined with ", ", cookies left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a redirect and for "not changed". */
  readonly bytes: Uint8Array;
}

export interface Ask {
  readonly settings: FetchSettings;
  readonly dispatcher: Dispatcher;
  /** Milliseconds left of `wholeMs`. */
  readonly leftMs: number;
  readonly known: Known | null;
  /** Aborted: the request ends. */
  readonly signal: AbortSignal | null;
}

const NOT_CHANGED = 304;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What is neither text nor an archive of texts; not taken over the wire at all. */
const NEVER_A_REPORT = /^(?:audio|font|image|model|video)\//;

export const isRedirect = ({ status }: Answer): boolean => REDIRECTS.has(status);
export const isNotChanged = ({ status }: Answer): boolean => status === NOT_CHANGED;

/** Asks for `url`. Throws `not-reachable`, `bad-certificate`, `bad-answer`, `too-slow`, `too-large`, `unsupported-form`, `refused-address`. */
export async function ask(url: URL, { settings, dispatcher, leftMs, known, signal }: Ask): Promise<Answer> {
  const address = url.href;
  const patience = createPatience(address, { settings, leftMs, user: signal });
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: headersOf(settings, known),
      signal: patience.signal,
    });
    patience.began();
    const answer = { address, status: statusCode, headers: kept(headers) };
    if (statusCode === NOT_CHANGED || REDIRECTS.has(statusCode)) {
      leave(body);
      return { ...answer, bytes: new Uint8Array() };
    }
    const refusal = refusalOf(answer);
    if (refusal) {
      leave(body);
      throw refusal;
    }
    const packing = answer.headers['content-encoding'] ?? '';
    return { ...answer, bytes: await bodyBytes(body, { address, packing, settings, took: patience.took }) };
  } catch (thrown) {
    throw unableToFetch(address, patience.signal.aborted ? patience.signal.reason : thrown);
  } finally {
    patience.end();
  }
}

/** Takes no more of the body; undici raises an error for one that is given up, which is none here. */
const leave = (body: Readable): void => void body.on('error', () => undefined).destroy();

/** Nothing else is sent but Host and Connection: no cookies, no referrer, nothing that names the tool. */
const headersOf = ({ userAgent }: FetchSettings, known: Known | null): Record<string, string> => ({
  'user-agent': userAgent,
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en',
  'accept-encoding': PACKINGS,
  ...(known?.etag ? { 'if-none-match': known.etag } : {}),
  ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
});

const kept = (headers: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || /^set-cookie2?$/.test(name)
        ? []
        : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  );

function refusalOf({ address, status, headers }: Omit<Answer, 'bytes'>): HearsayError | null {
  if (status < 200 || status > 299) {
    return new HearsayError(
      'bad-answer',
      `expected a page, found the answer ${status}; ${ADVICE[status] ?? (status < 500 ? 'check the address' : 'try again later')}`,
      { address, status, retryAfter: headers['retry-after'] ?? null },
    );
  }
  const mediaType = mediaTypeIn(headers);
  if (mediaType === null || !NEVER_A_REPORT.test(mediaType)) return null;
  return new HearsayError('unsupported-form', `expected text, found ${mediaType}; it is not read`, {
    address,
    mediaType,
  });
}

const ADVICE: Readonly<Record<number, string>> = {
  401: 'it wants a name and password; save the page yourself',
  403: 'it is not shown to everybody; save the page yourself',
  404: 'there is no page; check the address, or look for it in a web archive',
  410: 'the page was taken away; look for it in a web archive',
  429: 'it was asked too often; try again later',
  451: 'it is withheld by law where you are; look for it in a web archive',
};
