// Headers of every answer: nothing is run, framed, guessed, sent elsewhere or kept that need not be.

/** What the page may load and do; the host of the map's tiles only where somebody set one. */
const pagePolicy = (tiles: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${tiles === null ? '' : ` ${new URL(tiles).origin}`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What bytes of a report may do, should a program show them all the same: nothing. */
export const BYTES_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** By name. An answer that says more of one of them itself keeps its own. */
export const safeHeaders = (tiles: string | null): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': pagePolicy(tiles),
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer` browsers would send forms with `Origin: null`, which is refused here.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});
