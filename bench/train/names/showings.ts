// Documents of all corpora → what is shown while the network of names is trained: as they stand, and some in capitals.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { WordGroups } from '../../../src/grammar/names/groups.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import type { Random } from '../random.ts';
import type { NamedDocument } from './nameData.ts';
import type { Keyed } from './nameNetwork.ts';
import { type NameSample, sampleOf } from './nameSamples.ts';

/** Documents of one corpus, which marks names in a style of its own. */
export interface Styled {
  readonly documents: readonly NamedDocument[];
  /** How often each is shown in a round. */
  readonly times: number;
  /** Share of its style in how names are marked at last. */
  readonly share: number;
}

/** What the samples are made with; `reader` shows states without views. */
export interface Makers {
  readonly reader: Reader;
  readonly words: GrammarWords;
  readonly groups: WordGroups;
}

export interface ShowingPlan {
  /** Fewest times that a key stands in the training text. */
  readonly fewest: number;
  /** Share of documents shown a second time in capitals. */
  readonly shouted: number;
}

/** A document as it is shown. */
export interface Shown {
  readonly sample: Keyed;
  readonly style: number;
  readonly times: number;
}

/** Also the keys, in the order of their rows, and the mean document's mean direction. */
export function shownOf(corpora: readonly Styled[], makers: Makers, plan: ShowingPlan, random: Random) {
  const plain = corpora.flatMap(({ documents, times }, style) =>
    documents.flatMap((document) => {
      const own = random() < plan.shouted ? [document, inCapitals(document)] : [document];
      return own.map((one) => ({ sample: sampleOf(one, makers.reader, makers.words, makers.groups), style, times }));
    }),
  );
  const samples = plain.map(({ sample }) => sample);
  const keys = keysOf(samples, plan.fewest);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const keyed = ({ keys: names, ...own }: NameSample): Keyed => ({
    ...own,
    rows: names.map((word) => Int32Array.from(word.flatMap((key) => numbers.get(key) ?? []))),
  });
  const shown = plain.map(({ sample, ...how }): Shown => ({ sample: keyed(sample), ...how }));
  return { shown, keys, centre: centreOf(samples) };
}

const inCapitals = (document: NamedDocument): NamedDocument =>
  document.map((sentence) => ({ ...sentence, forms: sentence.forms.map((form) => form.toUpperCase()) }));

/** Mean over the documents of the mean direction of their plain words. */
function centreOf(samples: readonly NameSample[]): Float32Array {
  const own = samples.filter(({ gist }) => gist.words > 0);
  const centre = new Float64Array(own[0]?.gist.sum.length ?? 0);
  for (const { gist } of own)
    for (let i = 0; i < centre.length; i++)
      centre[i] = (centre[i] as number) + (gist.sum[i] as number) / gist.words / own.length;
  return Float32Array.from(centre);
}

/** Keys that stand often enough, in the order in which they are met. */
function keysOf(samples: readonly NameSample[], fewest: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { keys } of samples)
    for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, n]) => (n >= fewest ? [key] : []));
}
