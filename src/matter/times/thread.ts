// What the times told so far give to the next: the day to count from, and the last time placed.
import type { Block } from '../../reading.ts';
import type { Meaning, Placed } from './timeRule.ts';

export interface Thread {
  /** Day number to count from here: the page's, or inside a relayed text its own. */
  readonly anchor: number | null;
  /** The page's day, which counts again behind a relayed text. */
  readonly page: number | null;
  readonly relayed: boolean;
  /** True where a date that stands alone would be the report's own. */
  readonly opens: boolean;
  readonly previous: Placed | null;
  readonly previousDay: Placed | null;
}

/** Blocks from the top in which a line that is a date alone tells the report's own date. A guess: headline, standfirst, byline, date. */
const DATE_LINE_BLOCKS = 5;

export const startThread = (page: number | null): Thread => ({
  anchor: page,
  page,
  relayed: false,
  opens: true,
  previous: null,
  previousDay: null,
});

/** `nth` is the block's index in the article. */
export function enterBlock(thread: Thread, block: Block | undefined, nth: number): Thread {
  const relayed = block?.kind === 'relayed';
  const opens = nth < DATE_LINE_BLOCKS || block?.kind === 'dateline' || (relayed && !thread.relayed);
  return { ...thread, relayed, opens, anchor: relayed && thread.relayed ? thread.anchor : thread.page };
}

/** `own` tells that the text gives the time as its own date: it is counted from, and nothing refers back to it. */
export function tell(thread: Thread, meaning: Meaning, own: boolean): Thread {
  if (meaning.days === null) return thread;
  if (own) return { ...thread, anchor: meaning.days.from, page: thread.relayed ? thread.page : meaning.days.from };
  return { ...thread, previous: meaning, previousDay: meaning.precision === 'day' ? meaning : thread.previousDay };
}
