// "Karsa Roads Agency (Mara Toll)": an organisation with the one person who speaks for it in an incident.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey, soundKey } from '../../almanac/nameKey.ts';
import { bareName } from '../speakers/bareName.ts';
import type { Joined } from './joinSpeakers.ts';
import type { Telling, Voice } from './voice.ts';

/** The same origins; an organisation that one person with two names or more speaks for, with that person. */
export const withSpokesmen = (
  joined: readonly Joined[],
  tellings: readonly Telling[],
  almanac: Almanac,
): readonly Joined[] =>
  joined.map((one) => {
    const voices = tellings.flatMap((telling) =>
      telling.voices.filter(({ speaker }) => one.speakers.includes(speaker)),
    );
    const persons = new Map(voices.flatMap((voice) => personIn(voice, almanac)).map((name) => [keyOf(name), name]));
    const [person, ...others] = persons.values();
    const isShown = person === undefined || others.length > 0 || keyOf(one.name).includes(keyOf(person));
    return isShown ? one : { ...one, name: `${one.name} (${person})` };
  });

/** The person whom the report gives as the source, where it gives more than a surname. */
function personIn({ report, attribution }: Voice, almanac: Almanac): readonly string[] {
  const source = report.reading.sources.find(({ id }) => id === attribution?.source);
  if (source?.kind !== 'person') return [];
  const name = bareName(source.name, 'person', almanac);
  return /\s/.test(name) && /^\p{Lu}/u.test(name) ? [name] : [];
}

const keyOf = (name: string): string => soundKey(nameKey(name));
