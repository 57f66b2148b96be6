// Sentences of a text that lost its commas and apostrophes → how likely each stood where: a small recurrent network over
// what the network that reads makes of the words.
import { createArena } from '../net/arena.ts';
import type { Container } from '../net/container.ts';
import { linear } from '../net/linear.ts';
import { createReader, LONGEST } from '../net/reader.ts';
import { recur } from '../net/recurrence.ts';
import { inArena, unpackWeight, type Weight } from '../net/weights.ts';

/** Columns of the scores, a multiple of 8 as the product wants them; the first is of commas, the second of genitives. */
export const PUNCTUATION_COLUMNS = 8;

/** Scores of one word: above 0 it is likelier than not. */
export interface Punctuated {
  /** That a comma followed the word. */
  readonly comma: number;
  /** That its last letter is the "s" of a genitive. */
  readonly genitive: number;
}

/** One list a sentence, one entry a word. */
export type PunctuationModel = (sentences: readonly (readonly string[])[]) => readonly (readonly Punctuated[])[];

/** Floats of the arena: the weights, and what is worked out for the longest part of a sentence. */
const WORKSPACE = 500_000;

/** Reads the weights that bench/train/punctuation packs; few reports need them, so they are unpacked when first asked. */
export function readPunctuationModel(container: Container, network: Container, vectors: Container): PunctuationModel {
  let made: PunctuationModel | null = null;
  return (sentences) => {
    made ??= unpackPunctuation(container, network, vectors);
    return made(sentences);
  };
}

/** Throws `bad-model`. */
function unpackPunctuation(container: Container, network: Container, vectors: Container): PunctuationModel {
  const arena = createArena(WORKSPACE);
  const weight = (name: string): Weight => inArena(arena, unpackWeight(container, name, 'punctuation'));
  const units = container.numbers.units ?? 0;
  const views = Array.from({ length: container.numbers.views ?? 0 }, (_, i) => weight(`view${i}`));
  const enterBias = weight('enter.bias');
  const [layer, layerBias] = [weight('l0'), weight('l0.bias')];
  const held = [weight('l0f.held'), weight('l0b.held')];
  const [out, outBias] = [weight('out'), weight('out.bias')];
  const reader = createReader(network, vectors, views);

  const punctuated = (forms: readonly string[]): Punctuated[] => {
    const length = forms.length;
    const mark = arena.taken();
    const entered = arena.floats(length * enterBias.columns);
    const view = reader.read([forms])[0]?.view ?? new Float32Array(0);
    for (let i = 0; i < entered.length; i++)
      entered[i] = (view[i] as number) + (enterBias.value[i % enterBias.columns] as number);
    const pre = linear(arena, entered, layer, layerBias, length);
    const state = arena.floats(entered.length);
    held.forEach(({ value }, d) => {
      recur(arena, { start: 0, end: length, units, backward: d === 1 }, pre, value, entered, state);
    });
    const scores = linear(arena, state, out, outBias, length);
    const found = forms.map((_, t) => ({
      comma: scores[t * PUNCTUATION_COLUMNS] as number,
      genitive: scores[t * PUNCTUATION_COLUMNS + 1] as number,
    }));
    arena.release(mark);
    return found;
  };
  return (sentences) =>
    sentences.map((forms) => {
      const found: Punctuated[] = [];
      for (let at = 0; at < forms.length; at += LONGEST) found.push(...punctuated(forms.slice(at, at + LONGEST)));
      return found;
    });
}
