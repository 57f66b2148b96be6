// By which names a browser may have come here: any other Host is somebody else's name that was made to lead here.
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Names of this machine for itself, as they stand in a Host header. */
const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
/** Listening on these means listening on all of the machine's addresses. */
const ALL_ADDRESSES: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** True for a host that only this machine can reach. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Names without port, in lower case, for a server that listens on `host`. */
export function ownNames(host: string): readonly string[] {
  const named = bracketed(host.toLowerCase());
  if (isLoopback(host)) return [named, ...LOOPBACK_NAMES];
  if (!ALL_ADDRESSES.has(host)) return [named];
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  return [...LOOPBACK_NAMES, hostname().toLowerCase(), ...addresses.map(bracketed)];
}

/** An address as it stands in a Host header. */
export const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
