// `find`: which reports hold these words, and where in them.
import type { Span } from '../../span.ts';
import type { Case } from '../case.ts';
import { hiddenNames, redactAll } from '../redact.ts';
import { eventsAsked, type Filter, folded, isAboutEvents, readingsAsked } from './filter.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from './page.ts';
import { passagesWith } from './passagesWith.ts';
import { behind } from './rows.ts';

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
  const asked = reportsAsked(one, filter);
  const { all } = await asked.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const found = await asked
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select(['readings.id', 'readings.day', 'readings.title', 'readings.outlet', 'versions.report', 'versions.name'])
    .orderBy('readings.id', 'desc')
    .limit(rows)
    .offset(skip)
    .execute();
  const hidden = await hiddenNames(one, options);
  const passagesIn = await passagesFinder(
    one,
    found.map(({ id }) => id),
    filter,
    options,
  );
  const reports = found.map(({ id, report, name, title, outlet, day }) => ({
    id: `r${report}`,
    ...redactAll({ name, title, outlet }, hidden),
    day,
    passages: passagesIn(id),
  }));
  return pageOf(reports, Number(all), skip);
}

/** Texts are unpacked only where words are asked for. */
async function passagesFinder(
  one: Case,
  ids: readonly number[],
  { words }: Filter,
  options: PageOptions,
): Promise<(id: number) => readonly FoundPassage[]> {
  if (!words) return () => [];
  const of = await behind(one, ids, options);
  return (id) => passagesWith(of(id).reading.article.text, words);
}

function reportsAsked(one: Case, filter: Filter) {
  const { db } = one.engine;
  const readings = readingsAsked(one, filter);
  const bySource = filter.source !== undefined && !isAboutEvents(filter);
  return db
    .selectFrom('readings')
    .where('readings.current', '=', 1)
    .$if(readings !== null, (query) => (readings ? query.where('readings.id', 'in', readings) : query))
    .$if(isAboutEvents(filter), (query) =>
      query.where('readings.id', 'in', eventsAsked(one, filter).select('events.reading')),
    )
    .$if(bySource, (query) =>
      query.where(
        'readings.id',
        'in',
        db
          .selectFrom('sources')
          .select('sources.reading')
          .where('sources.folded', 'like', folded(filter.source ?? '')),
      ),
    );
}
