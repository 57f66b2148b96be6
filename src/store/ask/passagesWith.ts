// Where in a text the words asked for stand, a sentence-like run each.
import { keyWords, nameKey } from '../../almanac/nameKey.ts';
import type { Span } from '../../span.ts';

/** Passages shown of one report, and units around a word where no sentence ends near. Guesses at what a person scans. */
const MAX_PASSAGES = 3;
const AROUND = 120;

const END = /[.!?…]["'”’»)]*\s|\n/g;

/** The sentences of `text` that hold most of the words, in text order; at most three. */
export function passagesWith(text: string, words: string): { readonly span: Span; readonly text: string }[] {
  const asked = new Set(nameKey(words).split(' '));
  const found = new Map<number, { readonly span: Span; readonly held: Set<string> }>();
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  let at = 0;
  for (const word of keyWords(text)) {
    if (!asked.has(word.key)) continue;
    while (at < ends.length && (ends[at] ?? 0) <= word.start) at++;
    const before = found.get(at);
    if (before) before.held.add(word.key);
    else
      found.set(at, {
        span: around(text, { start: ends[at - 1] ?? 0, end: ends[at] ?? text.length }, word),
        held: new Set([word.key]),
      });
  }
  return [...found.values()]
    .sort((a, b) => b.held.size - a.held.size || a.span.start - b.span.start)
    .slice(0, MAX_PASSAGES)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ span, text: text.slice(span.start, span.end) }));
}

/** The sentence, cut to the words around `word` where it is very long, without white space at its ends. */
function around(text: string, sentence: Span, word: Span): Span {
  let start = Math.max(sentence.start, word.start - 2 * AROUND);
  let end = Math.min(sentence.end, word.end + 2 * AROUND);
  while (start < word.start && /\s/.test(text[start] ?? '')) start++;
  while (end > word.end && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
