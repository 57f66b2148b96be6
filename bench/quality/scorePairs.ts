// Scores which articles of a topic tell of the same happening, all pairs, beside TF-IDF cosine with its best threshold.
import { readFileSync } from 'node:fs';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { home } from '../../src/home.ts';
import { createFrequencies } from '../../src/origins/incidents/frequencies.ts';
import { wordsOf } from '../../src/origins/words.ts';
import { groupAlike } from './alike/groupAlike.ts';
import { contentKeys, vectorOf } from './alike/vectors.ts';
import { bestThreshold } from './plainCosine.ts';

export interface PairRow {
  readonly topic: string;
  readonly subtopic: string;
  readonly text: string;
}

export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The threshold is the best there is for these very rows: no method without them would know it. */
  readonly baseline: { readonly f1: number; readonly threshold: number };
}

/** Rows with topic, subtopic and text → percent. Words weigh by all rows; only pairs within a topic count. */
export function scorePairs(file: string): PairScore {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PairRow);
  const { functionWords } = loadAlmanac(home('lexicons/en'));
  const words = rows.map(({ text }) => wordsOf(text, functionWords));
  const frequencies = createFrequencies();
  for (const one of words) frequencies.add(contentKeys(one));
  const group = new Map<number, string>();
  for (const topic of new Set(rows.map((row) => row.topic))) {
    const members = [...rows.keys()].filter((n) => rows[n]?.topic === topic);
    const groups = groupAlike(members.flatMap((n) => (words[n] ? [vectorOf(words[n], frequencies)] : [])));
    for (const [id, indexes] of groups.entries())
      for (const at of indexes) group.set(members[at] ?? 0, `${topic} ${id}`);
  }
  let right = 0;
  let ours = 0;
  let gold = 0;
  for (const [a, b] of pairsWithinTopics(rows)) {
    const same = rows[a]?.subtopic === rows[b]?.subtopic;
    const said = group.get(a) === group.get(b);
    if (same) gold++;
    if (said) ours++;
    if (same && said) right++;
  }
  const precision = ours ? (100 * right) / ours : 0;
  const recall = gold ? (100 * right) / gold : 0;
  return {
    precision,
    recall,
    f1: right ? (2 * precision * recall) / (precision + recall) : 0,
    baseline: bestThreshold(rows, pairsWithinTopics(rows)),
  };
}

const pairsWithinTopics = (rows: readonly PairRow[]): (readonly [number, number])[] =>
  rows.flatMap((row, a) => rows.flatMap((other, b) => (a < b && row.topic === other.topic ? [[a, b] as const] : [])));
