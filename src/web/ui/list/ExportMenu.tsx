// Exactly what the filter shows, as a file.
import type { Route } from '../route.ts';
import { type FilterName, filtered } from './filter.ts';

export type What = 'claims' | 'events' | 'figures' | 'readings' | 'incidents';

const FORMS: Readonly<Record<What, readonly string[]>> = {
  claims: ['csv', 'jsonl'],
  events: ['csv', 'jsonl', 'geojson'],
  figures: ['csv', 'jsonl'],
  readings: ['jsonl'],
  incidents: ['csv', 'jsonl', 'geojson'],
};
const FORM_NAMES: Readonly<Record<string, string>> = { csv: 'CSV', jsonl: 'JSON Lines', geojson: 'GeoJSON' };

interface ExportMenuProps {
  readonly route: Route;
  readonly fields: readonly FilterName[];
  readonly whats: readonly What[];
}

export function ExportMenu({ route, fields, whats }: ExportMenuProps) {
  return (
    <details class="export">
      <summary>Export what the filter shows</summary>
      <ul>
        {whats.flatMap((what) =>
          FORMS[what].map((form) => (
            <li key={`${what}-${form}`}>
              <a href={filtered('api/export', route, fields, { what, form })} download>
                {what}, {FORM_NAMES[form]}
              </a>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
