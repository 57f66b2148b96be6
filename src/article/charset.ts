// Bytes → text: byte order mark, header, the file's own word, valid UTF-8, else the likeliest character set.
import { createRequire } from 'node:module';
import type { Capture } from '../acquire/capture.ts';
import { HearsayError } from '../errors.ts';
import type { Form } from './form.ts';

/** Share of characters that no prose holds (controls, U+FFFD) above which bytes are no text. Random bytes in a one-byte set have 0.1. */
const MAX_ODD_SHARE = 0.02;
/** Bytes in which a page names its own character set (HTML standard: 1024; real pages run later). */
const META_BYTES = 4096;
/** Bytes handed to the guesser; its cost is linear, its answer does not improve after this. */
const GUESS_BYTES = 65_536;

export interface Decoded {
  readonly text: string;
  /** Label of the character set, as WHATWG names it. */
  readonly charset: string;
  /** True where the text is full of characters that no prose holds. */
  readonly odd: boolean;
}

/**
 * The text of a capture, with newlines as "\n", and without U+0000 and U+FEFF.
 * Throws `not-text` where the bytes are no text in any character set; never for valid UTF-8.
 */
export function decode(capture: Capture, form: Form): Decoded {
  const { bytes } = capture;
  const marked = byMark(bytes);
  if (marked) return tidy(decodeAs(bytes, marked) ?? '', marked);
  const utf16 = byZeros(bytes);
  if (utf16) return tidy(decodeAs(bytes, utf16) ?? '', utf16);
  // A page that says one thing and is valid UTF-8 with letters beyond ASCII is UTF-8: no other set looks so by chance.
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null) return tidy(utf8, 'utf-8');
  for (const label of [capture.charset, form === 'html' ? byMeta(bytes) : null]) {
    const text = label === null || isUnicode(label) ? null : decodeAs(bytes, label);
    if (label !== null && text !== null && !isOdd(text)) return tidy(text, label);
  }
  for (const label of guesses(bytes)) {
    const text = decodeAs(bytes, label);
    if (text !== null && !isOdd(text)) return tidy(text, label);
  }
  throw new HearsayError(
    'not-text',
    `expected text, found bytes that are no text in any character set known here: ${capture.from}; save the report as UTF-8 text or as a web page`,
    { from: capture.from, bytes: bytes.length },
  );
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of the first ones is mostly zero, as in any Latin text. */
function byZeros(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length >> 1, 256);
  if (pairs < 4) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > 0.7 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.7 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

/** What `<meta charset>`, its older form or an XML declaration says. */
function byMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_BYTES)).toString('latin1');
  return (
    /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ??
    null
  );
}

const isUnicode = (label: string): boolean => /^(?:utf-?8|unicode)/i.test(label);

/** The likeliest character sets, best first; windows-1252 closes the list, since it is the commonest of those left. */
function guesses(bytes: Uint8Array): readonly string[] {
  const { analyse } = createRequire(import.meta.url)('chardet') as Chardet;
  const names = analyse(bytes.subarray(0, GUESS_BYTES)).map((one) => one.name.toLowerCase());
  return [...names.filter((name) => !isUnicode(name)), 'windows-1252'];
}

interface Chardet {
  analyse(bytes: Uint8Array): readonly { readonly name: string }[];
}

function decodeAs(bytes: Uint8Array, label: string, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withoutC1(text) : text;
  } catch {
    return null; // an unknown label, or bytes that the set does not have: the caller tries the next one
  }
}

/** Characters of windows-1252 at 0x80 to 0x9f. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes windows-1252 as ISO 8859-1, which has controls where the quotation marks and dashes are. */
const withoutC1 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (unit) => C1[unit.charCodeAt(0) - 0x80] ?? unit);

const tidy = (decoded: string, charset: string): Decoded => {
  const odd = isOdd(decoded);
  const lines = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  return { text: /[\0\ufeff]/.test(lines) ? lines.replace(/[\0\ufeff]/g, '') : lines, charset, odd };
};

function isOdd(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) ||
      (unit >= 0x7f && unit < 0xa0) ||
      unit === 0xfffd
    )
      count++;
  }
  return count > MAX_ODD_SHARE * text.length && count > 2;
}
