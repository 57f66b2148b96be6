// Speakers of one incident that are one origin for what they are, not for their names.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { Publisher } from '../../almanac/publishers.ts';
import type { Because } from '../../dossier.ts';
import type { ActorKind } from '../../reading.ts';
import { institutionIn } from '../institutionIn.ts';
import { tellingWords } from '../speakers/called.ts';
import type { Speaker, Speakers } from '../speakers/speaker.ts';
import { createUnion } from '../speakers/unite.ts';
import { ownersIn, SHARED } from './parties.ts';
import type { Telling } from './voice.ts';

export interface Joined {
  readonly name: string;
  readonly speakers: readonly Speaker[];
  readonly because: readonly Because[];
}

/** In the order in which the reports name them. `sides`: whose statement each speaker makes; a side makes one. */
export function joinSpeakers(
  tellings: readonly Telling[],
  { areApart }: Speakers,
  almanac: Almanac,
  sides: ReadonlyMap<Speaker, string>,
): readonly Joined[] {
  const speakers = [...new Set(tellings.flatMap(({ voices }) => voices.map(({ speaker }) => speaker)))];
  const union = createUnion(speakers.length);
  const joinBy = (keyOf: (speaker: Speaker) => string | null, kind: Because['kind'], by: string): void => {
    const first = new Map<string, number>();
    for (const [at, speaker] of speakers.entries()) {
      const key = keyOf(speaker);
      if (key === null) continue;
      const other = first.get(key);
      const before = other === undefined ? undefined : speakers[other];
      if (other === undefined || !before) first.set(key, at);
      else if (!areApart(before, speaker)) union.join(other, at, { kind, by, passages: passagesOf([before, speaker]) });
    }
  };
  joinBy(({ known }) => known?.key ?? null, 'alias', 'origins/known-name');
  joinBy(houseKey(speakers, almanac), 'family', 'origins/same-publisher');
  joinBy((speaker) => sides.get(speaker) ?? null, 'alias', 'origins/one-statement');
  joinBy(organKey(speakers, almanac), 'alias', 'origins/state-and-organ');
  joinBy((speaker) => groupKey(speaker, almanac), 'same-name', 'origins/same-words-for-people');
  const sets = new Map<number, Speaker[]>();
  for (const [at, speaker] of speakers.entries()) {
    const set = sets.get(union.rootOf(at));
    if (set) set.push(speaker);
    else sets.set(union.rootOf(at), [speaker]);
  }
  return [...sets].map(([root, set]) => ({ name: nameOf(set), speakers: set, because: union.reasonsOf(root) }));
}

const passagesOf = (speakers: readonly (Speaker | undefined)[]): Because['passages'] =>
  speakers.flatMap((speaker) => speaker?.members.find(({ passage }) => passage)?.passage ?? []);

/** Two outlets of one house, and the house itself: an armed group that has its own agency. */
function houseKey(speakers: readonly Speaker[], { publishers }: Almanac): (speaker: Speaker) => string | null {
  const houses = new Map<string, string>();
  const houseOf = ({ name, known }: Speaker): Publisher | undefined =>
    publishers.byOutlet.get(nameKey(known?.name ?? name)) ?? publishers.byOutlet.get(nameKey(name));
  for (const house of speakers.flatMap((speaker) => houseOf(speaker) ?? [])) houses.set(nameKey(house.name), house.id);
  return (speaker) =>
    speaker.kind === 'organisation'
      ? (houseOf(speaker)?.id ?? houses.get(nameKey(speaker.known?.name ?? speaker.name)) ?? null)
      : null;
}

/** A state that "said" it, and the one organ of it that did: a state speaks through its organs. */
function organKey(speakers: readonly Speaker[], almanac: Almanac): (speaker: Speaker) => string | null {
  const organs = new Map<string, number>();
  for (const speaker of speakers) {
    const owner = ownerOf(speaker, almanac);
    if (owner !== null) organs.set(owner, (organs.get(owner) ?? 0) + 1);
  }
  return (speaker) => {
    const key = ownerOf(speaker, almanac) ?? stateOf(speaker);
    return key !== null && organs.get(key) === 1 ? key : null;
  };
}

const ORGANS = new Set<ActorKind>(['government', 'ministry', 'army']);

/** Whose organ a speaker is: the side that the lexicons know, else how the one word begins that says whose it is. */
function ownerOf({ known, name, kind }: Speaker, almanac: Almanac): string | null {
  if (known) return ORGANS.has(known.kind) ? known.side : null;
  const institution = kind === 'organisation' ? institutionIn(name, almanac) : null;
  const [owner, ...others] = institution !== null && ORGANS.has(institution) ? ownersIn(name) : [];
  return owner !== undefined && others.length === 0 ? owner.slice(0, SHARED) : null;
}

/** A state by its name alone; the reading may take one that no lexicon knows for a person. */
function stateOf({ known, name, kind }: Speaker): string | null {
  if (known) return known.kind === 'state' ? known.side : null;
  return (kind === 'organisation' || kind === 'person') && /^\p{Lu}\p{Ll}+$/u.test(name)
    ? name.toLowerCase().slice(0, SHARED)
    : null;
}

/** "Activists", "Karsan activists in the area": people described in the same words, but for where they are and torn headings, stand on one line. They are not counted, so that nothing is claimed of who they are. */
function groupKey({ name, kind }: Speaker, { states }: Almanac): string | null {
  if (kind !== 'group' || !name.startsWith('unnamed: ')) return null;
  const people = name.slice('unnamed: '.length).replace(WHERE, '').split(/\s+/);
  const words = people.filter(
    (word) => !/^\p{Lu}{2,}$/u.test(word) && !states.byAdjective.has(nameKey(word)) && !ANY.has(word.toLowerCase()),
  );
  return tellingWords(words.join(' ')).join(' ');
}

/** Words before people that tell none from others. */
const ANY = new Set([
  'local',
  'opposition',
  'several',
  'some',
  'many',
  'other',
  'area',
  'nearby',
  'unnamed',
  'unidentified',
  'two',
  'three',
]);

/** Where the people are; whose they are is told before. */
const WHERE = /\s(?:in|from|on|near|inside|around|outside)\s.*$/s;

/** An organ's name before its state's; of people the shortest description. */
function nameOf(speakers: readonly Speaker[]): string {
  const people = speakers.filter(({ name }) => name.startsWith('unnamed: '));
  if (people.length === speakers.length) return people.map(({ name }) => name).sort(byLength)[0] ?? '';
  return (speakers.find((speaker) => stateOf(speaker) === null) ?? speakers[0])?.name ?? '';
}

const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
