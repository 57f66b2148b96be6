// One report → what it tells as news of the day, one entry for each happening.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Event } from '../../reading.ts';
import { bareSpan } from '../../span.ts';
import type { Report } from '../report.ts';
import { type Freshness, freshnessOf } from './background.ts';
import { newsDay } from './days.ts';
import { type Draft, daysOf, doersOf, meansOf, spotsOf } from './draft.ts';
import { findAffairs } from './findAffairs.ts';
import { findStatements } from './findStatements.ts';
import { findTellings } from './findTellings.ts';
import { gather } from './gather.ts';
import type { Happening } from './happening.ts';
import { happeningBase } from './happeningBase.ts';
import { leadToll } from './leadToll.ts';
import { linesOf } from './sentences.ts';
import type { Spot } from './spot.ts';
import { spotsIn } from './spotsIn.ts';
import { withoutSummary } from './summary.ts';
import type { Telling } from './telling.ts';

/** Happenings in text order. Never throws; cost is linear in the text. */
export function findHappenings(report: Report, almanac: Almanac): Happening[] {
  const { reading } = report;
  const news = newsDay(reading);
  const lines = linesOf(reading.article, almanac);
  const times = new Map(reading.times.map((time) => [time.id, time]));
  const drafts: Record<Freshness, Telling[]> = {
    news: [],
    earlier: [],
    never: [],
  };
  for (const telling of findTellings(reading, lines, news, almanac)) {
    const own = telling.events.flatMap(({ time }) => times.get(time ?? '') ?? []);
    drafts[freshnessOf(telling, news, own)].push(telling);
  }
  return [
    ...gather(withoutSummary(drafts.news)).map((draft) => happeningOf(report, draft, news, true, almanac)),
    ...findAffairs(report, lines, news, almanac),
    ...findStatements(report, lines, news, almanac),
    ...gather(drafts.earlier).map((draft) => happeningOf(report, draft, news, false, almanac)),
  ];
}

function happeningOf(report: Report, draft: Draft, news: number | null, isNews: boolean, almanac: Almanac): Happening {
  const { tellings } = draft;
  const { text, title } = report.reading.article;
  const events = tellings.flatMap((telling) => telling.events);
  const told = daysOf(draft);
  const spots = spotsOf(draft);
  const base = happeningBase(report, {
    type: typeOf(events),
    mode: leadingMode(events),
    events,
    spots: spots.length > 0 || !draft.inHeadline ? spots : spotsBefore(report, draft, almanac),
    days: told ?? (news === null ? null : { from: news - 1, to: news }),
    dated: told !== null,
    lines: tellings.map(({ span }) => span),
  });
  return {
    ...base,
    means: [...new Set(meansOf(draft))],
    doers: [...new Set(doersOf(draft))],
    isNews,
    leads: isNews && draft.inHeadline,
    killed: leadToll(
      tellings.flatMap(({ killed }) => killed),
      text,
      title,
    ),
    injured: leadToll(
      tellings.flatMap(({ injured }) => injured),
      text,
      title,
    ),
    span: tellings[0] ? bareSpan(tellings[0].line) : base.span,
  };
}

/** UTF-16 units before a report's first deed in which its place may stand: about three sentences. A guess. */
const BEFORE = 400;

/** “Mara Toll keeps an inn in Tel Asmar. She saw the landing hit”: the places right before, where the deed is told with none. */
function spotsBefore({ reading }: Report, { tellings: [first] }: Draft, almanac: Almanac): readonly Spot[] {
  const end = first?.line.end ?? 0;
  return spotsIn(reading, almanac).filter(({ span }) => span.end <= end && span.start >= end - BEFORE);
}

/** Violence where any of it is: "killed in rebel fire" is no accident. */
const typeOf = (events: readonly Event[]): string =>
  events.find(({ type }) => type === 'ASSAULT')?.type ?? events[0]?.type ?? 'ASSAULT';

const leadingMode = (events: readonly Event[]): string | null =>
  events.find(({ mode }) => mode !== 'killing' && mode !== 'injury')?.mode ?? events[0]?.mode ?? null;
