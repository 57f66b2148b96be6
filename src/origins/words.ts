// The words of a text as numbers, so that reports can be compared by the hundred thousand.
import type { FunctionWords } from '../almanac/functionWords.ts';
import { keyWords } from '../almanac/nameKey.ts';
import { startsHigh } from '../almanac/phrases.ts';
import { stem } from './stem.ts';

/** The n-th word of the text is key `keys[n]` at `[starts[n], ends[n])`. */
export interface Words {
  /** 32-bit hash of the word's stem. */
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of each word: `OPENS` where a sentence begins with it, `CAPITAL` where it is written with one. */
  readonly marks: Uint8Array;
  /** Units of punctuation that stand right before and right after each word, quotation marks among them; at most 8. */
  readonly leads: Uint8Array;
  readonly tails: Uint8Array;
  /** Indexes of the words that are no function words, in text order. */
  readonly content: Uint32Array;
}

export const OPENS = 1;
export const CAPITAL = 2;

/** A number's groups stand together, as in texts that lost their commas: "1,300" is one word. */
const GROUPED = /^\d{1,3}$/;
const GROUP = /^\d{3}$/;
/** Marks that open what follows them, and those that close what stands before. */
const LEAD = /[“‘«"'`([]{1,8}$/;
const TAIL = /^[^\s“‘«([]{1,8}/;
/** A sentence ends between two words, or a paragraph does. A stop after a single letter ("U.S.") ends none. */
const SENTENCE_END = /[.!?…]["”’')\]]*\s|\n/;

/** The words of `text`. Linear in its length. */
export function wordsOf(text: string, functionWords: FunctionWords): Words {
  const found = keyWords(text);
  const keys = new Uint32Array(found.length);
  const starts = new Uint32Array(found.length);
  const ends = new Uint32Array(found.length);
  const marks = new Uint8Array(found.length);
  const leads = new Uint8Array(found.length);
  const tails = new Uint8Array(found.length);
  const content: number[] = [];
  let count = 0;
  for (let i = 0; i < found.length; i++, count++) {
    const first = found[i];
    if (!first) break;
    let { key, end } = first;
    while (GROUPED.test(key) || /^\d+$/.test(key)) {
      const next = found[i + 1];
      if (!next || !GROUP.test(next.key) || text.slice(end, next.start) !== ',') break;
      key += next.key;
      end = next.end;
      i++;
    }
    keys[count] = hashOf(stem(key));
    starts[count] = first.start;
    ends[count] = end;
    const before = count > 0 ? (ends[count - 1] ?? 0) : 0;
    const lettered = count > 0 && before - (starts[count - 1] ?? 0) === 1;
    const opens = count === 0 || (!lettered && SENTENCE_END.test(text.slice(before, first.start)));
    marks[count] = (opens ? OPENS : 0) | (startsHigh(text.slice(first.start, end)) ? CAPITAL : 0);
    const after = found[i + 1]?.start ?? text.length;
    leads[count] = lengthOf(LEAD, text.slice(before, first.start));
    tails[count] = lengthOf(TAIL, text.slice(end, after));
    if (!functionWords.has(key)) content.push(count);
  }
  return {
    keys: keys.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    marks: marks.slice(0, count),
    leads: leads.slice(0, count),
    tails: tails.slice(0, count),
    content: Uint32Array.from(content),
  };
}

const lengthOf = (edge: RegExp, between: string): number => edge.exec(between)?.[0].length ?? 0;

/** FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
