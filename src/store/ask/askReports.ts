// `find`: which reports hold these words, and where in them.
import type { Span } from '../../span.ts';
import type { Case } from '../case.ts';
import { eventsAsked, type Filter, folded, isAboutEvents, readingsAsked } from './filter.ts';
import { opener } from './kept.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from './page.ts';
import { passagesWith } from './passagesWith.ts';

export interface ReportRow {
  /** "r12". */
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO day of publication. */
  readonly day: string | null;
  /** Sentences that hold the words asked for, in text order. */
  readonly passages: readonly FoundPassage[];
}

export interface FoundPassage {
  readonly span: Span;
  readonly text: string;
}

/** Reports, the latest added first. */
export async function askReports(one: Case, filter: Filter, options: PageOptions = {}): Promise<Page<ReportRow>> {
  const { rows, skip } = boundsOf(options);
  const asked = isAboutEvents(filter)
    ? readingsAsked(one, filter).where('readings.id', 'in', eventsAsked(one, filter).select('events.reading'))
    : readingsAsked(one, filter).$if(filter.source !== undefined, (query) =>
        query.where(
          'readings.id',
          'in',
          one.engine.db
            .selectFrom('sources')
            .select('sources.reading')
            .where('sources.folded', 'like', folded(filter.source ?? '')),
        ),
      );
  const { all } = await asked.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const found = await asked
    .select(['readings.id', 'versions.report', 'versions.name', 'readings.outlet', 'readings.day', 'readings.packed'])
    .orderBy('readings.id', 'desc')
    .limit(rows)
    .offset(skip)
    .execute();
  const open = await opener(one, options);
  const reports = found.map(({ report, id, packed, ...about }) => ({
    id: `r${report}`,
    ...about,
    title: open(id, packed).article.title,
    passages: filter.words ? passagesWith(open(id, packed).article.text, filter.words) : [],
  }));
  return pageOf(reports, Number(all), skip);
}
