// Documents with names → sentences as the trainer takes them: words with keys as forms, labels as tags.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import { labelsOf } from '../../../src/grammar/names/labels.ts';
import { habitsOf, nameKeys } from '../../../src/grammar/names/nameKeys.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import type { GoldSentence } from '../../quality/conllu.ts';
import type { NamedDocument } from './nameData.ts';

/** Longest sentence taken, in words. */
const LONGEST = 160;

/** `shout` prints the documents in capitals, as some sources do. */
export function nameSentences(documents: readonly NamedDocument[], reader: Reader, words: GrammarWords, shout = false): GoldSentence[] {
  return documents.flatMap((document) => {
    const own = document.filter((sentence) => sentence.forms.length <= LONGEST);
    const forms = own.map((sentence) => (shout ? sentence.forms.map((form) => form.toUpperCase()) : sentence.forms));
    const read = reader.read(forms);
    const tagged = forms.map((line, s) => ({ forms: line, xpos: (read[s]?.tags ?? []).map((tag) => tag.split(' ')[1] ?? '') }));
    const habits = habitsOf(tagged);
    return tagged.map((sentence, s): GoldSentence => {
      const labels = labelsOf(sentence.forms.length, own[s]?.runs ?? []);
      const keyed = nameKeys(sentence, habits, words);
      return {
        words: keyed.map((form, i) => ({ form, upos: labels[i] ?? 'O', xpos: '-', lemma: '', head: -1, deprel: 'root', misc: '', spaceAfter: true })),
        surface: [],
        newParagraph: false,
        newDocument: null,
      };
    });
  });
}
