// Trains the name finder and packs its weights.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { WordGroups } from '../../../src/grammar/names/groups.ts';
import { topicOf } from '../../../src/grammar/names/topic.ts';
import { createArena } from '../../../src/grammar/net/arena.ts';
import type { Container, Packed } from '../../../src/grammar/net/container.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import { packWeight } from '../../../src/grammar/net/weights.ts';
import { seededRandom, shuffled } from '../random.ts';
import { type Parameter, step } from '../reader/parameters.ts';
import type { NamedDocument } from './nameData.ts';
import { NAME_LABELS } from './nameLabels.ts';
import { createNameNetwork, type Dropped, type NameSizes } from './nameNetwork.ts';
import { type NameSample, sampleOf } from './nameSamples.ts';

export interface NamePlan {
  readonly sizes: NameSizes;
  readonly dropped: Dropped;
  readonly rounds: number;
  readonly rate: number;
  /** Words a step of the optimiser, at least. */
  readonly batch: number;
  /** Fewest times that a key stands in the training text. */
  readonly fewest: number;
  /** Share of documents shown a second time in capitals. */
  readonly shouted: number;
  readonly seed: number;
}

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

interface Shown {
  readonly sample: NameSample;
  readonly style: number;
  readonly times: number;
}

/** Floats of the arena: the weights, their slopes and one long document. */
const ARENA = 40_000_000;

export function trainNames(corpora: readonly Styled[], makers: Makers, plan: NamePlan): Container {
  const random = seededRandom(plan.seed);
  const shown = corpora.flatMap(({ documents, times }, style) =>
    documents.flatMap((document): Shown[] => {
      const own = random() < plan.shouted ? [document, inCapitals(document)] : [document];
      return own.map((one) => ({ sample: sampleOf(one, makers.reader, makers.words, makers.groups), style, times }));
    }),
  );
  const keys = keysOf(shown, plan.fewest);
  const rowsOf = new Map(
    shown.map(({ sample }) => [
      sample,
      sample.keys.map((own) => Int32Array.from(own.flatMap((k) => keys.get(k) ?? []))),
    ]),
  );
  const centre = centreOf(shown.map(({ sample }) => sample));
  const [first] = shown;
  if (!first) throw new Error('expected documents to train names on, found none');
  const words = first.sample.labels.length;
  const network = createNameNetwork(
    createArena(ARENA),
    plan.sizes,
    {
      states: first.sample.states.length / words,
      directions: first.sample.directions.length / words,
      topic: centre.length,
      keys: keys.size,
      styles: corpora.length,
    },
    plan.dropped,
    random,
  );
  const round = shown.flatMap((one) => Array<Shown>(one.times).fill(one));
  const total = plan.rounds * round.reduce((sum, { sample }) => sum + sample.labels.length, 0);
  let seen = 0;
  let steps = 0;
  let inBatch = 0;
  for (let r = 0; r < plan.rounds; r++)
    for (const { sample, style } of shuffled(round, random)) {
      network.learn(sample, rowsOf.get(sample) ?? [], topicOf(sample.gist, centre), style, random);
      seen += sample.labels.length;
      inBatch += sample.labels.length;
      if (inBatch < plan.batch) continue;
      inBatch = 0;
      steps++;
      step(network.parameters, rateAt(plan.rate, seen / total, steps), steps);
    }
  return packed(
    network.parameters,
    corpora.map(({ share }) => share),
    [...keys.keys()],
    plan.sizes,
    centre,
  );
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
function keysOf(shown: readonly Shown[], fewest: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sample } of shown)
    for (const own of sample.keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].filter(([, n]) => n >= fewest).map(([key], i) => [key, i]));
}

/** Steps over which the rate rises. */
const WARM_STEPS = 100;
/** Rises, and falls along a cosine. */
const rateAt = (rate: number, share: number, steps: number): number =>
  rate * Math.min(1, steps / WARM_STEPS) * Math.max(0.01, 0.5 + 0.5 * Math.cos(Math.PI * share));

/**
 * The view is cut into a matrix for each layer it looks at, the topic's rows are cut out of the matrix of what enters;
 * the styles, as they are shared, are added to their bias.
 */
function packed(
  parameters: readonly Parameter[],
  shares: readonly number[],
  keys: readonly string[],
  sizes: NameSizes,
  centre: Float32Array,
): Container {
  const arrays: Record<string, Packed> = {};
  const styles = shares.map((_, i) => parameters.find(({ name }) => name === `style${i}`)?.value);
  const styleAt = (i: number) => shares.reduce((sum, share, k) => sum + share * (styles[k]?.[i] ?? 0), 0);
  let views = 0;
  for (const parameter of parameters) {
    const { name, rows, columns, value } = parameter;
    if (name.startsWith('style')) continue;
    if (name === 'view')
      for (const half = value.length / LAYERS_SEEN; views < LAYERS_SEEN; views++) {
        const own = value.slice(views * half, (views + 1) * half);
        Object.assign(arrays, packWeight(`view${views}`, { rows: rows / LAYERS_SEEN, columns, value: own }, 'matrix'));
      }
    else if (name === 'enter') {
      const beyond = value.length - sizes.learned * columns;
      const from = beyond - centre.length * columns;
      const topic = { rows: centre.length, columns, value: value.slice(from, beyond) };
      const rest = Float32Array.of(...value.slice(0, from), ...value.slice(beyond));
      Object.assign(arrays, packWeight('topic', topic, 'matrix'));
      Object.assign(arrays, packWeight(name, { rows: rows - centre.length, columns, value: rest }, 'matrix'));
    } else if (name === 'enter.bias')
      Object.assign(arrays, packWeight(name, { ...parameter, value: value.map((x, i) => x + styleAt(i)) }, 'matrix'));
    else Object.assign(arrays, packWeight(name, parameter, parameter.touched ? 'table' : 'matrix'));
  }
  Object.assign(arrays, packWeight('centre', { rows: 1, columns: centre.length, value: centre }, 'matrix'));
  return {
    arrays,
    lists: { labels: NAME_LABELS, keys },
    numbers: { view: sizes.view, units: sizes.units, layers: sizes.layers, views },
  };
}

/** Layers of the reading network whose states are shown: from the one that tags to the last. */
const LAYERS_SEEN = 2;
