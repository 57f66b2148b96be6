// What one sentence tells of one happening: its events, places, days and figures.
import type { Event, Figure } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Days } from './days.ts';
import type { Means } from './means.ts';
import type { Line } from './sentences.ts';
import type { Spot } from './spot.ts';

export interface Telling {
  readonly line: Line;
  /** Number of the sentence in the article. */
  readonly at: number;
  /** The stretch of the sentence that tells it: all of it, or one half of "five died in X and two in Y". */
  readonly span: Span;
  /** Lower-case words of the stretch. */
  readonly words: string;
  readonly events: readonly Event[];
  readonly spots: readonly Spot[];
  readonly days: Days | null;
  readonly means: readonly Means[];
  /** Actor ids. */
  readonly doers: readonly string[];
  readonly killed: readonly Figure[];
  readonly injured: readonly Figure[];
}
