// Sentences and names written out by hand, for the rules behind the name model.
import type { Name, NameType, Sentence, Token, Upos } from '../../src/grammar/analysis.ts';

/** "Asmar_PROPN is_AUX": words and their tags, sentences parted by "|". */
export function tagged(line: string): { text: string; sentences: Sentence[] } {
  let text = '';
  const sentences = line.split(' | ').map((part): Sentence => {
    const from = text.length;
    const tokens = part.split(' ').map((word): Token => {
      const [form = '', upos = 'X'] = word.split('_');
      const start = text.length;
      text += `${form} `;
      return {
        start,
        end: start + form.length,
        form,
        lemma: form.toLowerCase().replace(/ies$/, 'y'),
        upos: upos as Upos,
        xpos: '',
        head: -1,
        deprel: 'dep',
      };
    });
    return { start: from, end: text.length, tokens, block: 0 };
  });
  return { text, sentences };
}

/** One name in each sentence in which it stands. */
export function named(text: string, sentences: readonly Sentence[], name: string, type: NameType): Name[] {
  return sentences.flatMap((sentence, s): Name[] => {
    const at = text.indexOf(name, sentence.start);
    return at < 0 || at >= sentence.end
      ? []
      : [{ start: at, end: at + name.length, type, sentence: s, certainty: 'implied', by: 'grammar/name-model' }];
  });
}
