// Sentences of a document → labels of names: a small recurrent network over what the network that reads makes of words.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Container } from '../net/container.ts';
import { integerRows, product } from '../net/integers.ts';
import { inARow } from '../net/linear.ts';
import { recur } from '../net/recurrence.ts';
import type { Weight } from '../net/weights.ts';
import { bestRow, lawfulBefore } from './bestRow.ts';
import type { WordGroups } from './groups.ts';
import { habitsOf } from './habits.ts';
import { OUTSIDE } from './labels.ts';
import { createNameNet, type NameNet } from './nameNet.ts';
import { meansOf, sameForms } from './sameForms.ts';
import { mayHoldName, type TaggedSentence } from './tagged.ts';
import { gistOf, topicOf } from './topic.ts';
import { formKeys, placeKeys } from './wordKeys.ts';

export interface NameModel {
  /** The lawful row of labels with the highest sum of scores, for every sentence of one document. */
  readonly label: (document: readonly TaggedSentence[], words: GrammarWords) => string[][];
}

/** Words worked on together; a longer sentence is worked on in parts. */
const LONGEST = 256;
/** Forms kept before the memory of forms is begun anew. */
const FORMS = 8192;

/** Reads the weights that bench/train/names packs; throws `bad-model`. */
export function readNameModel(container: Container, groups: WordGroups): NameModel {
  const net = createNameNet(container);
  const before = lawfulBefore(net.labels);
  const forms = new Map<string, Float32Array>();
  const formInput = (form: string): Float32Array => {
    const found = forms.get(form);
    if (found) return found;
    if (forms.size >= FORMS) forms.clear();
    const made = new Float32Array(groups.width + net.table.columns);
    made.set(groups.directionOf(form.toLowerCase()));
    for (const key of formKeys(form, groups)) addKey(net, made, groups.width, key);
    forms.set(form, made);
    return made;
  };
  return {
    label: (document, words) => {
      const spoken = document.flatMap((sentence) => sentence.forms);
      const same = sameForms(spoken);
      const bias = biasFor(net, topicOf(gistOf(spoken, groups), net.centre));
      const means = meansOf(same, inARow(document.map((sentence) => sentence.view)), net.view);
      const habits = habitsOf(document);
      let at = 0;
      return document.map((sentence) => {
        const { forms: own } = sentence;
        const first = at;
        at += own.length;
        if (!mayHoldName(sentence)) return own.map(() => OUTSIDE);
        const { width, enter, table } = net;
        const input = new Float32Array(own.length * width);
        const places = placeKeys(sentence, habits, words);
        own.forEach((form, t) => {
          const row = input.subarray(t * width, (t + 1) * width);
          row.set(sentence.view.subarray(t * net.view, (t + 1) * net.view));
          const group = same.of[first + t] as number;
          if (group >= 0) row.set(means.subarray(group * net.view, (group + 1) * net.view), net.view);
          row.set(formInput(form), 2 * net.view);
          for (const key of places[t] ?? []) addKey(net, row, enter.rows - table.columns, key);
        });
        return labelsOf(net, bias, input, before);
      });
    },
  };
}

function addKey({ keys, table }: NameNet, row: Float32Array, at: number, name: string): void {
  const key = keys.get(name);
  if (key === undefined) return;
  const { columns, value } = table;
  for (let i = 0; i < columns; i++) row[at + i] = (row[at + i] as number) + (value[key * columns + i] as number);
}

/** The bias of what enters the layers, for a document of that topic. */
function biasFor({ enterBias, topic }: NameNet, about: Float32Array): Weight {
  const value = Float32Array.from(enterBias.value);
  about.forEach((x, row) => {
    for (let i = 0; i < value.length; i++)
      value[i] = (value[i] as number) + x * (topic.value[row * topic.columns + i] as number);
  });
  return { ...enterBias, value };
}

function labelsOf(net: NameNet, bias: Weight, input: Float32Array, before: readonly (readonly number[])[]): string[] {
  const { arena, units, width } = net;
  const found: string[] = [];
  for (let start = 0; start < input.length / width; start += LONGEST) {
    const mark = arena.taken();
    const part = input.subarray(start * width, (start + LONGEST) * width);
    const length = part.length / width;
    const own = arena.floats(part.length);
    own.set(part);
    let state = product(arena, integerRows(arena, own, width), net.enter, bias);
    for (const { weight, bias, held } of net.layers) {
      const pre = product(arena, integerRows(arena, state, 2 * units), weight, bias);
      const next = arena.floats(state.length);
      held.forEach(({ value }, d) => {
        recur(arena, { start: 0, end: length, units, backward: d === 1 }, pre, value, state, next);
      });
      state = next;
    }
    const scores = product(arena, integerRows(arena, state, 2 * units), net.out, net.outBias);
    for (const label of bestRow(scores, { length, columns: net.out.columns }, net.steps, before))
      found.push(net.labels[label] ?? OUTSIDE);
    arena.release(mark);
  }
  return found;
}
