// An address as a person, a feed or a redirect gives it → a URL that may be asked for, as far as its words tell.
import { HearsayError } from '../../errors.ts';
import { ASK_FOR_IT, ipRefusal, isIp } from './ipRules.ts';
import type { FetchSettings } from './settings.ts';

/** Names of the machine and of local networks (RFC 6761, 6762, 8375; .internal is reserved by ICANN). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;
/** The names behind which hosting companies keep secrets of the machine: refused whatever is allowed. */
const METADATA_NAME = /^metadata(?:\.google)?(?:\.internal)?$/;
const ONION_NAME = /\.onion$/;

/** True for inputs that are addresses, not paths. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/**
 * The URL, in the form in which it is asked for: IP addresses in any notation become the usual one, the fragment goes.
 * Throws `bad-address` and `refused-address`. What names resolve to is checked when connecting.
 */
export function checkAddress(address: string | URL, settings: FetchSettings): URL {
  const url = parsed(address);
  const host = hostOf(url);
  const refusal = isIp(host) ? ipRefusal(host, settings.allowPrivate) : nameRefusal(host, settings);
  if (refusal !== null) throw refusedAddress(url.href, host, refusal);
  return url;
}

/** "[::1]" → "::1", "example.org." → "example.org". */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/** The error for an address that may not be reached; `refusal` says what it is. */
export const refusedAddress = (address: string, host: string, refusal: string): HearsayError =>
  new HearsayError('refused-address', `expected a host on the public internet, found ${refusal}`, {
    address,
    host,
  });

function parsed(address: string | URL): URL {
  const shown = String(address);
  const url = URL.canParse(shown) ? new URL(shown) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new HearsayError('bad-address', `expected an address that begins with http:// or https://, found ${shown}`, {
      address: shown,
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new HearsayError(
      'bad-address',
      `expected an address without a name and password for ${url.host}, found one that holds them; leave them out`,
      { host: url.host },
    );
  }
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  return url;
}

function nameRefusal(name: string, { allowPrivate, proxy }: FetchSettings): string | null {
  if (METADATA_NAME.test(name)) return 'a name behind which a host keeps its secrets (metadata)';
  if (ONION_NAME.test(name) && proxy === null) return 'a name that only Tor can reach; set a proxy (--proxy)';
  if (allowPrivate) return null;
  if (LOCAL_NAME.test(name) || !name.includes('.')) return `a name of your own machine or network; ${ASK_FOR_IT}`;
  return null;
}
