// How one document writes its words: with a capital inside a sentence, or in small letters somewhere.
import { isShouted, type TaggedSentence } from './tagged.ts';

export interface Habits {
  /** 0: small, 1: also stands in small letters, 2: only with a capital, also inside sentences, 3: cannot tell. */
  readonly of: (form: string) => 0 | 1 | 2 | 3;
}

export function habitsOf(sentences: readonly Pick<TaggedSentence, 'forms'>[]): Habits {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { forms } of sentences) {
    if (isShouted(forms)) continue;
    forms.forEach((form, i) => {
      const low = form.toLowerCase();
      if (low === form) small.add(form);
      else if (i > 0) capital.add(low);
    });
  }
  return {
    of: (form) => {
      const low = form.toLowerCase();
      if (low === form) return 0;
      return small.has(low) ? 1 : capital.has(low) ? 2 : 3;
    },
  };
}
