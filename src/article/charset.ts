// Bytes → text: byte order mark, header, the file's own word, valid UTF-8, else the likeliest character set.
import { createRequire } from 'node:module';
import type { Capture } from '../acquire/capture.ts';
import { HearsayError } from '../errors.ts';
import type { Form } from './form.ts';
import { slimPage } from './slimPage.ts';

/** Share of characters that no prose holds (controls, U+FFFD) above which bytes are no text. Random bytes in a one-byte set have 0.1. */
const MAX_ODD_SHARE = 0.02;
/** Bytes in which a page names its own character set (HTML standard: 1024; real pages run later). */
const META_BYTES = 4096;
/** Bytes in which the words of a page are looked for: scripts above them may be long. */
const SEARCHED_BYTES = 1_000_000;
/** Bytes handed to the guesser; its cost is linear, its answer does not improve after this. */
const GUESS_BYTES = 65_536;

export interface Decoded {
  readonly text: string;
  /** Label of the character set, as WHATWG names it. */
  readonly charset: string;
}

/**
 * The text of a capture, with newlines as "\n", and without U+FEFF, control characters and the terminal's escape sequences.
 * Throws `not-text` where the bytes are no text in any character set; never for valid UTF-8.
 */
export function decode(capture: Capture, form: Form): Decoded {
  const { bytes } = capture;
  const marked = byMark(bytes);
  if (marked) return sane(decodeAs(bytes, marked) ?? '', marked);
  const utf16 = byZeros(bytes);
  if (utf16) return sane(decodeAs(bytes, utf16) ?? '', utf16);
  // A page that says one thing and is valid UTF-8 with letters beyond ASCII is UTF-8: no other set looks so by chance.
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null) return sane(utf8, 'utf-8');
  for (const label of [capture.charset, form === 'html' ? byMeta(bytes) : null]) {
    const text = label === null || isUnicode(label) ? null : decodeAs(bytes, label);
    if (label !== null && text !== null && !isOdd(withoutEscapes(text))) return tidy(text, label);
  }
  for (const label of guesses(bytes, form)) {
    const text = decodeAs(bytes, label);
    if (text !== null && !isOdd(withoutEscapes(text))) return tidy(text, label);
  }
  throw notText(capture);
}

const notText = ({ from, bytes }: Capture): HearsayError =>
  new HearsayError(
    'not-text',
    'expected text, found bytes that are no text in any character set known here; save the report as UTF-8 text or as a web page',
    { from, bytes: bytes.length },
  );

/** The text of Unicode bytes. Never refused: any string is a text, if an empty one. */
const sane = (text: string, charset: string): Decoded => tidy(withoutEscapes(withoutC1(text)), charset);

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
function guesses(bytes: Uint8Array, form: Form): readonly string[] {
  const { analyse } = createRequire(import.meta.url)('chardet') as Chardet;
  const names = analyse(Buffer.from(telling(bytes, form), 'latin1')).map((one) => one.name.toLowerCase());
  return [...names.filter((name) => !isUnicode(name)), 'windows-1252'];
}

/** Tags and entities: ASCII in a page of any language. */
const MARKUP = /<[a-z/!?][^<>]*>|&#?\w{1,10};/gi;
/** A word of a script other than Latin in a one-byte or two-byte set: no Latin word has four such bytes in a row. */
const FOREIGN_WORD = /[\x80-\xff]{4}/g;
/** So many of them make a text one in another script. A guess: a short sentence. */
const LEAST_FOREIGN_WORDS = 5;

/** What tells the character set, a unit a byte: no markup, and of a text in another script no ASCII words. */
function telling(bytes: Uint8Array, form: Form): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED_BYTES)).toString('latin1');
  const words = form === 'html' ? slimPage(all).html.replace(MARKUP, ' ') : all;
  const foreign = (words.match(FOREIGN_WORD)?.length ?? 0) >= LEAST_FOREIGN_WORDS;
  return (foreign ? words.replace(/(?<=^|\s)[!-~]+(?=\s|$)/g, '') : words).replace(/\s+/g, ' ').slice(0, GUESS_BYTES);
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

/** What colours or moves the cursor of a terminal: "ESC [ 31 m", "ESC ] 0 ; title BEL", "ESC ( B". Standard ECMA-48. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const ESCAPES = /\x1b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]|\][^\x07\x1b\n]{0,1000}(?:\x07|\x1b\\)|[ -/]{1,2}[0-~])/g;
/** Controls but tab, line feed, form feed and carriage return; and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff]/g;

const withoutEscapes = (text: string): string => (text.includes('\x1b') ? text.replace(ESCAPES, '') : text);

const tidy = (decoded: string, charset: string): Decoded => {
  const lines = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  return { text: withoutEscapes(lines).replace(CONTROLS, ''), charset };
};

const isOdd = (text: string): boolean => {
  const odd = oddIn(text);
  return odd > 2 && odd > MAX_ODD_SHARE * text.length;
};

/** How many characters no prose holds. */
function oddIn(text: string): number {
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
  return count;
}
