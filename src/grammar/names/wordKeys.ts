// What the name finder knows of a word by keys: its form, its looks, its tag, the lists it stands in, the document's habit.
import { type GrammarWords, NAME_WORDS } from '../../almanac/grammarWords.ts';
import { shapeOf } from '../net/wordFeatures.ts';
import type { WordGroups } from './groups.ts';
import type { Habits } from './habits.ts';
import { isShouted, type TaggedSentence } from './tagged.ts';

/** Longest part of a word that is looked at, in units. */
const REACH = 40;
/** Endings and beginnings that count as keys, in units. */
const EDGES = [2, 3, 4] as const;

/** Keys that a form has wherever it stands: "w:ministry", "e:try", "g:17" (its group of like words). */
export function formKeys(form: string, groups: WordGroups): string[] {
  const small = form.toLowerCase().slice(0, REACH);
  const normal = small.replace(/\d/g, '0');
  const fine = groups.fineOf(small);
  const keys = [`w:${normal}`, `f:${form.slice(0, REACH)}`, `g:${fine}`, `c:${groups.coarseOf(fine)}`];
  for (const length of EDGES)
    if (normal.length > length) keys.push(`e:${normal.slice(-length)}`, `b:${normal.slice(0, length)}`);
  return keys;
}

/** Keys that the words of a sentence have by where they stand: "t:NNP", "s:Xxx 1 0", "d:2 Xxx", "l:land whole". */
export function placeKeys({ forms, xpos }: TaggedSentence, habits: Habits, words: GrammarWords): string[][] {
  const shouted = isShouted(forms) ? 1 : 0;
  const lists = listKeys(forms, words);
  return forms.map((form, i) => {
    const shape = shapeOf(form);
    return [
      `t:${xpos[i]}`,
      `s:${shape} ${i === 0 ? 1 : 0} ${shouted}`,
      `d:${habits.of(form)} ${shape}`,
      ...(lists[i] ?? []),
    ];
  });
}

/** Matches in the lists of name words, longest first, a key for each kind and place in the phrase. */
function listKeys(forms: readonly string[], words: GrammarWords): string[][] {
  const found: string[][] = forms.map(() => []);
  const low = forms.map((form) => form.toLowerCase().replaceAll('.', ''));
  low.forEach((word, i) => {
    const most = Math.min(NAME_WORDS, words.nameStarts.get(firstOf(word)) ?? 0);
    for (let length = Math.min(most, low.length - i); length > 0; length--) {
      const kinds = words.nameWords.get(length === 1 ? word : low.slice(i, i + length).join(' '));
      if (!kinds) continue;
      for (const kind of kinds)
        for (let k = 0; k < length; k++) {
          const place = length === 1 ? 'whole' : k === 0 ? 'first' : k === length - 1 ? 'last' : 'inside';
          found[i + k]?.push(`l:${kind} ${place}`);
        }
      break;
    }
  });
  return found;
}

/** Of a token of several words, as some numbers are, the first one. */
function firstOf(token: string): string {
  const end = token.indexOf(' ');
  return end < 0 ? token : token.slice(0, end);
}
