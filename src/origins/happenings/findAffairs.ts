// One report → meetings, withdrawals, truces and protests of the day: what is neither a deed of violence nor said.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Event, Time } from '../../reading.ts';
import { covers, holds } from '../../span.ts';
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
  const found = new Map<string, { readonly events: Event[]; readonly lines: Line[]; readonly days: Days }>();
  for (const event of reading.events.filter(isAffair)) {
    const line = lines.find((candidate) => covers(candidate, event.trigger.start));
    const known = found.get(`${event.type} ${event.mode}`);
    const days = known?.days ?? freshDays(event, times, news);
    if (!line || !days) continue;
    found.set(`${event.type} ${event.mode}`, {
      events: [...(known?.events ?? []), event],
      lines: [...(known?.lines ?? []), line],
      days,
    });
  }
  return [...found.values()].flatMap(({ events, lines: own, days }) => {
    const [first] = events;
    if (!first) return [];
    const { type, mode } = first;
    const around = spots.filter(({ span }) => own.some((line) => holds(line, span)));
    return [happeningBase(report, { type, mode, events, spots: around, days, dated: true, lines: own })];
  });
}

const isAffair = ({ type, mode, told, polarity }: Event): boolean =>
  told === 'done' && polarity === 'positive' && mode !== null && AFFAIRS[type]?.has(mode) === true;

/** Days that the words name, within the news. */
function freshDays({ time }: Event, times: ReadonlyMap<string, Time>, news: number | null): Days | null {
  const known = times.get(time ?? '');
  const days = daysOf(known);
  if (!days || news === null || (known?.precision !== 'day' && known?.precision !== 'days')) return null;
  return days.from >= news - 2 && days.to <= news + 1 ? days : null;
}
