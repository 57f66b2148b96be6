// Reports of outlets that one house publishes share their texts, whatever they credit.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { Publisher } from '../../almanac/publishers.ts';
import type { Report } from '../report.ts';
import type { Debt } from './lineage.ts';
import { hostOf } from './outlets.ts';

/** The house that publishes an outlet, by its name or its address; null where no list has it. */
function publisherOf(
  { outlet, url }: { readonly outlet: string | null; readonly url: string | null },
  { publishers }: Almanac,
): Publisher | null {
  const named = outlet === null ? undefined : publishers.byOutlet.get(nameKey(outlet));
  return named ?? publishers.byHost.get((url === null ? null : hostOf(url)) ?? '') ?? null;
}

/** Every report of a house with the first report of another of its outlets. The passage is the report's first block. */
export function familiesOf(reports: readonly Report[], almanac: Almanac): readonly Debt[] {
  const first = new Map<string, Report>();
  return reports.flatMap((report) => {
    const { article } = report.reading;
    const publisher = publisherOf(article, almanac);
    if (!publisher) return [];
    const elder = first.get(publisher.id);
    if (!elder) first.set(publisher.id, report);
    const block = article.blocks[0];
    if (!elder || !block || nameKey(elder.reading.article.outlet ?? '') === nameKey(article.outlet ?? '')) return [];
    return [
      {
        report: report.id,
        kind: 'family' as const,
        to: elder.id,
        outlet: publisher.name,
        address: null,
        passage: { report: report.id, span: block.span },
      },
    ];
  });
}
