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
  /** Those of them that the sentence itself names; the others are carried on from one before. */
  readonly namedSpots: readonly Spot[];
  readonly days: Days | null;
  /** True where the sentence itself names the day; false where one before it did. */
  readonly namesDay: boolean;
  readonly means: readonly Means[];
  /** Sides of those who did it, as `sidesOf` calls them. */
  readonly doers: readonly string[];
  readonly killed: readonly Figure[];
  /** Those of the dead that are no part of another ("including 11 children"). */
  readonly totals: readonly Figure[];
  readonly injured: readonly Figure[];
}
