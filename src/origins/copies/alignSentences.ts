// Short sentences of two texts that are known to share a passage: too short to be found by fingerprints, which run over three
// content words, and near enough to each other to be the same sentence.
import { OPENS, type Words } from '../words.ts';
import type { Run } from './alignWords.ts';
import { commonRun } from './commonRun.ts';

/** Part of the longer sentence's words that must stand in the other, in order; with three words in ten changed 0.7 do. */
const ALIKE = 0.6;
/** Words that must be shared at least. */
const LEAST_WORDS = 3;
/** A sentence of which more than this part already stands in a run is left alone. */
const COVERED = 0.5;
/** Words; a longer sentence has fingerprints enough. */
const LONGEST = 60;
/** Sentences that hold one pair of words and are looked at; and sentences laid beside one. */
const MOST_HOLDERS = 8;
const MOST_CANDIDATES = 4;

interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Content word number of the first content word at or after `from`. */
  readonly content: number;
}
interface Pair {
  readonly a: Sentence;
  readonly b: Sentence;
  readonly alike: number;
  readonly run: Run;
}

/** Runs of content words for sentences that stand in both, most alike first; no sentence twice. `runs` are those already found. */
export function alignSentences(a: Words, b: Words, runs: readonly Run[]): readonly Run[] {
  const bare = bareSentences(
    b,
    runs.flatMap((run) => run.b),
  );
  const holders = holdersOf(bare, b);
  const pairs = bareSentences(
    a,
    runs.flatMap((run) => run.a),
  ).flatMap((sentence) => candidatesOf(sentence, a, holders).flatMap((other) => pairOf(sentence, other, a, b) ?? []));
  pairs.sort((x, y) => y.alike - x.alike || x.a.from - y.a.from || x.b.from - y.b.from);
  const taken = new Set<Sentence>();
  return pairs.flatMap((pair) => {
    if (taken.has(pair.a) || taken.has(pair.b)) return [];
    taken.add(pair.a).add(pair.b);
    return [pair.run];
  });
}

/** Sentences that hold content words and stand in no run for the greater part. */
function bareSentences({ keys, marks, content }: Words, covered: readonly number[]): readonly Sentence[] {
  const inRun = new Uint8Array(content.length);
  for (const at of covered) inRun[at] = 1;
  const sentences: Sentence[] = [];
  let next = 0;
  for (let from = 0; from < keys.length; ) {
    let to = from + 1;
    while (to < keys.length && ((marks[to] ?? 0) & OPENS) === 0) to++;
    const first = next;
    let shared = 0;
    for (; next < content.length && (content[next] ?? 0) < to; next++) shared += inRun[next] ?? 0;
    const short = to - from >= LEAST_WORDS && to - from <= LONGEST;
    if (short && next > first && shared <= COVERED * (next - first)) sentences.push({ from, to, content: first });
    from = to;
  }
  return sentences;
}

/** Sentences by the pairs of neighbouring words in them. */
function holdersOf(sentences: readonly Sentence[], words: Words): ReadonlyMap<number, readonly Sentence[]> {
  const holders = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    for (let at = sentence.from; at + 1 < sentence.to; at++) {
      const key = pairKey(words, at);
      const held = holders.get(key);
      if (!held) holders.set(key, [sentence]);
      else if (held.length < MOST_HOLDERS && held.at(-1) !== sentence) held.push(sentence);
    }
  }
  return holders;
}

const pairKey = ({ keys }: Words, at: number): number => Math.imul(keys[at] ?? 0, 31) ^ (keys[at + 1] ?? 0);

function candidatesOf(sentence: Sentence, words: Words, holders: ReadonlyMap<number, readonly Sentence[]>): Sentence[] {
  const shared = new Map<Sentence, number>();
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    for (const holder of holders.get(pairKey(words, at)) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  return [...shared]
    .sort(([one, x], [other, y]) => y - x || one.from - other.from)
    .slice(0, MOST_CANDIDATES)
    .map(([holder]) => holder);
}

function pairOf(one: Sentence, other: Sentence, a: Words, b: Words): Pair | null {
  const matches = commonRun({ keys: a.keys, ...one }, { keys: b.keys, ...other });
  const longer = Math.max(one.to - one.from, other.to - other.from);
  if (matches.length < Math.max(LEAST_WORDS, ALIKE * longer)) return null;
  const run = contentOf(matches, one, other, a, b);
  return run.a.length === 0 ? null : { a: one, b: other, alike: matches.length / longer, run };
}

/** The matches between content words, by content word number. */
function contentOf(
  matches: readonly (readonly [number, number])[],
  one: Sentence,
  other: Sentence,
  a: Words,
  b: Words,
): Run {
  const run: { a: number[]; b: number[] } = { a: [], b: [] };
  let atA = one.content;
  let atB = other.content;
  for (const [wordA, wordB] of matches) {
    while (atA < a.content.length && (a.content[atA] ?? 0) < wordA) atA++;
    while (atB < b.content.length && (b.content[atB] ?? 0) < wordB) atB++;
    if (a.content[atA] !== wordA || b.content[atB] !== wordB) continue;
    run.a.push(atA);
    run.b.push(atB);
  }
  return run;
}
