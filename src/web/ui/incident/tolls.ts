// What each report tells of how many → rows by source and day, so that a rising toll and a dispute look different.
import type { Bounds, IncidentReport } from '../../../dossier.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { boundsWords, sourceWords } from '../words/say.ts';

export interface TollRow {
  readonly report: string;
  /** ISO day, or null. */
  readonly day: string | null;
  readonly bounds: Bounds;
}

export interface TollSource {
  /** Whose figure it is. */
  readonly name: string;
  /** By day. */
  readonly rows: readonly TollRow[];
  /** True where its figure changes from one day to a later one: revised, not disputed. */
  readonly revised: boolean;
}

export function tollsOf(answer: IncidentAnswer, of: 'killed' | 'injured'): readonly TollSource[] {
  const { incident, reports } = answer;
  const days = new Map(reports.map(({ id, published }) => [id, published?.slice(0, 'yyyy-mm-dd'.length) ?? null]));
  const bySource = new Map<string, TollRow[]>();
  for (const told of incident.reports) {
    const { report, [of]: bounds } = told;
    if (!bounds) continue;
    const name = whose(told, bounds, answer);
    bySource.set(name, [...(bySource.get(name) ?? []), { report, day: days.get(report) ?? null, bounds }]);
  }
  return [...bySource].map(([name, rows]) => {
    const sorted = rows.sort((a, b) => order(a.day, b.day));
    return { name, rows: sorted, revised: isRevised(sorted) };
  });
}

/** The contradictions tell whose a figure is; where it is in none, the report's only origin, or all that it may be. */
function whose(told: IncidentReport, bounds: Bounds, { incident, contradictions }: IncidentAnswer): string {
  const value = contradictions
    .filter(({ kind }) => kind === 'figure')
    .flatMap(({ values }) => values)
    .find((one) => one.report === told.report && one.value === boundsWords(bounds));
  const origin = incident.origins.find(({ name }) => value?.source && name.startsWith(value.source));
  if (value) return origin?.name ?? (value.source ? sourceWords(value.source) : 'in its own voice');
  return told.origins.length === 0 ? 'names no source' : told.origins.map(sourceWords).join(', or ');
}

const order = (a: string | null, b: string | null): number => ((a ?? '~') < (b ?? '~') ? -1 : a === b ? 0 : 1);

const isRevised = (rows: readonly TollRow[]): boolean =>
  rows.some((row, at) => {
    const before = rows[at - 1];
    return (
      before?.day &&
      row.day &&
      before.day < row.day &&
      (before.bounds.low !== row.bounds.low || before.bounds.high !== row.bounds.high)
    );
  });
