// Learns which words the lemma rules get wrong.
import { type LemmaBook, lemmaOf } from '../../../src/grammar/lemmas/lemmaOf.ts';
import type { GoldSentence } from '../../quality/conllu.ts';

/** Lines "UPOS form\tlemma" (or "UPOS/XPOS form\tlemma" where fine tags differ), sorted. */
export function learnLemmas(sentences: readonly GoldSentence[], ranks: ReadonlyMap<string, number>): string[] {
  const seen = new Map<string, Map<string, Map<string, number>>>();
  for (const { words } of sentences)
    for (const { form, lemma, upos, xpos } of words) {
      const key = `${upos} ${form.toLowerCase().replace(/[’‘]/g, "'")}`;
      const byTag = getOr(seen, key, () => new Map<string, Map<string, number>>());
      const counts = getOr(byTag, `${xpos}\t${form}`, () => new Map<string, number>());
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  const rules: LemmaBook = { exceptions: new Map(), ranks };
  const lines: string[] = [];
  for (const [key, byTag] of seen) {
    const upos = key.slice(0, key.indexOf(' '));
    const small = key.slice(upos.length + 1);
    const tags = new Map<string, Map<string, number>>();
    const all = new Map<string, number>();
    let wrong = 0;
    for (const [tagAndForm, counts] of byTag) {
      const [xpos = '', form = ''] = tagAndForm.split('\t');
      const own = getOr(tags, xpos, () => new Map<string, number>());
      for (const [lemma, n] of counts) {
        own.set(lemma, (own.get(lemma) ?? 0) + n);
        all.set(lemma, (all.get(lemma) ?? 0) + n);
        if (lemmaOf(form, upos, xpos, rules) !== lemma) wrong += n;
      }
    }
    const total = [...all.values()].reduce((a, b) => a + b, 0);
    if (wrong * 2 <= total || small.includes('\t')) continue;
    const lemmas = new Map([...tags].map(([xpos, counts]) => [xpos, most(counts)]));
    if (new Set(lemmas.values()).size === 1) lines.push(`${key}\t${most(all)}`);
    else for (const [xpos, lemma] of lemmas) lines.push(`${upos}/${xpos} ${small}\t${lemma}`);
  }
  return lines.sort((a, b) => (a < b ? -1 : 1));
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
