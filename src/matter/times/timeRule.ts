// What a rule for times is, what it is given, and what it answers.
import type { Calendar } from '../../almanac/calendar.ts';
import type { Certainty, Why } from '../../certainty.ts';
import type { Precision } from '../../reading.ts';
import type { Days } from './days.ts';

/** The words a rule matched, and those around them in the sentence. */
export interface Found {
  /** Named groups of the pattern; a group that took no part is undefined. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** At most AROUND_UNITS units before and after. */
  readonly before: string;
  readonly after: string;
}

/** Units of text around an expression that a rule may look at. A guess: two or three words. */
export const AROUND_UNITS = 40;

/** What an expression is counted from. */
export interface Scene {
  readonly calendar: Calendar;
  /** Value of a number word or numeral ("three" → 3), or null. */
  readonly count: (words: string) => number | null;
  /** Day number of publication; null where the report gives none. */
  readonly anchor: number | null;
  /** The latest time before this one in the text that could be placed. */
  readonly previous: Placed | null;
  /** The last single day told before this one. */
  readonly previousDay: Placed | null;
  /** Which way the verb looks ("will meet on Sunday"); null where none tells. */
  readonly direction: Direction;
  /** Order of a numeric date where the numbers do not tell. */
  readonly dayFirst: boolean;
}

export type Direction = 'ahead' | 'back' | null;

export interface Placed {
  readonly days: Days;
  readonly precision: Precision;
  readonly certainty: Certainty;
}

export type Meaning = Placed | { readonly days: null; readonly precision: Precision; readonly why: Why };

/** A row of a rule table. The pattern is a regular expression without flags, `{macro}` for words of the lexicon (see patterns.ts). */
export interface TimeRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly pattern: string;
  /** False where the words match but place nothing in time ("May" in "she may"). */
  readonly accepts?: (found: Found) => boolean;
  readonly means: (found: Found, scene: Scene) => Meaning;
}

export const stated = (days: Days, precision: Precision): Placed => ({ days, precision, certainty: 'stated' });
export const implied = (days: Days, precision: Precision): Placed => ({ days, precision, certainty: 'implied' });
export const assumed = (days: Days, precision: Precision): Placed => ({ days, precision, certainty: 'assumed' });
export const open = (why: Why, precision: Precision): Meaning => ({ days: null, precision, why });

/** What `place` makes of the publication day; open where there is none. */
export const fromAnchor = (scene: Scene, precision: Precision, place: (anchor: number) => Days): Meaning =>
  scene.anchor === null ? open('no-anchor', precision) : implied(place(scene.anchor), precision);

/** What `place` makes of the time told before, else of the publication day. */
export function fromPrevious(scene: Scene, precision: Precision, place: (days: Days) => Days): Meaning {
  if (scene.previous) return implied(place(scene.previous.days), precision);
  return fromAnchor(scene, precision, (anchor) => place({ from: anchor, to: anchor }));
}
