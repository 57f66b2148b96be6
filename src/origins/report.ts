// One report as the origins room looks at it: its reading and its name.
import type { Reading } from '../reading.ts';

/** A reading and the name of its report: the stem of its file, or its address. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

export interface Report extends NamedReading {
  /** The article's id; `openReports` tells reports of the same bytes apart. */
  readonly id: string;
}

export const openReport = ({ name, reading }: NamedReading): Report => ({ id: reading.article.id, name, reading });

/** Reports with ids of their own: where the same bytes came twice (one text under two outlets), "#2" is added, "#3" … */
export function openReports(named: readonly NamedReading[]): readonly Report[] {
  const times = new Map<string, number>();
  return named.map(openReport).map((report) => {
    const time = (times.get(report.id) ?? 0) + 1;
    times.set(report.id, time);
    return time === 1 ? report : { ...report, id: `${report.id}#${time}` };
  });
}

/** Finds a report by its id. */
export function reportsById(reports: readonly Report[]): (id: string) => Report | null {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (id) => byId.get(id) ?? null;
}
