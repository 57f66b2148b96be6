// One report → the statements that are news in themselves: somebody in office blames, denies, demands, or tells the public.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey, soundKey } from '../../almanac/nameKey.ts';
import type { Actor, Attribution, Source } from '../../reading.ts';
import { holds, slice } from '../../span.ts';
import type { Report } from '../report.ts';
import { acts } from './acts.ts';
import { isDeed } from './findTellings.ts';
import type { Happening, Speech } from './happening.ts';
import { happeningBase } from './happeningBase.ts';
import { type Office, officeOf } from './officeOf.ts';
import { isPerfect } from './perfect.ts';
import type { Line } from './sentences.ts';

/** What one speaker says in one report. */
interface Statement {
  readonly type: string;
  readonly speech: Speech;
  readonly lines: readonly Line[];
  readonly tellers: readonly string[];
  /** False for what was said before the day of the report. */
  readonly isNews: boolean;
}

/** One for each speaker, of the type that comes first; a state speaks through the one person in office who speaks for it. */
export function findStatements(
  report: Report,
  lines: readonly Line[],
  news: number | null,
  almanac: Almanac,
): Happening[] {
  const days = news === null ? null : { from: news - 1, to: news };
  return throughPersons(statementsIn(report, lines, almanac)).map(({ type, speech, lines: own, tellers, isNews }) => ({
    ...happeningBase(report, {
      type,
      speech,
      lines: own,
      tellers,
      events: [],
      spots: [],
      days,
      dated: false,
    }),
    isNews,
  }));
}

function statementsIn({ reading }: Report, lines: readonly Line[], almanac: Almanac): readonly Statement[] {
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const byId = new Map(reading.attributions.map((one) => [one.id, one]));
  const deeds = new Set(reading.events.filter(isDeed).map(({ id }) => id));
  const telling = new Set(
    reading.claims.flatMap(({ event, attribution }) => (deeds.has(event ?? '') ? attribution : [])),
  );
  const found = new Map<string, Statement>();
  for (const attribution of reading.attributions) {
    const { cue, imputed, id } = attribution;
    const source = sources.get(attribution.source ?? '');
    const line = cue && lines.find((candidate) => holds(candidate, cue));
    if (!source || !line || imputed) continue;
    if (isPassedOn(attribution, byId, sources, actors)) continue;
    const office = officeOf(source, actors.get(source.actor ?? ''), reading, almanac);
    if (!office) continue;
    const type = actOf(attribution, office, telling.has(id), reading.article.text, almanac);
    if (!type) continue;
    const sound = soundOf(source.name);
    const isNews = !isPerfect(attribution, reading.article.text) || stands(attribution);
    const before = found.get(sound);
    if (before?.isNews && !isNews) continue;
    const known = before?.isNews === isNews ? before : undefined;
    found.set(sound, {
      type: known?.type ?? type,
      speech: { sound, side: office.side, isPerson: source.kind === 'person' },
      lines: [...(known?.lines ?? []), line],
      tellers: [...(known?.tellers ?? []), id],
      isNews,
    });
  }
  return [...found.values()];
}

/** "Karsa has denied it": a denial stands until it is taken back. */
const stands = ({ stance }: Attribution): boolean => stance === 'denies';

/** "Karsa said …": where one person in office speaks for a side, what the side said is his; its sentences tell it as well. */
function throughPersons(statements: readonly Statement[]): readonly Statement[] {
  const personOf = (side: string | null): Statement | null => {
    const persons = statements.filter((one) => one.speech.isPerson && one.speech.side === side);
    return side !== null && persons.length === 1 ? (persons[0] ?? null) : null;
  };
  return statements.flatMap((one) => {
    const person = personOf(one.speech.side);
    if (!person) return [one];
    if (person !== one) return [];
    const whole = statements.filter(({ speech }) => speech.side === one.speech.side).flatMap(({ lines }) => lines);
    return [{ ...one, lines: whole.toSorted((a, b) => a.start - b.start) }];
  });
}

/** Words within another's words are the other's, unless an outlet only passes them on. */
function isPassedOn(
  { within, source }: Attribution,
  byId: ReadonlyMap<string, Attribution>,
  sources: ReadonlyMap<string, Source>,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const outer = byId.get(within ?? '');
  const teller = sources.get(outer?.source ?? '');
  if (!outer || !teller || outer.source === source) return false;
  const kind = actors.get(teller.actor ?? '')?.kind;
  return teller.kind !== 'document' && kind !== 'outlet' && kind !== 'agency';
}

/** PLOVER type of the act that an attribution is, or null where it only tells. */
function actOf(
  attribution: Attribution,
  office: Office,
  tellsDeed: boolean,
  text: string,
  almanac: Almanac,
): string | null {
  const cue = attribution.cue ? slice(text, attribution.cue) : '';
  const content = attribution.content.map((span) => slice(text, span)).join(' ');
  const act = acts.find(({ holds }) => holds(attribution, cue, content))?.type;
  if (office.fights) return act === 'THREATEN' ? act : null;
  if (act) return act;
  const speaks = (almanac.reporting.verbs.get(cue.toLowerCase()) ?? []).some(({ sense }) => sense === 'speech');
  return speaks && !tellsDeed && office.governs ? 'CONSULT' : null;
}

const soundOf = (name: string): string => soundKey(nameKey(name)).replaceAll(' ', '');
