// What a filter lets through, as lines of a file: page after page of the case, so that a large one never stands in memory.
import { BYTE_ORDER_MARK, csvLine } from '../../output/csv/csvLine.ts';
import { type CsvTable, csvHeader, readingToCsv } from '../../output/csv/readingToCsv.ts';
import { eventsToGeoJson } from '../../output/eventsToGeoJson.ts';
import { readingToJson } from '../../output/readingToJson.ts';
import { safeJson } from '../../output/safeJson.ts';
import type { Reading } from '../../reading.ts';
import { slice } from '../../span.ts';
import { askClaims } from '../../store/ask/askClaims.ts';
import { askEvents } from '../../store/ask/askEvents.ts';
import { askReports } from '../../store/ask/askReports.ts';
import { isAboutEvents } from '../../store/ask/filter.ts';
import { MAX_PAGE_ROWS, type Page, type PageOptions } from '../../store/ask/page.ts';
import { parseId, showReport } from '../../store/ask/show.ts';
import type { Case } from '../../store/case.ts';
import {
  askIncidents,
  type IncidentFilter,
  type IncidentRow,
  showIncident,
} from '../../store/dossiers/askIncidents.ts';

export type ExportForm = 'jsonl' | 'csv' | 'geojson';
export type ExportWhat = 'claims' | 'events' | 'figures' | 'readings' | 'incidents';

/** The forms that each can have. */
export const EXPORT_FORMS: Readonly<Record<ExportWhat, readonly ExportForm[]>> = {
  claims: ['jsonl', 'csv'],
  events: ['jsonl', 'csv', 'geojson'],
  figures: ['jsonl', 'csv'],
  readings: ['jsonl'],
  incidents: ['jsonl', 'csv', 'geojson'],
};

/** The lines of the file, without what stands before and after the features of GeoJSON. */
export function exportLines(
  one: Case,
  { what, form, filter }: { readonly what: ExportWhat; readonly form: ExportForm; readonly filter: IncidentFilter },
): AsyncGenerator<string> {
  if (what === 'incidents') return incidents(one, form, filter);
  if (what === 'readings') return readings(one, filter);
  if (what !== 'figures' && form === 'jsonl') return rows(one, what, filter);
  return marks(one, what, form, filter);
}

async function* pages<Row>(ask: (page: PageOptions) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  for (let skip: number | null = 0; skip !== null; ) {
    const page: Page<Row> = await ask({ rows: MAX_PAGE_ROWS, skip });
    yield page.rows;
    skip = page.next;
  }
}

async function* rows(one: Case, what: 'claims' | 'events', filter: IncidentFilter): AsyncGenerator<string> {
  const ask = what === 'claims' ? askClaims : askEvents;
  for await (const page of pages<object>((options) => ask(one, filter, options)))
    for (const row of page) yield `${safeJson(row)}\n`;
}

async function* readings(one: Case, filter: IncidentFilter): AsyncGenerator<string> {
  for await (const page of pages((options) => askReports(one, filter, options)))
    for (const { id } of page) {
      const { reading } = await showReport(one, parseId(id));
      if (reading) yield `${readingToJson(reading)}\n`;
    }
}

/** Marks by the reading that holds them: only those that the filter lets through, with all that they point to. */
async function* marks(one: Case, what: CsvTable, form: ExportForm, filter: IncidentFilter): AsyncGenerator<string> {
  if (form === 'csv') yield csvHeader(what);
  for await (const { report, ids } of marksByReport(one, what, filter)) {
    const { reading } = await showReport(one, parseId(report));
    if (!reading) continue;
    const kept = only(reading, what, ids);
    if (form === 'csv') yield readingToCsv(kept, what, report);
    else if (form === 'geojson') yield* eventsToGeoJson(kept, report);
    else
      for (const figure of kept.figures)
        yield `${safeJson({ report, ...figure, text: slice(reading.article.text, figure.span) })}\n`;
  }
}

interface MarksOfReport {
  readonly report: string;
  /** Null for all of them. */
  readonly ids: ReadonlySet<string> | null;
}

async function* marksByReport(one: Case, what: CsvTable, filter: IncidentFilter): AsyncGenerator<MarksOfReport> {
  if (what === 'figures' && !isAboutEvents(filter) && filter.source === undefined) {
    for await (const page of pages((options) => askReports(one, filter, options)))
      for (const { id } of page) yield { report: id, ids: null };
    return;
  }
  const ask = what === 'claims' ? askClaims : askEvents;
  let [under, ids] = ['', new Set<string>()];
  for await (const page of pages<MarkRow>((options) => ask(one, filter, options)))
    for (const { id, report } of page) {
      if (report !== under && ids.size > 0) yield { report: under, ids };
      if (report !== under) [under, ids] = [report, new Set()];
      ids.add(id.slice(report.length + 1));
    }
  if (ids.size > 0) yield { report: under, ids };
}

interface MarkRow {
  /** "r12.e3". */
  readonly id: string;
  readonly report: string;
}

/** The reading with only those marks in the list that is written; figures are kept with the events that they measure. */
function only(reading: Reading, what: CsvTable, ids: ReadonlySet<string> | null): Reading {
  if (ids === null) return reading;
  if (what === 'claims') return { ...reading, claims: reading.claims.filter(({ id }) => ids.has(id)) };
  const events = reading.events.filter(({ id }) => ids.has(id));
  if (what === 'events') return { ...reading, events };
  const measured = new Set(events.flatMap(({ figures }) => figures));
  return { ...reading, figures: reading.figures.filter(({ id }) => measured.has(id)) };
}

const INCIDENT_COLUMNS: readonly (keyof IncidentRow)[] = [
  'id',
  'type',
  'place',
  'latitude',
  'longitude',
  'from',
  'to',
  'reports',
  'named',
  'unsourced',
  'denying',
  'disagree',
  'state',
];

async function* incidents(one: Case, form: ExportForm, filter: IncidentFilter): AsyncGenerator<string> {
  if (form === 'csv') yield BYTE_ORDER_MARK + csvLine(INCIDENT_COLUMNS);
  for await (const page of pages((options) => askIncidents(one, filter, options)))
    for (const row of page) {
      if (form === 'jsonl') yield `${safeJson(await showIncident(one, row.id))}\n`;
      else if (form === 'csv') yield csvLine(INCIDENT_COLUMNS.map((name) => cellOf(row[name])));
      else if (row.latitude !== null && row.longitude !== null)
        yield safeJson({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [row.longitude, row.latitude] },
          properties: row,
        });
    }
}

const cellOf = (value: IncidentRow[keyof IncidentRow]): string | number | null =>
  typeof value === 'object' && value !== null ? value.join('; ') : value;
