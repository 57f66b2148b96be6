// Looking up reports and the words of passages in the answer about an incident.
import type { Passage } from '../../../dossier.ts';
import type { Span } from '../../../span.ts';
import type { HeldReport, IncidentAnswer } from '../../api/answers.ts';

export interface Words {
  /** The report with a dossier's id. */
  readonly report: (id: string) => HeldReport | null;
  /** What people call it: its outlet, else its name. */
  readonly name: (id: string) => string;
  /** The words of a passage; "" where they are not known. */
  readonly of: (report: string, span: Span) => string;
}

export function wordsIn({ reports, passages }: IncidentAnswer): Words {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const report = (id: string): HeldReport | null => byId.get(id) ?? null;
  return {
    report,
    name: (id) => report(id)?.outlet ?? report(id)?.name ?? 'a report',
    of: (id, { start, end }) => passages[id]?.find(({ span }) => span.start === start && span.end === end)?.text ?? '',
  };
}

/** Passages as one line each: whose words, and the words. */
export const passageWords = (words: Words, passages: readonly Passage[]): readonly string[] =>
  passages.map(({ report, span }) => `${words.name(report)}: “${words.of(report, span)}”`);
