// What one report tells as one happening: several of its events, with their place, day, toll and tellers brought together.
import type { Bounds, IncidentPlace } from '../../dossier.ts';
import type { Event, Figure } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Report } from '../report.ts';
import type { Days } from './days.ts';
import type { Means } from './means.ts';
import type { Spot } from './spot.ts';

export interface Happening {
  readonly report: Report;
  /** PLOVER type of its leading event. */
  readonly type: string;
  readonly mode: string | null;
  /** By what means, coarsely. */
  readonly means: readonly Means[];
  /** Sides of those who did it, as `sidesOf` calls them. */
  readonly doers: readonly string[];
  /** Kinds of what was hit: "market", "hospital". */
  readonly targets: readonly string[];
  /** Who makes it, where it is a statement; null for a deed. */
  readonly speech: Speech | null;
  readonly events: readonly Event[];
  readonly place: IncidentPlace | null;
  /** Every place that it is told of, the narrowest first. */
  readonly spots: readonly Spot[];
  readonly from: string | null;
  readonly to: string | null;
  /** The same days as numbers; null where nothing tells. */
  readonly days: Days | null;
  /** True where the words say the day; false where it is only the day of the news. */
  readonly dated: boolean;
  /** False for an earlier day's happening that the report only recalls. */
  readonly isNews: boolean;
  /** True where the report begins with it. */
  readonly leads: boolean;
  readonly killed: Toll | null;
  readonly injured: Toll | null;
  /** Ids of the attributions whose contents tell it; null among them stands for the report's own voice. */
  readonly tellers: readonly (string | null)[];
  /** The sentence that tells it first. */
  readonly span: Span;
  /** All sentences that tell it, in text order. */
  readonly passages: readonly Span[];
}

export interface Speech {
  /** The sound of the speaker's name. */
  readonly sound: string;
  /** Code of the speaker's side, or the key of the body that it speaks for, or null. */
  readonly side: string | null;
  /** A person with a name: two of one side make two statements. */
  readonly isPerson: boolean;
}

/** The toll a report leads with, and every other that it gives for the same happening. */
export interface Toll {
  readonly lead: Bounds;
  /** The figure that the lead is read from. */
  readonly leading: Figure;
  /** Figures that are no part of another ("including 11 children"), in text order. */
  readonly totals: readonly Figure[];
  readonly figures: readonly Figure[];
}
