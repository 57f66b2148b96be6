// `sources`: who speaks in the reports of a case, and in how many.
import { sql } from 'kysely';
import type { SourceKind } from '../../reading.ts';
import type { Case } from '../case.ts';
import { hiddenBy, hiddenNames, redactAll, WITHHELD } from '../redact.ts';
import { eventsAsked, type Filter, folded, isAboutEvents, readingsAsked } from './filter.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from './page.ts';

export interface SourceRow {
  /** One of its spellings. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Reports that let it speak. */
  readonly reports: number;
  /** Attributions in all. */
  readonly said: number;
}

/** Sources by folded name, those of most reports first. People nobody names are left out: they are no one source. */
export async function askSources(one: Case, filter: Filter, options: PageOptions = {}): Promise<Page<SourceRow>> {
  const { rows, skip } = boundsOf(options);
  const { source } = filter;
  const { db } = one.engine;
  const readings = readingsAsked(one, filter);
  const found = await db
    .selectFrom('sources')
    .where('sources.kind', '!=', 'unnamed')
    .$if(readings !== null, (query) => (readings ? query.where('sources.reading', 'in', readings) : query))
    .$if(source !== undefined, (query) => query.where('sources.folded', 'like', folded(source ?? '')))
    .$if(isAboutEvents(filter), (query) =>
      query.where('sources.reading', 'in', eventsAsked(one, filter).select('events.reading')),
    )
    .groupBy('sources.folded')
    .select(({ fn }) => [
      fn.max<string>('sources.name').as('name'),
      fn.max<SourceKind>('sources.kind').as('kind'),
      sql<number>`count(distinct sources.reading)`.as('reports'),
      fn.sum<number>('sources.said').as('said'),
      sql<number>`count(*) over ()`.as('all'),
    ])
    .orderBy('reports', 'desc')
    .orderBy('said', 'desc')
    .orderBy('sources.folded')
    .limit(rows)
    .offset(skip)
    .execute();
  const hidden = await hiddenNames(one, options);
  const isHidden = hiddenBy(hidden);
  return pageOf(
    found.map(({ name, kind, reports, said }) => ({
      name: isHidden(name) ? WITHHELD : redactAll(name, hidden),
      kind,
      reports: Number(reports),
      said: Number(said),
    })),
    Number(found[0]?.all ?? 0),
    skip,
  );
}
