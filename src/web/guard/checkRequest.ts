// Whether a request comes from our own page, as far as its headers tell; who sends it is asked elsewhere.
import { HearsayError } from '../../errors.ts';

/** Headers by name in lower case; undefined where one was not sent. */
export interface RequestHead {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

export interface CheckOptions {
  /** Names of this server, without port. */
  readonly names: readonly string[];
  readonly port: number;
}

/** Methods that change nothing. */
const ASKING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

export const changesSomething = (method: string): boolean => !ASKING.has(method);

/**
 * Throws `refused-request` for a Host that is not ours (DNS rebinding), for what another site's page sends, and for a
 * change whose Origin is missing or not ours.
 */
export function checkRequest({ method, header }: RequestHead, { names, port }: CheckOptions): void {
  const host = header('host')?.toLowerCase() ?? '';
  if (!names.some((name) => host === `${name}:${port}` || (port === HTTP_PORT && host === name)))
    throw refused('another name than this server has', { host });
  const site = header('sec-fetch-site');
  const comes = header('sec-fetch-mode') === 'navigate' && !changesSomething(method);
  if ((site === 'cross-site' || site === 'same-site') && !comes) throw refused("another site's page", { site });
  if (!changesSomething(method)) return;
  const origin = header('origin') ?? null;
  if (origin !== `http://${host}`)
    throw refused(origin === null ? 'no page that names itself' : "another site's page", { origin });
}

/** Left out of Host by browsers. */
const HTTP_PORT = 80;

const refused = (from: string, evidence: Readonly<Record<string, string | null>>): HearsayError =>
  new HearsayError(
    'refused-request',
    `expected a request from this server's own page, found one by ${from}; open the address that "hearsay serve" printed`,
    evidence,
  );
