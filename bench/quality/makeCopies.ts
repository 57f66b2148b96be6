// Makes reports that copy others: sentences half dropped, shuffled, words changed, put into another report. Seeded.
import type { Span } from '../../src/span.ts';
import { type Random, seededRandom, shuffled } from '../train/random.ts';

export interface GivenReport {
  readonly topic: string;
  readonly text: string;
}

/** A report that holds sentences of another: `copied[n]` of its text was made from `from[n]` of the source's text. */
export interface MadeCopy {
  /** Index of the report copied from. */
  readonly source: number;
  /** Topic of the report that the sentences were put into. */
  readonly hostTopic: string;
  readonly text: string;
  readonly copied: readonly Span[];
  readonly from: readonly Span[];
}

/** Sentences of a report to copy from, so that half of them make a passage. */
const LEAST_SENTENCES = 6;
/** A line with letters: the reports have one sentence a line. */
const SENTENCE = /^.*\p{L}.*$/gmu;
const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;

/** Copies from `count` of the reports, each put into a report of another topic; `changed`: part of the words replaced. */
export function makeCopies(
  reports: readonly GivenReport[],
  { count, changed, seed }: { readonly count: number; readonly changed: number; readonly seed: number },
): readonly MadeCopy[] {
  const random = seededRandom(seed);
  const vocabulary = reports.flatMap(({ text }) => text.match(WORD) ?? []);
  const change = (word: string) => (random() < changed ? oneOf(vocabulary, random) : word);
  return shuffled([...reports.entries()], random)
    .filter(([, { text }]) => sentencesOf(text).length >= LEAST_SENTENCES)
    .slice(0, count)
    .map(([source, report]) => {
      const sentences = sentencesOf(report.text);
      const from = shuffled(sentences, random).slice(0, Math.ceil(sentences.length / 2));
      const letters = from.map(({ start, end }) => report.text.slice(start, end).replace(WORD, change));
      const others = reports.filter(({ topic }) => topic !== report.topic);
      const host = oneOf(others, random);
      return { source, hostTopic: host.topic, from, ...putInto(host.text, letters, random) };
    });
}

const sentencesOf = (text: string): readonly Span[] =>
  [...text.matchAll(SENTENCE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The sentences as one passage between two sentences of `host`. */
function putInto(host: string, sentences: readonly string[], random: Random): Pick<MadeCopy, 'text' | 'copied'> {
  const at = oneOf(sentencesOf(host), random).end;
  let text = `${host.slice(0, at)}\n\n`;
  const copied: Span[] = [];
  for (const sentence of sentences) {
    copied.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence}\n\n`;
  }
  return { text: text + host.slice(at), copied };
}

const oneOf = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;
