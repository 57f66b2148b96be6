// Whom a report names as an outlet or agency, as far as a copy's direction needs it.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Article } from '../../reading.ts';
import { stem } from '../stem.ts';
import { CAPITAL, hashOf, type Words } from '../words.ts';

export interface Credits {
  /** Ids of the agencies and outlets of the almanac that the text names, its own outlet left out. */
  readonly known: readonly string[];
  /** Forms of the report's own outlet, each as hashes of its words: what another text that credits it would hold. */
  readonly own: readonly (readonly number[])[];
}

/** Letters of an acronym that stands for a name well enough ("NPA"). */
const LEAST_ACRONYM = 3;

export function creditsOf(article: Article, { actorNames, functionWords }: Almanac): Credits {
  const words = keyWords(article.text);
  const known = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const actor = phraseAt(actorNames.known, article.text, words, at, false)?.value;
    if (actor && (actor.kind === 'agency' || actor.kind === 'outlet')) known.add(actor.id);
  }
  const outlet = article.outlet ?? '';
  const named = keyWords(outlet);
  const itself = phraseAt(actorNames.known, outlet, named, 0, false)?.value;
  if (itself) known.delete(itself.id);
  const forms = [outlet, ...(itself ? [itself.name, ...itself.aliases] : [])].map((form) => keyWords(form));
  const telling = forms.map((form) => form.filter(({ key }) => !functionWords.has(key)).map(({ key }) => key));
  const acronym = (telling[0] ?? []).map((key) => key[0]).join('');
  if (acronym.length >= LEAST_ACRONYM) telling.push([acronym]);
  return {
    known: [...known].sort(),
    own: telling.filter((form) => form.length > 0).map((form) => form.map((key) => hashOf(stem(key)))),
  };
}

/** True when `words` hold one of the forms of an outlet, with capitals. */
export function names(words: Words, forms: Credits['own']): boolean {
  const { keys, content, marks } = words;
  return forms.some((form) => {
    for (let at = 0; at + form.length <= content.length; at++) {
      if (
        form.every((key, step) => {
          const word = content[at + step] ?? 0;
          return keys[word] === key && ((marks[word] ?? 0) & CAPITAL) !== 0;
        })
      )
        return true;
    }
    return false;
  });
}
