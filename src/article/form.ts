// Which form the bytes have: told by the media type, then by the bytes themselves.
import type { Capture } from '../acquire/capture.ts';
import { HearsayError } from '../errors.ts';

export type Form = 'html' | 'text' | 'markdown';

/** Bytes looked at to tell a form. A guess: past the longest licence comment seen above an <html> tag. */
const HEAD_BYTES = 4096;

/** Words at a place in the file, as Latin-1; all of them must stand there. */
type Magic = readonly (readonly [at: number, words: string])[];

/** First bytes of forms that are not read (yet). Each is long enough that no prose begins so. */
const magics: readonly { readonly what: string; readonly any: readonly Magic[] }[] = [
  { what: 'a PDF', any: [[[0, '%PDF-']]] },
  { what: 'a PNG picture', any: [[[0, '\x89PNG\r\n']]] },
  { what: 'a JPEG picture', any: [[[0, '\xff\xd8\xff']]] },
  { what: 'a GIF picture', any: [[[0, 'GIF87a']], [[0, 'GIF89a']]] },
  { what: 'a TIFF picture', any: [[[0, 'II*\0']], [[0, 'MM\0*']]] },
  {
    what: 'a picture or recording',
    any: ['WEBP', 'WAVE', 'AVI '].map((kind) => [
      [0, 'RIFF'],
      [8, kind],
    ]),
  },
  {
    what: 'a film or picture',
    any: [
      [
        [0, '\0\0\0'],
        [4, 'ftyp'],
      ],
    ],
  },
  { what: 'a recording', any: ['ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS\0', 'fLaC\0'].map((words) => [[0, words]]) },
  {
    what: 'a zip archive (perhaps a DOCX, ODT or EPUB file)',
    any: [[[0, 'PK\x03\x04']], [[0, 'PK\x05\x06']]],
  },
  { what: 'a gzip archive', any: [[[0, '\x1f\x8b']]] },
  {
    what: 'an archive',
    any: [
      [[0, '7z\xbc\xaf']],
      [[0, 'Rar!\x1a']],
      [[0, '\xfd7zXZ']],
      [
        [0, 'BZh'],
        [4, '1AY&SY'],
      ],
    ],
  },
  { what: 'an old Office document', any: [[[0, '\xd0\xcf\x11\xe0']]] },
  { what: 'an RTF document', any: [[[0, '{\\rtf1']]] },
  { what: 'a SQLite database', any: [[[0, 'SQLite format 3\0']]] },
  { what: 'a program', any: ['\x7fELF', 'MZ\x90\0', '\xca\xfe\xba\xbe', '\0asm'].map((words) => [[0, words]]) },
];

const refusedTypes = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|x-7z|msword|vnd\.|rtf|epub)/;

/** The form of a capture; throws `unsupported-form` for pictures, PDFs, archives and other forms that hold no plain text. */
export function formOf(capture: Capture): Form {
  const head = latin1(capture.bytes.subarray(0, HEAD_BYTES));
  const magic = magics.find(({ any }) => any.some((one) => one.every(([at, words]) => head.startsWith(words, at))));
  if (magic) throw unsupported(capture, magic.what);
  const type = capture.mediaType ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  const plainHead = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (beginsAsHtml(plainHead)) return 'html';
  if (refusedTypes.test(type) && type !== 'image/svg+xml' && capture.bytes.length > 0)
    throw unsupported(capture, `a file of type ${type}`);
  if (type === 'text/plain') return 'text';
  if (hasHtmlTags(plainHead)) return 'html';
  return looksLikeMarkdown(plainHead) ? 'markdown' : 'text';
}

function unsupported(capture: Capture, what: string): HearsayError {
  const advice = /PDF/.test(what)
    ? 'give its path to captures(), which takes the text out of it'
    : 'save the report as a web page or as plain text and read that';
  return new HearsayError('unsupported-form', `expected HTML, plain text or Markdown, found ${what}; ${advice}`, {
    from: capture.from,
    mediaType: capture.mediaType,
    bytes: capture.bytes.length,
  });
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const beginsAsHtml = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,3000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(
    head,
  );

/** Text cut out of a page: it begins with a tag and closes some of the common ones. */
const hasHtmlTags = (head: string): boolean =>
  /^\s*<(?:div|p|article|section|main|h[1-6]|meta|title|span|table|ul)\b[^<>]*>/i.test(head) &&
  /<\/(?:div|p|article|section|main|h[1-6]|title|span|table|ul)>/i.test(head);

/** Front matter, or two different habits of Markdown: a heading with # and a link, a list, or strong words. */
function looksLikeMarkdown(head: string): boolean {
  if (/^---\r?\n(?:[A-Za-z_-]{1,30}:[^\n]*\r?\n(?:[ \t-][^\n]*\r?\n)*){1,40}---\s*$/m.test(head)) return true;
  const habits = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
    /(?:^|\s)\*\*[^*\n]{1,200}\*\*/,
    /^!\[[^\]\n]*\]\(/m,
  ];
  return habits.filter((habit) => habit.test(head)).length >= 2;
}
