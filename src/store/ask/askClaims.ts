// `claims`: who says that which event or state holds, through whom.

import { type RawBuilder, sql } from 'kysely';
import { chainOf } from '../../chainOf.ts';
import type { Reading, Stance } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Case } from '../case.ts';
import { dayOf } from '../dayOf.ts';
import { chainNames } from './chainNames.ts';
import { eventsAsked, type Filter, folded, isAboutEvents, readingsAsked } from './filter.ts';
import { boundsOf, type Page, type PageOptions } from './page.ts';
import { markPage } from './rows.ts';

export interface ClaimRow {
  /** "r12.c4". */
  readonly id: string;
  /** From the outlet inwards; empty for the report's own voice. */
  readonly chain: readonly string[];
  /** How the innermost link means it; null for the report's own voice. */
  readonly stance: Stance | null;
  /** Type of the event it tells; null for a state. */
  readonly type: string | null;
  readonly text: string;
  readonly span: Span;
  readonly report: string;
  readonly outlet: string | null;
  /** ISO day of publication. */
  readonly day: string | null;
}

/** Claims, those of the latest reports first, in text order within a report. */
export async function askClaims(one: Case, filter: Filter, options: PageOptions = {}): Promise<Page<ClaimRow>> {
  const { rows, skip } = boundsOf(options);
  const asked = claimsAsked(one, filter, sql.ref('sources.reading'));
  // "+" keeps the index of sources out: to count, SQLite is to look for claims by source, not for a source by each claim.
  const { all } = await claimsAsked(one, filter, sql`+sources.reading`)
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  const found = await asked
    .select(['claims.reading', 'claims.mark'])
    .orderBy('claims.reading', 'desc')
    .orderBy('claims.mark')
    .limit(rows)
    .offset(skip)
    .execute();
  return markPage(one, { found, all: Number(all) }, options, (report, mark, reading) =>
    reading.claims.some(({ id }) => id === `c${mark}`) ? claimRow(report, `c${mark}`, reading) : null,
  );
}

function claimsAsked(one: Case, filter: Filter, readingOfSource: RawBuilder<unknown>) {
  const { source, ...others } = filter;
  const readings = readingsAsked(one, filter);
  return one.engine.db
    .selectFrom('claims')
    .$if(readings !== null, (query) => (readings ? query.where('claims.reading', 'in', readings) : query))
    .$if(isAboutEvents(filter), (query) =>
      query.where(({ exists }) =>
        exists(
          eventsAsked(one, others)
            .select('events.mark')
            .whereRef('events.reading', '=', sql.ref('claims.reading'))
            .whereRef('events.mark', '=', sql.ref('claims.event')),
        ),
      ),
    )
    .$if(source !== undefined, (query) =>
      query
        .innerJoin('sources', (join) =>
          join.on(readingOfSource, '=', sql.ref('claims.reading')).onRef('sources.mark', '=', 'claims.source'),
        )
        .where('sources.folded', 'like', folded(source ?? '')),
    );
}

/** One claim of a reading as a row. Throws for a mark that the reading does not hold. */
export function claimRow(report: number, mark: string, reading: Reading): ClaimRow {
  const claim = reading.claims.find(({ id }) => id === mark);
  if (!claim) throw new Error(`the reading of report ${report} holds no claim ${mark}`);
  return {
    id: `r${report}.${mark}`,
    chain: chainNames(reading, claim.attribution),
    stance: chainOf(reading, claim.attribution).at(-1)?.stance ?? null,
    type: reading.events.find(({ id }) => id === claim.event)?.type ?? null,
    text: claim.text,
    span: claim.span,
    report: `r${report}`,
    outlet: reading.article.outlet,
    day: dayOf(reading.article),
  };
}
