// The reports of the case, and search: with words, the sentences that hold them.
import { day } from '../../../output/days.ts';
import type { ReportRow } from '../../../store/ask/askReports.ts';
import { COMMON_NAMES } from '../list/filter.ts';
import { addressOf, type Route } from '../route.ts';
import { ListPage } from './ListPage.tsx';

/** Sentences shown of one report. */
const SENTENCES = 3;

export function ReportsView({ route }: { readonly route: Route }) {
  return (
    <ListPage<ReportRow>
      title={route.query.get('words') ? 'Search' : 'Reports'}
      names={['report', 'reports']}
      path="api/reports"
      route={route}
      fields={COMMON_NAMES}
      exports={['readings', 'claims', 'events', 'figures']}
      empty={
        <>
          The case holds no report yet. <a href="#/add">Add some</a>.
        </>
      }
      height={72}
    >
      {({ id, title, name, outlet, day: published, passages }) => (
        <a class="headline-row" href={addressOf(['reports', id])}>
          <span class="facts">
            {outlet ?? 'outlet not known'} · {published ? day(published) : 'no date given'} · {id}
          </span>
          <span class="title" dir="auto">
            {title ?? name}
          </span>
          {passages.slice(0, SENTENCES).map(({ span, text }) => (
            <q key={span.start} dir="auto">
              {text}
            </q>
          ))}
        </a>
      )}
    </ListPage>
  );
}
