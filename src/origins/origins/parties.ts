// Whether an origin is a side in what it tells of.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Actor, ActorKind, Attribution } from '../../reading.ts';
import { type Span, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import { institutionIn } from '../institutionIn.ts';
import { tellingWords } from '../speakers/called.ts';
import type { Speaker } from '../speakers/speaker.ts';

/** Who can have a side in a fight: not who watches it, reports it, or is not named. */
const SIDES = new Set<ActorKind>(['state', 'government', 'ministry', 'army', 'armed-group']);
/** Types of incidents that have sides. */
const FIGHTS = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT']);

/** Those who act, are acted on or are blamed in an incident, by their sides and by the words of their names. */
export interface Parties {
  readonly isParty: (speaker: Speaker) => boolean;
}

export function partiesOf(group: readonly Happening[], almanac: Almanac): Parties {
  const involved = group.some(({ type }) => FIGHTS.has(type)) ? group.flatMap(involvedIn) : [];
  const sides = new Set(involved.flatMap(({ side }) => side ?? []));
  const denying = new Set(group.flatMap(deniersIn));
  const named = involved.filter(({ name }) => !name.startsWith('unnamed: ')).map(({ name }) => name);
  const words = new Set([...named, ...group.flatMap(accusedPlacesIn)].flatMap(tellingWords));
  return {
    isParty: (speaker) => {
      const kind = speaker.known?.kind ?? institutionIn(speaker.name, almanac);
      if (kind === null || !SIDES.has(kind) || involved.length === 0) return false;
      if (speaker.known?.side) return sides.has(speaker.known.side);
      const denies = speaker.members.some(({ report, source }) => denying.has(`${report} ${source}`));
      return denies || ownersIn(speaker.name).some((owner) => isAmong(owner, words));
    },
  };
}

/** Sources of a report of the happening that deny something: who has to answer for it is a side. */
const deniersIn = ({ report }: Happening): readonly string[] =>
  report.reading.attributions.flatMap(({ stance, source }) => (stance === 'denies' ? [`${report.id} ${source}`] : []));

/** The actors of the happening's events, and those whom its tellers blame or who deny it. */
function involvedIn({ events, report, tellers }: Happening): readonly Actor[] {
  const { actors, attributions, sources } = report.reading;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = events.flatMap(({ agents, targets, responsibility }) => [
    ...agents,
    ...targets,
    ...responsibility.map(({ actor }) => actor),
  ]);
  const blaming = attributions.filter(
    ({ id, stance, content }) =>
      stance === 'accuses' &&
      (tellers.includes(id) || content.some((run) => events.some(({ trigger }) => touches(run, trigger)))),
  );
  const blamed = actors.filter(({ mentions }) => blaming.some((one) => isNamedIn(one, mentions)));
  const denying = attributions.flatMap(({ id, stance, source }) =>
    stance === 'denies' && tellers.includes(id) ? (sources.find((one) => one.id === source)?.actor ?? []) : [],
  );
  return [...[...ids, ...denying].flatMap((id) => byId.get(id) ?? []), ...blamed];
}

/** "accused Norvand of having hit the town": a state that no list knows is read as a place. */
const accusedPlacesIn = ({ report }: Happening): readonly string[] => {
  const { attributions, places } = report.reading;
  const accused = attributions.filter(({ stance }) => stance === 'accuses').flatMap(({ content }) => content[0] ?? []);
  return places.filter(({ span }) => accused.some(({ start }) => start === span.start)).map(({ name }) => name);
};

const isNamedIn = ({ content }: Attribution, mentions: readonly Span[]): boolean =>
  mentions.some((mention) => content.some((run) => touches(run, mention)));

/** Words of an institution's name that say whose it is: those with capitals that are no word of institutions. */
export const ownersIn = (name: string): readonly string[] =>
  tellingWords(name.replace(/\s\(.*$/, '')).filter(
    (word) => !INSTITUTION.has(word) && new RegExp(`\\b${word}`, 'iu').test(name),
  );
const INSTITUTION = new Set(
  'ministry defence foreign interior affairs general staff army armed forces military government state health navy air force police national central command department office'.split(
    ' ',
  ),
);

/** Letters that a country and its adjective share ("Ketria", "Ketrian"). A guess. */
export const SHARED = 5;

const isAmong = (owner: string, words: ReadonlySet<string>): boolean =>
  [...words].some(
    (word) =>
      word === owner ||
      (Math.min(word.length, owner.length) >= SHARED &&
        Math.abs(word.length - owner.length) <= 2 &&
        word.slice(0, SHARED) === owner.slice(0, SHARED)),
  );
