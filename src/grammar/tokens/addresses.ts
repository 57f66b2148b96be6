// Web addresses, mail addresses and handles, which are one token whatever marks they hold.
import { isSpaceAt, isWordAt } from './characters.ts';

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.', 'mailto:'];
/** Marks that end an address although no space stands there. */
const BEYOND = new Set([...'<>"“”«»']);
/** Marks that belong to the sentence when an address ends in them. */
const TRAILING = new Set([..."'.,;:!?)]}’|"]);
/** Units looked at for the "@" of a mail address. Longer local parts are not allowed (RFC 5321: 64). */
const MAIL_REACH = 64;

/** End of the address that starts at `at`, or `at` where none does. */
export function addressEnd(text: string, at: number, limit: number): number {
  const first = text.charAt(at);
  if (first === '@' && isWordAt(text, at + 1)) return handleEnd(text, at + 1, limit);
  if ('hfwmHFWM'.includes(first) && first !== '') {
    const start = text.slice(at, at + 8).toLowerCase();
    if (SCHEMES.some((scheme) => start.startsWith(scheme))) return trimmedEnd(text, at, limit);
  }
  return mailEnd(text, at, limit);
}

function trimmedEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isSpaceAt(text, end) && !BEYOND.has(text.charAt(end))) end++;
  while (end > at && TRAILING.has(text.charAt(end - 1))) end--;
  return end;
}

function handleEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isWordAt(text, end)) end++;
  return end;
}

function mailEnd(text: string, at: number, limit: number): number {
  let sign = at;
  while (sign < limit && sign - at < MAIL_REACH && isMailUnit(text, sign)) sign++;
  if (sign === at || text.charAt(sign) !== '@' || !isWordAt(text, sign + 1)) return at;
  const end = trimmedEnd(text, sign + 1, limit);
  return end;
}

const isMailUnit = (text: string, at: number): boolean => isWordAt(text, at) || '.-+%'.includes(text.charAt(at) || ' ');
