// `worklist`: what is worth a second look, contradictions first, then remarks.
import { eventsAsked, isAboutEvents, readingsAsked } from '../ask/filter.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from '../ask/page.ts';
import type { Case } from '../case.ts';
import { unpack } from '../packing.ts';
import { redactAll, sensitiveNames } from '../redact.ts';
import { type IncidentFilter, incidentsAsked } from './askIncidents.ts';
import type { WorkRow } from './worklistOf.ts';

export interface WorkFilter extends IncidentFilter {
  /** Kind of contradiction or remark: "figure", "sum". */
  readonly about?: string;
}

export interface Worklist extends Page<WorkRow> {
  /** How many there are of each kind, whatever `about` asks. */
  readonly kinds: readonly { readonly about: string; readonly rows: number }[];
}

/** In the order in which it is to be looked at. Sensitive sources are covered. */
export async function askWorklist(one: Case, filter: WorkFilter, options: PageOptions = {}): Promise<Worklist> {
  const { rows, skip } = boundsOf(options);
  const { about, ...others } = filter;
  const kinds = await worklistAsked(one, others)
    .groupBy('about')
    .select(({ fn }) => ['about', fn.countAll<number>().as('all')])
    .orderBy('all', 'desc')
    .orderBy('about')
    .execute();
  const found = await worklistAsked(one, others)
    .$if(about !== undefined, (query) => query.where('about', '=', about ?? ''))
    .select('packed')
    .orderBy('id')
    .limit(rows)
    .offset(skip)
    .execute();
  const counted = kinds.map((kind) => ({ about: kind.about, rows: Number(kind.all) }));
  const all = counted
    .filter((kind) => about === undefined || kind.about === about)
    .reduce((sum, kind) => sum + kind.rows, 0);
  const page = pageOf(
    found.map(({ packed }) => JSON.parse(unpack(packed).toString('utf8')) as WorkRow),
    all,
    skip,
  );
  return redactAll({ ...page, kinds: counted }, await sensitiveNames(one));
}

/** Contradictions of the incidents, and remarks on the reports, that the filter lets through. */
function worklistAsked(one: Case, filter: IncidentFilter) {
  const { disagree, named, actor, state, ...asked } = filter;
  const isAboutIncidents = [disagree, named, actor, state].some((one) => one !== undefined);
  const readings = readingsAsked(one, asked);
  const events = isAboutEvents(asked) || asked.source !== undefined;
  return one.engine.db.selectFrom('worklist').where((is) =>
    is.or([
      is('incident', 'in', incidentsAsked(one, filter).select('id')),
      is.and([
        is('reading', 'is not', null),
        // No remark: `false` cannot be bound in SQLite.
        ...(isAboutIncidents ? [is('reading', 'is', null)] : []),
        ...(readings ? [is('reading', 'in', readings)] : []),
        ...(events ? [is('reading', 'in', eventsAsked(one, asked).select('events.reading'))] : []),
      ]),
    ]),
  );
}
