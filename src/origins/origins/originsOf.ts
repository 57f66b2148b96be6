// One incident's happenings → who really said it: the deepest sources of all its reports, each counted once.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Because, NotHeld, Origin } from '../../dossier.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Speaker } from '../speakers/speaker.ts';
import { type CopiedFrom, withCopied } from './copiedFrom.ts';
import type { Evidence } from './evidence.ts';
import { joinSpeakers } from './joinSpeakers.ts';
import { notHeldOf } from './notHeld.ts';
import { partiesOf } from './parties.ts';
import { withoutRelays } from './relays.ts';
import { withSpokesmen } from './spokenBy.ts';
import type { Says, Telling, Voice } from './voice.ts';
import { voicesOf } from './voicesOf.ts';

/** What one report gives for its account. */
export interface Account {
  /** Deepest sources by name, "unnamed: …" for people nobody names; empty where the report tells it by itself. */
  readonly origins: readonly string[];
  /** Outlets between those and the report. */
  readonly via: readonly string[];
}

export interface GroupOrigins {
  readonly origins: readonly Origin[];
  /** Distinct named origins that say it happened. */
  readonly named: number;
  /** Reports that tell of it and name no source. */
  readonly unsourced: number;
  /** Distinct named origins that deny it and none else. */
  readonly denying: number;
  readonly notHeld: readonly NotHeld[];
  /** By report id, one entry for every report of the group. */
  readonly accounts: ReadonlyMap<string, Account>;
}

/** `group`: the happenings, of one report or several, that are one incident. */
export function originsOf(group: readonly Happening[], evidence: Evidence, almanac: Almanac): GroupOrigins {
  const voiced = group.map((happening) => ({ happening, voices: voicesOf(happening, evidence, almanac) }));
  const told = ofNamedSpeakers(tellingsOf(voiced), group);
  const { tellings, because } = withoutRelays(told, evidence);
  const copied = withCopied(tellings, group, evidence);
  const joined = withSpokesmen(
    joinSpeakers(tellings, evidence.speakers, almanac, sidesSpeaking(voiced)),
    tellings,
    almanac,
  );
  const parties = partiesOf(group, almanac);
  const reports = new Set(group.map(({ report }) => report.id));
  const origins = joined.map(({ name, speakers, because: joints }): Origin => {
    const voices = tellings.flatMap((telling) => telling.voices.filter(({ speaker }) => speakers.includes(speaker)));
    const carried = copied.filter(({ origin }) => speakers.includes(origin));
    const says = sayOf(voices);
    // a report in which it denies what it says in another carries no support
    const carrying = voices.filter((voice) => voice.says === says);
    return {
      name,
      reports: [...new Set([...carrying.map(({ report }) => report.id), ...carried.map(({ report }) => report)])],
      because: [
        ...speakers.flatMap((speaker) => [...reasonsIn(speaker, reports), ...(because.get(speaker) ?? [])]),
        ...joints,
        ...carried.map((one) => one.because),
      ],
      party: speakers.some((speaker) => parties.isParty(speaker)),
      says,
    };
  });
  return {
    origins,
    ...countsOf(origins, tellings, copied),
    notHeld: notHeldOf(group, told, evidence),
    accounts: accountsOf(tellings, joined, evidence),
  };
}

/** A happening with those who tell it. */
interface Voiced {
  readonly happening: Happening;
  readonly voices: readonly Voice[];
}

/** One telling a report, whatever number of its happenings are in the group. */
function tellingsOf(voiced: readonly Voiced[]): readonly Telling[] {
  const tellings = new Map<string, { report: Happening['report']; voices: Voice[] }>();
  for (const {
    happening: { report },
    voices,
  } of voiced) {
    const telling = tellings.get(report.id) ?? { report, voices: [] };
    telling.voices.push(...voices);
    tellings.set(report.id, telling);
  }
  return [...tellings.values()];
}

/** Whose statement each speaker makes, where it is a side's. */
const sidesSpeaking = (voiced: readonly Voiced[]): ReadonlyMap<Speaker, string> =>
  new Map(
    voiced.flatMap(({ happening, voices }) => {
      const side = happening.speech?.side ?? null;
      return side === null ? [] : voices.map(({ speaker }) => [speaker, side] as const);
    }),
  );

/** A statement is the named speaker's, where the reports name one; who spoke beside him without a name is no other. */
function ofNamedSpeakers(tellings: readonly Telling[], group: readonly Happening[]): readonly Telling[] {
  const isNameless = ({ speaker }: Voice): boolean => speaker.name.startsWith('unnamed: ');
  if (!group.some(({ speech }) => speech) || tellings.every(({ voices }) => voices.every(isNameless))) return tellings;
  return tellings.map(({ report, voices }) => ({ report, voices: voices.filter((voice) => !isNameless(voice)) }));
}

/** Reasons for a speaker's names that the incident's own reports show. */
const reasonsIn = ({ because }: Speaker, reports: ReadonlySet<string>): readonly Because[] =>
  because.filter(({ passages }) => passages.every(({ report }) => reports.has(report)));

/** Whoever says once that it happened is no denier of it, whatever else he denies. */
function sayOf(voices: readonly Voice[]): Says {
  const said = new Set(voices.map(({ says }) => says));
  return said.has('happened') ? 'happened' : said.has('assesses') ? 'assesses' : 'denies';
}

function countsOf(
  origins: readonly Origin[],
  tellings: readonly Telling[],
  copied: readonly CopiedFrom[],
): Pick<GroupOrigins, 'named' | 'unsourced' | 'denying'> {
  const named = origins.filter(({ name }) => !name.startsWith('unnamed: '));
  const copies = new Set(copied.map(({ report }) => report));
  return {
    named: named.filter(({ says }) => says === 'happened').length,
    unsourced: tellings.filter(({ report, voices }) => voices.length === 0 && !copies.has(report.id)).length,
    denying: named.filter(({ says }) => says === 'denies').length,
  };
}

function accountsOf(
  tellings: readonly Telling[],
  joined: readonly {
    readonly name: string;
    readonly speakers: readonly Speaker[];
  }[],
  { lineage }: Evidence,
): ReadonlyMap<string, Account> {
  const nameOf = new Map(joined.flatMap(({ name, speakers }) => speakers.map((speaker) => [speaker, name] as const)));
  return new Map(
    tellings.map(({ report, voices }) => {
      const credits = lineage.of(report.id).flatMap(({ kind, outlet }) => (kind === 'credit' ? (outlet ?? []) : []));
      const origins = new Set(voices.map(({ speaker }) => nameOf.get(speaker) ?? speaker.name));
      const via = new Set([...voices.flatMap((voice) => voice.via.map(({ name }) => name)), ...credits]);
      return [
        report.id,
        {
          origins: [...origins],
          via: [...via].filter((name) => !origins.has(name)),
        },
      ];
    }),
  );
}
