// A ministry's own page is no relay: who publishes it speaks.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { ActorKind } from '../../reading.ts';
import type { Report } from '../report.ts';
import { identify } from '../speakers/identify.ts';
import type { Speaker, Speakers } from '../speakers/speaker.ts';

/** Whose pages tell of themselves, not of others. */
const OWN_MATTER = new Set<ActorKind>(['government', 'ministry', 'army', 'armed-group', 'party', 'body', 'company']);
/** A name that an institution's word makes: others are too common in names of newspapers ("The State Leader"). */
const BY_WORD = new Set<ActorKind>(['ministry', 'army']);

/** The publisher of a report as a speaker, where it is an institution and no outlet; else null. */
export function publisherOfItself({ reading }: Report, speakers: Speakers, almanac: Almanac): Speaker | null {
  const { outlet } = reading.article;
  if (outlet === null) return null;
  const known = identify(outlet, 'organisation', almanac);
  const institution = institutionIn(outlet, almanac);
  const speaks = known ? OWN_MATTER.has(known.kind) : institution !== null && BY_WORD.has(institution);
  if (!speaks) return null;
  return speakers.named(outlet) ?? { name: outlet, kind: 'organisation', known, members: [], because: [] };
}

/** What an institution of a state is called in a name ("Ministry of Roads of Karsa"). */
export function institutionIn(name: string, { actorNames }: Almanac): ActorKind | null {
  const words = keyWords(name);
  for (let at = 0; at < words.length; at++) {
    const found = phraseAt(actorNames.institutions, name, words, at, false);
    if (found) return found.value.kind;
  }
  return null;
}
