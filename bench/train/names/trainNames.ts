// Trains the name finder and packs its weights.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { WordGroups } from '../../../src/grammar/names/groups.ts';
import { habitsOf } from '../../../src/grammar/names/habits.ts';
import { labelsOf, OUTSIDE } from '../../../src/grammar/names/labels.ts';
import { nameFeatures, type WordAtoms } from '../../../src/grammar/names/nameFeatures.ts';
import type { Container } from '../../../src/grammar/net/container.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import { seededRandom } from '../random.ts';
import type { NamedDocument } from './nameData.ts';
import { type Example, type NameWeights, trainPerceptron } from './perceptron.ts';

const NAME_LABELS = [
  OUTSIDE,
  ...['person', 'organisation', 'place', 'nationality', 'other'].flatMap((type) =>
    ['B-', 'I-', 'L-', 'U-'].map((at) => at + type),
  ),
];

export interface NamePlan {
  readonly rounds: number;
  /** Fewest times that a feature stands in the training text. */
  readonly fewest: number;
  /** Share of documents shown a second time in capitals. */
  readonly shouted: number;
  readonly seed: number;
}

/** Longest sentence taken, in words. */
const LONGEST = 200;

export function trainNames(
  documents: readonly NamedDocument[],
  reader: Reader,
  words: GrammarWords,
  groups: WordGroups,
  plan: NamePlan,
): Container {
  const random = seededRandom(plan.seed);
  const examples = documents.flatMap((document) => {
    const plain = examplesOf(document, reader, words, groups);
    return random() < plan.shouted ? [...plain, ...examplesOf(shouted(document), reader, words, groups)] : plain;
  });
  return packed(trainPerceptron(examples, NAME_LABELS, plan.rounds, random, plan.fewest));
}

const shouted = (document: NamedDocument): NamedDocument =>
  document.map((sentence) => ({ ...sentence, forms: sentence.forms.map((form) => form.toUpperCase()) }));

function examplesOf(document: NamedDocument, reader: Reader, words: GrammarWords, groups: WordGroups): Example[] {
  const own = document.filter((sentence) => sentence.forms.length <= LONGEST);
  const read = reader.read(own.map((sentence) => sentence.forms));
  const tagged = own.map(({ forms }, s) => ({
    forms,
    xpos: (read[s]?.tags ?? []).map((tag) => tag.split(' ')[1] ?? ''),
  }));
  const habits = habitsOf(tagged);
  const known: WordAtoms = new Map();
  return tagged.map((sentence, s) => ({
    features: nameFeatures(sentence, habits, words, groups, known),
    labels: labelsOf(sentence.forms.length, own[s]?.runs ?? []).map((label) => NAME_LABELS.indexOf(label)),
  }));
}

/** Entries weaker than this share of the 99.9th percentile are left out: they cost size and decide nothing. */
const WEAK = 0.03;

function packed({ rows, weights, steps, directions }: NameWeights): Container {
  const count = NAME_LABELS.length;
  const sizes = Float32Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const high = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  const scale = 127 / high;
  const hashes: number[] = [];
  const starts: number[] = [];
  const columns: number[] = [];
  const values: number[] = [];
  for (const [hash, row] of rows) {
    const first = columns.length;
    for (let i = 0; i < count; i++) {
      const weight = weights[row * count + i] as number;
      if (Math.abs(weight) < WEAK * high) continue;
      columns.push(i);
      values.push(Math.max(-127, Math.min(127, Math.round(weight * scale))));
    }
    if (columns.length === first) continue;
    hashes.push(hash | 0);
    starts.push(first);
  }
  starts.push(columns.length);
  return {
    arrays: {
      hashes: Int32Array.from(hashes),
      starts: Int32Array.from(starts),
      columns: Uint8Array.from(columns),
      weights: Int8Array.from(values),
      steps: Int16Array.from(steps, (step) => Math.round(step * scale)),
      directions: directions.map((weight) => weight * scale),
    },
    lists: { labels: NAME_LABELS },
    numbers: {},
  };
}
