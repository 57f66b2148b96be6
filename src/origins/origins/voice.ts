// Who tells a happening in one report, as deep as the report goes.
import type { Attribution } from '../../reading.ts';
import type { Report } from '../report.ts';
import type { Speaker } from '../speakers/speaker.ts';

/** What a voice says of the happening. */
export type Says = 'happened' | 'denies' | 'assesses';

export interface Voice {
  readonly report: Report;
  readonly speaker: Speaker;
  /** Null for a publisher that tells of itself. */
  readonly attribution: Attribution | null;
  readonly says: Says;
  /** Between the speaker and the report, innermost first. */
  readonly via: readonly Speaker[];
}

/** What one report tells: by whom, or by itself. */
export interface Telling {
  readonly report: Report;
  readonly voices: readonly Voice[];
}
