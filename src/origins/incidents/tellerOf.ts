// Whose words a mark of one report are, by the name that the source has across all reports.
import type { Evidence } from '../origins/evidence.ts';

/** Null for the report's own voice, and where nobody is named. */
export function tellerOf(report: string, attribution: string | null, { reportOf, speakers }: Evidence): string | null {
  const reading = reportOf(report)?.reading;
  const source = reading?.attributions.find(({ id }) => id === attribution)?.source ?? null;
  if (source === null) return null;
  return speakers.of(report, source)?.name ?? reading?.sources.find(({ id }) => id === source)?.name ?? null;
}
