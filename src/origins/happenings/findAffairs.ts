// One report → meetings, withdrawals, truces and protests of the day: what is neither a deed of violence nor said.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import type { Event, Reading, Time } from '../../reading.ts';
import { covers, holds, slice } from '../../span.ts';
import type { Report } from '../report.ts';
import { type Days, daysOf } from './days.ts';
import type { Happening } from './happening.ts';
import { happeningBase } from './happeningBase.ts';
import type { Line } from './sentences.ts';
import { spotsIn } from './spotsIn.ts';

/** PLOVER types with modes that are happenings, as against rules, plans and opinions. */
const AFFAIRS: Readonly<Record<string, ReadonlySet<string>>> = {
  CONSULT: new Set(['meet']),
  RETREAT: new Set(['withdraw', 'ceasefire']),
  PROTEST: new Set(['demonstration', 'riot', 'strike']),
  SANCTION: new Set(['sanction']),
};

/** One for each type and mode: a report comes back to the same meeting or withdrawal. */
export function findAffairs(
  report: Report,
  lines: readonly Line[],
  news: number | null,
  almanac: Almanac,
): Happening[] {
  const { reading } = report;
  const times = new Map(reading.times.map((time) => [time.id, time]));
  const spots = spotsIn(reading, almanac);
  const found = new Map<string, { readonly events: Event[]; readonly lines: Line[]; days: Days | null }>();
  for (const event of reading.events.filter((one) => isAffair(one) || isMeetingOf(one, times, news))) {
    const line = lines.find((candidate) => covers(candidate, event.trigger.start));
    if (!line) continue;
    const affair = found.get(event.mode ?? '') ?? { events: [], lines: [], days: null };
    affair.events.push(event);
    if (!affair.lines.includes(line)) affair.lines.push(line);
    affair.days ??= freshDays(event, times, news);
    found.set(event.mode ?? '', affair);
  }
  return [...found.values()].flatMap(({ events, lines: own, days }) => {
    const [first] = events;
    if (!first || !days) return [];
    const { mode } = first;
    const type = mode === 'meet' ? 'CONSULT' : first.type;
    const at = new Set(events.map(({ place }) => place));
    // what a meeting is about lies elsewhere
    const around = spots.filter(({ span, place }) =>
      mode === 'meet' ? at.has(place) : own.some((line) => holds(line, span)),
    );
    const tellers = tellersOf(reading, events);
    const affair = happeningBase(report, { type, mode, events, spots: around, days, dated: true, lines: own, tellers });
    return [{ ...affair, doers: partiesOf(reading, events) }];
  });
}

/** Those who meet, withdraw or are sanctioned, by their sides or names; nobody whom a report does not name. */
function partiesOf({ actors }: Reading, events: readonly Event[]): readonly string[] {
  const ids = new Set(events.flatMap(({ agents, targets }) => [...agents, ...targets]));
  const named = actors.filter(({ id, name }) => ids.has(id) && !name.startsWith('unnamed: '));
  return [...new Set(named.map(({ side, name }) => side ?? name))];
}

/** Whoever's words name it as its events do: “the truce was holding”, though nothing new is told. Of meetings people talk who were not there. */
function tellersOf(
  { article, attributions, events: all, claims }: Reading,
  events: readonly Event[],
): (string | null)[] {
  const ids = new Set(events.map(({ id }) => id));
  const own = claims.flatMap(({ event, attribution }) => (ids.has(event ?? '') ? [attribution] : []));
  if (events[0]?.mode === 'meet') return [...new Set(own)];
  const names = new Set(
    all
      .filter(({ type, mode }) => type === events[0]?.type && mode === events[0].mode)
      .flatMap(({ trigger }) => rootsIn(slice(article.text, trigger))),
  );
  const naming = attributions.filter(({ content }) =>
    content.some((run) => rootsIn(slice(article.text, run)).some((root) => names.has(root))),
  );
  return [...new Set([...own, ...naming.map(({ id }) => id)])];
}

/** Letters that the verb and the noun of an affair share: "evacuated", "the evacuation". A guess. */
const ROOT = 6;
const rootsIn = (words: string): readonly string[] =>
  keyWords(words)
    .map(({ key }) => key.slice(0, ROOT))
    .filter((root) => root.length >= ROOT - 1);

const isAffair = ({ type, mode, told, polarity }: Event): boolean =>
  told === 'done' && polarity === 'positive' && mode !== null && AFFAIRS[type]?.has(mode) === true;

/** "The council will meet later on Monday": a meeting of the day of the news, though it is still to come. */
const isMeetingOf = (event: Event, times: ReadonlyMap<string, Time>, news: number | null): boolean =>
  event.mode === 'meet' &&
  event.told === 'planned' &&
  event.polarity === 'positive' &&
  freshDays(event, times, news) !== null;

/** Days that the words name, within the news. */
function freshDays({ time }: Event, times: ReadonlyMap<string, Time>, news: number | null): Days | null {
  const known = times.get(time ?? '');
  const days = daysOf(known);
  if (!days || news === null || (known?.precision !== 'day' && known?.precision !== 'days')) return null;
  return days.from >= news - 2 && days.to <= news + 1 ? days : null;
}
