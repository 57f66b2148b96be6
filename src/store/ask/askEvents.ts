// `events` and `claims`: what the reports say happened, and who says so.
import type { Reading, Told } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Case } from '../case.ts';
import { dayOf } from '../dayOf.ts';
import { chainNames } from './chainNames.ts';
import { eventsAsked, type Filter } from './filter.ts';
import { boundsOf, type Page, type PageOptions } from './page.ts';
import { markPage } from './rows.ts';

export interface EventRow {
  /** "r12.e3". */
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly told: Told;
  readonly polarity: 'positive' | 'negative';
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Names of who says so, from the outlet inwards, for each claim that tells it; empty for the report's own voice. */
  readonly chains: readonly (readonly string[])[];
  /** The words that tell it. */
  readonly text: string;
  readonly span: Span;
  readonly report: string;
  readonly outlet: string | null;
  readonly day: string | null;
}

/** Events, those of the latest reports first, in text order within a report. */
export async function askEvents(one: Case, filter: Filter, options: PageOptions = {}): Promise<Page<EventRow>> {
  const { rows, skip } = boundsOf(options);
  const asked = eventsAsked(one, filter);
  const { all } = await asked.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const found = await asked
    .select(['events.reading', 'events.mark'])
    .orderBy('events.reading', 'desc')
    .orderBy('events.mark')
    .limit(rows)
    .offset(skip)
    .execute();
  return markPage(one, { found, all: Number(all) }, options, (report, mark, reading) =>
    reading.events.some(({ id }) => id === `e${mark}`) ? eventRow(report, `e${mark}`, reading) : null,
  );
}

/** One event of a reading as a row. Throws for a mark that the reading does not hold. */
export function eventRow(report: number, mark: string, reading: Reading): EventRow {
  const event = reading.events.find(({ id }) => id === mark);
  if (!event) throw new Error(`the reading of report ${report} holds no event ${mark}`);
  const claims = reading.claims.filter((claim) => claim.event === mark);
  const span = claims[0]?.span ?? event.trigger;
  const time = reading.times.find(({ id }) => id === event.time);
  return {
    id: `r${report}.${mark}`,
    type: event.type,
    mode: event.mode,
    told: event.told,
    polarity: event.polarity,
    place: reading.places.find(({ id }) => id === event.place)?.name ?? null,
    from: time?.from ?? null,
    to: time?.to ?? null,
    chains: claims.map(({ attribution }) => chainNames(reading, attribution)),
    text: reading.article.text.slice(span.start, span.end),
    span,
    report: `r${report}`,
    outlet: reading.article.outlet,
    day: dayOf(reading.article),
  };
}
