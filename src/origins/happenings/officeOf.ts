// Whether a source speaks in office, and for which side: a state, a ministry, a body of states, or a person whom the report
// gives an office of theirs.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords, nameKey } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Actor, ActorKind, Reading, Source } from '../../reading.ts';
import { institutionIn } from '../institutionIn.ts';

export interface Office {
  /** Code of the side that it speaks for, the key of a body without one, or null where the report does not say. */
  readonly side: string | null;
  /** True for states, their governments and ministries, and those who hold an office there: what they say is news. */
  readonly governs: boolean;
  /** True for armed groups: of what they say only a threat is news. */
  readonly fights?: true;
}

/** Whose statement is news: not monitors, witnesses or outlets, who tell of deeds. */
const OFFICES = new Set<ActorKind>(['state', 'government', 'ministry', 'army', 'body', 'party']);
/** What a state's own media say for it. */
const MEDIA = new Set<ActorKind>(['outlet', 'agency']);
const MONITOR = /\b(?:observatory|monitor|network|activists?|watch|rights)\b/i;

const GOVERNING = new Set<ActorKind>(['state', 'government', 'ministry']);

/** Null for whoever holds no office. */
export function officeOf(source: Source, actor: Actor | undefined, reading: Reading, almanac: Almanac): Office | null {
  const { kind, role, affiliation, name } = source;
  if (kind === 'group' || kind === 'document') return null;
  if (MONITOR.test(`${name} ${role ?? ''} ${affiliation ?? ''}`)) return null;
  if (kind === 'person') {
    if (actor?.kind !== 'person') return null;
    const isDescribed = role !== null || affiliation !== null || actor.side !== null;
    return officeOfPerson(source, reading, almanac) ?? (isDescribed ? { side: null, governs: false } : null);
  }
  if (actor && MEDIA.has(actor.kind)) return actor.side === null ? null : { side: actor.side, governs: false };
  if (actor?.kind === 'armed-group') return { side: sideOf(actor), governs: false, fights: true };
  if (OF_AN_OFFICE.test(name)) return null;
  const institution = institutionIn(name, almanac);
  const isOffice =
    (actor !== undefined && OFFICES.has(actor.kind)) || (institution !== null && OFFICES.has(institution));
  return isOffice
    ? {
        side: (actor ? sideOf(actor) : null) ?? onlySide(name, institution, reading),
        governs: actor !== undefined && GOVERNING.has(actor.kind),
      }
    : null;
}

/** “The military said”: of the one state whose army the report names. */
function onlySide(name: string, institution: ActorKind | null, { actors }: Reading): string | null {
  if (institution === null || /\p{Lu}/u.test(name)) return null;
  const sides = new Set(actors.flatMap(({ kind, side }) => (kind === institution ? (side ?? []) : [])));
  const [side, ...others] = sides;
  return others.length === 0 ? (side ?? null) : null;
}

/** "meeting of the Roads Council" */
const OF_AN_OFFICE = /^\p{Ll}\S*\s(?:\p{Ll}\S*\s)?of\s/u;

/** A body has no side; whoever speaks for it is known by its name. */
const sideOf = ({ side, kind, name }: Pick<Actor, 'side' | 'kind' | 'name'>): string | null =>
  side ?? (kind === 'body' || kind === 'armed-group' ? nameKey(name) : null);

/** UTF-16 units before a name in which its title stands: "Karsan Deputy Minister for Roads and Bridges Mara Toll". A guess. */
const BEFORE = 60;

/** The office that a person has by the words before his name where he is first mentioned, or by his role; null where he has none. */
function officeOfPerson({ name, role }: Source, { article }: Reading, almanac: Almanac): Office | null {
  const start = article.text.indexOf(name);
  const before = article.text.slice(Math.max(0, start - BEFORE), Math.max(0, start));
  return officeIn(before.replace(/^.*[.!?;:“”"\n](?=\s)/s, ''), almanac) ?? officeIn(role ?? '', almanac);
}

/** The last office that the words name; those of monitors are none. */
function officeIn(title: string, { actorNames, speakerWords }: Almanac): Office | null {
  if (MONITOR.test(title)) return null;
  const words = keyWords(title);
  let side: string | null = null;
  let governing = false;
  let office: Office | null = null;
  for (let at = 0; at < words.length; at++) {
    const known = phraseAt(actorNames.known, title, words, at, false);
    const state = phraseAt(actorNames.states, title, words, at, false);
    if (known) side = sideOf(known.value);
    else if (state) side = state.value.state;
    if (known) at += known.words.length - 1;
    const institution = phraseAt(actorNames.institutions, title, words, at, false);
    const holdsOffice = institution !== null && OFFICES.has(institution.value.kind);
    const governs: boolean = governing || (institution !== null && GOVERNING.has(institution.value.kind));
    governing = governs || (known !== null && (known.value.kind === 'body' || GOVERNING.has(known.value.kind)));
    if (holdsOffice || phraseAt(speakerWords.offices, title, words, at, false)) office = { side, governs };
  }
  return office;
}
