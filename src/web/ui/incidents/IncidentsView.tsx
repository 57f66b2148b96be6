// Incidents: the list, and beside it what narrows it: days, map and facets. Narrowing by one changes the others.
import { useEffect, useState } from 'preact/hooks';
import { dayRange } from '../../../output/days.ts';
import type { Facets as FacetCounts } from '../../../store/dossiers/askFacets.ts';
import type { IncidentRow } from '../../../store/dossiers/askIncidents.ts';
import { useAsked } from '../api.ts';
import { ExportMenu } from '../list/ExportMenu.tsx';
import { FilterBar } from '../list/FilterBar.tsx';
import { filtered, INCIDENT_NAMES, isFiltered } from '../list/filter.ts';
import { useRows } from '../list/pages.ts';
import { useSettled } from '../list/useSettled.ts';
import { VirtualList } from '../list/VirtualList.tsx';
import { addressOf, changeQuery, type Route } from '../route.ts';
import { tellChanged } from '../shell/useCase.ts';
import { count, disagreeWords, originWords, stateWords, typeWords } from '../words/say.ts';
import { Days } from './Days.tsx';
import { Facets } from './Facets.tsx';
import { Where } from './Where.tsx';

/** Milliseconds without another letter after which facets are counted anew; the list does not wait. A guess. */
const PAUSE = 120;

/** Height of a row before it is measured, in pixels. */
const ROW = 92;

interface IncidentsViewProps {
  readonly route: Route;
  /** Address of the map's tiles, or null. */
  readonly tiles: string | null;
  /** True while they are being worked out anew. */
  readonly isWaiting: boolean;
}

export function IncidentsView({ route, tiles, isWaiting }: IncidentsViewProps) {
  const [pointed, setPointed] = useState<IncidentRow | null>(null);
  const rows = useRows<IncidentRow>(filtered('api/incidents', route, INCIDENT_NAMES));
  const facets = useAsked<FacetCounts>(useSettled(filtered('api/facets', route, INCIDENT_NAMES), PAUSE)).last;
  // Another program may have taken them away: the case tells whether they are being worked out.
  useEffect(() => {
    if (rows.all === 0) tellChanged();
  }, [rows.all]);
  const isMapShown = route.query.get('map') === 'shown';
  return (
    <div class="incidents">
      <h1>Incidents</h1>
      <FilterBar route={route} fields={['words', 'place', 'source', 'outlet', 'from', 'to']} />
      {facets && (
        <div class="brushes">
          <Days counts={facets.days} undated={facets.undated} route={route} pointed={pointed} />
          <button
            type="button"
            class="map-switch"
            aria-expanded={isMapShown}
            onClick={() => changeQuery({ map: isMapShown ? null : 'shown' })}
          >
            {isMapShown ? 'Hide the map' : 'Show the map'}
          </button>
          {isMapShown && <Where facets={facets} route={route} tiles={tiles} pointed={pointed} />}
        </div>
      )}
      <div class="with-facets">
        {facets && <Facets facets={facets} route={route} />}
        <div>
          <div class="list-head">
            <p class="count" role="status">
              {rows.error ? rows.error.message : rows.all === null ? 'Reading …' : count(rows.all, 'incident')}
            </p>
            <ExportMenu route={route} fields={INCIDENT_NAMES} whats={['incidents']} />
          </div>
          {rows.all === 0 && (
            <p class="empty">
              {isWaiting
                ? 'The incidents are being worked out; they will stand here in a moment.'
                : isFiltered(route)
                  ? 'No incident fits this filter.'
                  : 'No incident was found in the reports of this case.'}
            </p>
          )}
          <VirtualList label="Incidents" rows={rows} height={ROW}>
            {(row) => <Row row={row} onPoint={setPointed} />}
          </VirtualList>
        </div>
      </div>
    </div>
  );
}

const STATE_SIGNS = { accepted: '✓', corrected: '✎', rejected: '✗' } as const;

interface RowProps {
  readonly row: IncidentRow;
  /** It is pointed at, by mouse or focus, or left: null. */
  readonly onPoint: (row: IncidentRow | null) => void;
}

function Row({ row, onPoint }: RowProps) {
  const when = row.from && row.to ? dayRange(row.from, row.to) : 'no day can be told';
  return (
    <a
      class={`headline-row ${row.state}`}
      href={addressOf(['incidents', row.id])}
      onMouseEnter={() => onPoint(row)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(row)}
      onBlur={() => onPoint(null)}
    >
      <span class="facts">
        {when} · {row.id}
        {row.state !== 'marked' && ` · ${STATE_SIGNS[row.state]} ${stateWords(row.state)}`}
      </span>
      <span class="title" dir="auto">
        {typeWords(row.type)}
        {row.place ? `, ${row.place}` : ''}
      </span>
      <span class="facts">
        {originWords(row)} · in {count(row.reports, 'report')}
      </span>
      {row.disagree.length > 0 && (
        <span class="dispute">≠ Reports disagree on {row.disagree.map((one) => disagreeWords[one]).join(', ')}</span>
      )}
    </a>
  );
}
