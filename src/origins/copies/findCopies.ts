// Passages that reports of a case share, word for word or lightly changed.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Copy } from '../../dossier.ts';
import type { Report } from '../report.ts';
import { createShelf } from './copyIndex.ts';
import { copyRecordOf } from './copyRecord.ts';

/**
 * All copies between `reports`, each pair once, `a` the lower id. The order of the reports does not matter: all are
 * known before the first is compared, so that what recurs in one outlet is seen everywhere.
 */
export function findCopies(reports: readonly Report[], almanac: Almanac): readonly Copy[] {
  const shelf = createShelf();
  for (const report of [...reports].sort((x, y) => compare(x.id, y.id))) shelf.put(copyRecordOf(report, almanac));
  return Array.from({ length: shelf.size() }, (_, number) => shelf.copiesOf(number))
    .flat()
    .sort((x, y) => compare(x.a.report, y.a.report) || compare(x.b.report, y.b.report));
}

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
