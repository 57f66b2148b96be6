// "the UK-based monitoring group" and the one monitor that can be meant.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Description } from '../../almanac/speakerWords.ts';
import type { Called } from './called.ts';
import { passagesOf } from './namePairs.ts';
import type { Pair, SpeakerGround } from './rules.ts';

export function* descriptionPairs({ called, almanac }: SpeakerGround): Iterable<Pair> {
  const anywhere = new Map<string, Set<string>>();
  const first = new Map<string, number>();
  const add = (where: string, key: string): void => {
    const keys = anywhere.get(where);
    if (keys) keys.add(key);
    else anywhere.set(where, new Set([key]));
  };
  for (const [at, { known, report }] of called.entries()) {
    if (!known) continue;
    if (!first.has(known.key)) first.set(known.key, at);
    for (const id of [known.key, known.key.replace(/^.*(?=:)/, '*')]) {
      add(id, known.key);
      add(`${report.id} ${id}`, known.key);
    }
  }
  const meantBy = (where: string, actors: readonly string[]): readonly string[] => [
    ...new Set(actors.flatMap((actor) => [...(anywhere.get(`${where}${actor}`) ?? [])])),
  ];
  for (const [at, one] of called.entries()) {
    const description = one.known || one.as === 'person' ? null : descriptionOf(one, almanac);
    if (!description) continue;
    const here = meantBy(`${one.report.id} `, description.actors);
    const [key, ...rest] = here.length > 0 ? here : meantBy('', description.actors);
    const other = first.get(key ?? '');
    if (other === undefined || rest.length > 0) continue;
    yield { a: other, b: at, passages: passagesOf(called[other], one) };
  }
}

/** The description that the name ends with, or null. */
function descriptionOf({ source: { name } }: Called, { speakerWords }: Almanac): Description | null {
  const words = keyWords(name);
  for (let at = 0; at < words.length; at++) {
    const found = phraseAt(speakerWords.descriptions, name, words, at, false);
    if (found && at + found.words.length === words.length) return found.value;
  }
  return null;
}
