// Which IP addresses may be reached: those of the public internet, and with a word from the user their own network's.
import ipaddr from 'ipaddr.js';

/** Ranges that `--allow-private` opens, by the names that ipaddr.js gives to the registries of RFC 6890. */
const OWN_NETWORK: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'carrierGradeNat',
  'linkLocal',
]);

/** Where hosting companies answer any process with secrets of the machine; never reached, whatever is allowed. */
const METADATA: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '100.100.100.200',
  '168.63.129.16',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

/** What the internet assigns to hosts in IPv6 (RFC 4291); the rest holds forms that carry an IPv4 address inside. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** What to do where it is the user's own network that is meant. */
export const ASK_FOR_IT = 'use --allow-private to reach it';

/** Why the IP address may not be reached ("a loopback address"); null where it may. `ip` is in its usual notation. */
export function ipRefusal(ip: string, allowPrivate: boolean): string | null {
  const address = ipaddr.parse(ip);
  const range = address.range();
  if (METADATA.has(address.toString())) return 'an address where a host keeps its secrets (metadata)';
  if (OWN_NETWORK.has(range)) return allowPrivate ? null : `an address of your own network (${range}); ${ASK_FOR_IT}`;
  if (range !== 'unicast') return `no address of a host on the internet (${range})`;
  if (address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST)) {
    return 'no address of a host on the internet (outside 2000::/3)';
  }
  return null;
}

/** True for "203.0.113.9" and "2001:db8::1", without brackets. */
export const isIp = (host: string): boolean => ipaddr.isValid(host);
