// `sources`: who speaks in the reports of a case, and in how many.
import { sql } from 'kysely';
import type { SourceKind } from '../../reading.ts';
import type { Case } from '../case.ts';
import { decisionsOf } from '../decisions.ts';
import { mergedNames } from '../mergedNames.ts';
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
  /** Its names, where people decided that several are one source; else empty. */
  readonly names: readonly string[];
}

/** Sources by folded name, or by what people decided is one, those of most reports first. People nobody names are left out: they are no one source. */
export async function askSources(one: Case, filter: Filter, options: PageOptions = {}): Promise<Page<SourceRow>> {
  const { rows, skip } = boundsOf(options);
  const { source } = filter;
  const { db } = one.engine;
  const readings = readingsAsked(one, filter);
  const merged = mergedNames(await decisionsOf(one));
  const asked = db
    .selectFrom('sources')
    .where('sources.kind', '!=', 'unnamed')
    .$if(readings !== null, (query) => (readings ? query.where('sources.reading', 'in', readings) : query))
    .$if(source !== undefined, (query) => query.where('sources.folded', 'like', folded(source ?? '')))
    .$if(isAboutEvents(filter), (query) =>
      query.where('sources.reading', 'in', eventsAsked(one, filter).select('events.reading')),
    )
    .select(['name', 'kind', 'reading', 'said', standsFor(merged.oneOf).as('one')]);
  const found = await db
    .selectFrom(asked.as('named'))
    .groupBy('one')
    .select(({ fn }) => [
      'one',
      fn.max<string>('name').as('name'),
      fn.max<SourceKind>('kind').as('kind'),
      sql<number>`count(distinct reading)`.as('reports'),
      fn.sum<number>('said').as('said'),
      sql<number>`count(*) over ()`.as('all'),
    ])
    .orderBy('reports', 'desc')
    .orderBy('said', 'desc')
    .orderBy('one')
    .limit(rows)
    .offset(skip)
    .execute();
  const hidden = await hiddenNames(one, options);
  const isHidden = hiddenBy(hidden);
  const shown = (name: string): string => (isHidden(name) ? WITHHELD : redactAll(name, hidden));
  return pageOf(
    found.map((row) => ({
      name: shown(row.name),
      kind: row.kind,
      reports: Number(row.reports),
      said: Number(row.said),
      names: (merged.namesOf.get(row.one) ?? []).map(shown),
    })),
    Number(found[0]?.all ?? 0),
    skip,
  );
}

/** A source's folded name, or the one that stands for it. */
function standsFor(oneOf: ReadonlyMap<string, string>) {
  if (oneOf.size === 0) return sql<string>`sources.folded`;
  const cases = [...oneOf].map(([name, one]) => sql`when ${name} then ${one}`);
  return sql<string>`case sources.folded ${sql.join(cases, sql` `)} else sources.folded end`;
}
