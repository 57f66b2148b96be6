// What is known of all reports together before their incidents are described.
import type { CopiesOf } from '../copies/copiesOf.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Report } from '../report.ts';
import type { Speakers } from '../speakers/speaker.ts';

export interface Evidence {
  /** By report id; null for one that is not among them. */
  readonly reportOf: (id: string) => Report | null;
  readonly copiesOf: CopiesOf;
  readonly lineage: Lineage;
  readonly speakers: Speakers;
}
