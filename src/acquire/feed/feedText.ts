// The bytes of a feed → its text, refused where it is a trap: too large, or with entities that expand or reach out.
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';

/** Bytes. A feed of 5,000 items with their whole text has 8 million; 29 million in 225,000 items took 320 MB of memory. */
const MAX_FEED_BYTES = 30_000_000;

/** UTF-16 units in which a document type's own subset must end. A guess: real ones declare a few dozen letters. */
const SUBSET_UNITS = 100_000;

/** The text of the feed. Throws `too-large`, `bad-feed`. */
export function feedText(capture: Capture): string {
  const { bytes, from } = capture;
  if (bytes.length > MAX_FEED_BYTES) {
    throw new HearsayError(
      'too-large',
      `expected a feed of at most ${MAX_FEED_BYTES / 1_000_000} MB, found more; ask for fewer items`,
      { from, limit: MAX_FEED_BYTES },
    );
  }
  const text = decoded(capture);
  refuseEntities(text, from);
  return text;
}

/** By the byte order mark, else UTF-8 where it is valid, else the header's word, the declaration's, windows-1252. */
function decoded({ bytes, charset }: Capture): string {
  const mark = markOf(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
    return new TextDecoder([charset, declared].find(isOther) ?? 'windows-1252').decode(bytes);
  }
}

function markOf([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** True for the label of a character set that is known and not of Unicode, which the bytes have shown not to be. */
function isOther(label: string | null | undefined): label is string {
  if (!label || /^(?:utf|unicode|us-ascii)/i.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** The declaration of an entity: one that names a file or an address, or its value in either kind of quotation marks. */
const ENTITY = /<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/gi;
/** Another entity; a character by its number is none. */
const HOLDS_ENTITY = /[&%](?!#)/;

/** An entity that holds other entities grows without bound; one that names a file or an address reaches out. */
function refuseEntities(text: string, from: string): void {
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return;
  const subset = text.slice(start, start + SUBSET_UNITS);
  for (const [declaration, reachesOut, double, single] of subset.matchAll(ENTITY)) {
    if (reachesOut === undefined && !HOLDS_ENTITY.test(double ?? single ?? '')) continue;
    throw trap(from, declaration);
  }
}

const trap = (from: string, declaration: string): HearsayError =>
  new HearsayError(
    'bad-feed',
    `expected a feed, found entities in it that expand or name other files; such a feed is a trap, or made by mistake`,
    { from, entity: declaration.slice(0, 80) },
  );
