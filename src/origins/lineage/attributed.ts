// "Karsa TV reported that …" → what a report owes to the outlets that it names in its sentences.
import type { Report } from '../report.ts';
import { debtTo } from './credits.ts';
import type { Debt } from './lineage.ts';
import type { Outlets } from './outlets.ts';

/** One debt for every outlet that is a source, in the order of the sources; its own outlet is none. */
export function attributedIn(report: Report, outlets: Outlets): readonly Debt[] {
  const { sources, attributions } = report.reading;
  const own = outlets.of(report);
  return sources.flatMap((source) => {
    if (source.name.startsWith('unnamed: ') || source.kind === 'person') return [];
    const outlet = outlets.named(source.name);
    if (!outlet || outlet.key === own?.key) return [];
    const span = attributions.find((one) => one.source === source.id && one.sourceSpan)?.sourceSpan;
    const first = span ?? source.mentions[0];
    return first ? [debtTo(report, outlet, first, 'attribution')] : [];
  });
}
