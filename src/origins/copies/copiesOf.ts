// Copies by report, so that what one report shares is found without looking at what all others do.
import type { Copy } from '../../dossier.ts';

/** Copies in which a report has a side. */
export type CopiesOf = (report: string) => readonly Copy[];

export function copiesByReport(copies: readonly Copy[]): CopiesOf {
  const held = new Map<string, Copy[]>();
  for (const copy of copies) {
    for (const { report } of [copy.a, copy.b]) {
      const own = held.get(report);
      if (own) own.push(copy);
      else held.set(report, [copy]);
    }
  }
  return (report) => held.get(report) ?? [];
}
