// The worklist: what does not agree between reports, and what is worth a second look inside one.
import { useState } from 'preact/hooks';
import type { Worklist } from '../../../store/dossiers/askWorklist.ts';
import type { WorkRow } from '../../../store/dossiers/worklistOf.ts';
import { FilterBar } from '../list/FilterBar.tsx';
import { FILTER_NAMES, filtered, isFiltered } from '../list/filter.ts';
import { useRows } from '../list/pages.ts';
import { VirtualList } from '../list/VirtualList.tsx';
import { changeQuery, type Route } from '../route.ts';
import { contradictionWords, count, remarkWords } from '../words/say.ts';
import { Work } from './Work.tsx';

/** Height of a row before it is measured, in pixels. */
const ROW = 150;

export function WorklistView({ route }: { readonly route: Route }) {
  const [kinds, setKinds] = useState<Worklist['kinds']>([]);
  const rows = useRows<WorkRow, Worklist>(filtered('api/worklist', route, FILTER_NAMES), (answer) =>
    setKinds(answer.kinds),
  );
  const chosen = route.query.get('about');
  return (
    <div class="list-page">
      <h1>Second look</h1>
      <FilterBar route={route} fields={['words', 'source', 'outlet', 'place', 'type', 'from', 'to']} />
      <fieldset class="kinds">
        <legend class="unseen">Kinds</legend>
        {kinds.map(({ about, rows: number }) => (
          <button
            key={about}
            type="button"
            aria-pressed={about === chosen}
            onClick={() => changeQuery({ about: about === chosen ? null : about })}
          >
            {aboutWords(about)} <span class="number">{number}</span>
          </button>
        ))}
      </fieldset>
      <div class="list-head">
        <p class="count" role="status">
          {rows.error
            ? rows.error.message
            : rows.all === null
              ? 'Reading …'
              : count(rows.all, 'thing to look at', 'things to look at')}
        </p>
      </div>
      {rows.all === 0 && (
        <p class="empty">{isFiltered(route) ? 'Nothing fits this filter.' : 'Nothing asks for a second look.'}</p>
      )}
      <VirtualList label="Second look" rows={rows} height={ROW}>
        {(row) => <Work row={row} about={aboutWords(row.about)} />}
      </VirtualList>
    </div>
  );
}

const aboutWords = (about: string): string => ({ ...remarkWords, ...contradictionWords })[about as 'figure'] ?? about;
