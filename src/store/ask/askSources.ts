// `sources`: who speaks in the reports of a case, and in how many.
import { sql } from 'kysely';
import { nameKey } from '../../almanac/nameKey.ts';
import type { SourceKind } from '../../reading.ts';
import type { Case } from '../case.ts';
import { sensitiveNames, WITHHELD } from '../redact.ts';
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
  const asked = readingsAsked(one, filter)
    .innerJoin('sources', 'sources.reading', 'readings.id')
    .where('sources.kind', '!=', 'unnamed')
    .$if(source !== undefined, (query) => query.where('sources.folded', 'like', folded(source ?? '')))
    .$if(isAboutEvents(filter), (query) =>
      query.where('readings.id', 'in', eventsAsked(one, filter).select('events.reading')),
    );
  const { all } = await asked.select(sql<number>`count(distinct sources.folded)`.as('all')).executeTakeFirstOrThrow();
  const found = await asked
    .groupBy('sources.folded')
    .select(({ fn }) => [
      fn.max<string>('sources.name').as('name'),
      fn.max<SourceKind>('sources.kind').as('kind'),
      sql<number>`count(distinct versions.report)`.as('reports'),
      fn.sum<number>('sources.said').as('said'),
    ])
    .orderBy('reports', 'desc')
    .orderBy('said', 'desc')
    .orderBy('sources.folded')
    .limit(rows)
    .offset(skip)
    .execute();
  const hidden = options.reveal ? new Set<string>() : await sensitiveNames(one);
  return pageOf(
    found.map((row) => ({
      ...row,
      name: hidden.has(nameKey(row.name)) ? WITHHELD : row.name,
      reports: Number(row.reports),
      said: Number(row.said),
    })),
    Number(all),
    skip,
  );
}
