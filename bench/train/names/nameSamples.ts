// Documents with names marked → what the network of names is trained on.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { WordGroups } from '../../../src/grammar/names/groups.ts';
import { habitsOf } from '../../../src/grammar/names/habits.ts';
import { labelsOf } from '../../../src/grammar/names/labels.ts';
import { type SameForms, sameForms } from '../../../src/grammar/names/sameForms.ts';
import { type Gist, gistOf } from '../../../src/grammar/names/topic.ts';
import { formKeys, placeKeys } from '../../../src/grammar/names/wordKeys.ts';
import { inARow } from '../../../src/grammar/net/linear.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import type { NamedDocument } from './nameData.ts';
import { NAME_LABELS } from './nameLabels.ts';

/** One document, its words in a row. */
export interface NameSample {
  /** Words of each sentence. */
  readonly lengths: readonly number[];
  /** Outputs of the reading network's layers, rows of words. */
  readonly states: Float32Array;
  readonly same: SameForms;
  readonly gist: Gist;
  /** Directions of the word vectors, rows of words. */
  readonly directions: Float32Array;
  readonly keys: readonly (readonly string[])[];
  readonly labels: Int32Array;
}

/** Longest sentence taken, in words. */
const LONGEST = 200;

/** `reader` shows states without views. */
export function sampleOf(document: NamedDocument, reader: Reader, words: GrammarWords, groups: WordGroups): NameSample {
  const own = document.filter((sentence) => sentence.forms.length <= LONGEST);
  const read = reader.read(own.map((sentence) => sentence.forms));
  const forms = own.flatMap((sentence) => sentence.forms);
  const habits = habitsOf(own);
  const directions = inARow(forms.map((form) => groups.directionOf(form.toLowerCase())));
  const keys = own.flatMap((sentence, s) => {
    const { tags, view } = read[s] ?? { tags: [], view: new Float32Array(0) };
    const xpos = tags.map((tag) => tag.split(' ')[1] ?? '');
    const places = placeKeys({ forms: sentence.forms, xpos, view }, habits, words);
    return sentence.forms.map((form, t) => [...formKeys(form, groups), ...(places[t] ?? [])]);
  });
  const labels = own.flatMap((sentence) => labelsOf(sentence.forms.length, sentence.runs));
  return {
    lengths: own.map((sentence) => sentence.forms.length),
    states: inARow(read.map((syntax) => syntax.view)),
    same: sameForms(forms),
    gist: gistOf(forms, groups),
    directions,
    keys,
    labels: Int32Array.from(labels, (label) => NAME_LABELS.indexOf(label)),
  };
}
