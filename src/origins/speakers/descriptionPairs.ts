// "the UK-based monitoring group" and the one monitor that can be meant.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Description } from '../../almanac/speakerWords.ts';
import type { Called } from './called.ts';
import { passagesOf } from './namePairs.ts';
import type { Pair, SpeakerGround } from './rules.ts';

export function* descriptionPairs({ called, almanac }: SpeakerGround): Iterable<Pair> {
  const anywhere = new Map<string, number>();
  const near = new Map<string, number>();
  for (const [at, { known, report }] of called.entries()) {
    if (!known) continue;
    if (!anywhere.has(known.key)) anywhere.set(known.key, at);
    const key = `${report.id} ${known.key}`;
    if (!near.has(key)) near.set(key, at);
  }
  for (const [at, one] of called.entries()) {
    const description = one.known || one.as === 'person' ? null : descriptionOf(one, almanac);
    if (!description) continue;
    const here = description.actors.flatMap((actor) => near.get(`${one.report.id} ${actor}`) ?? []);
    const there = description.actors.flatMap((actor) => anywhere.get(actor) ?? []);
    const [other, ...rest] = here.length > 0 ? here : there;
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
