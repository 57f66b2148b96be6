// The origins of a happening that one report alone tells.
import { copiesByReport } from '../../../src/origins/copies/copiesOf.ts';
import type { Happening } from '../../../src/origins/happenings/happening.ts';
import { findLineage } from '../../../src/origins/lineage/findLineage.ts';
import { originsOf } from '../../../src/origins/origins/originsOf.ts';
import { type Report, reportsById } from '../../../src/origins/report.ts';
import { findSpeakers } from '../../../src/origins/speakers/findSpeakers.ts';
import { almanac } from '../reports.ts';

/** Their names, in the order in which they are listed. */
export const originsIn = (of: Report, told: Happening): readonly string[] =>
  originsOf(
    [told],
    {
      reportOf: reportsById([of]),
      copiesOf: copiesByReport([]),
      lineage: findLineage([of], almanac),
      speakers: findSpeakers([of], [], almanac),
    },
    almanac,
  ).origins.map(({ name }) => name);
