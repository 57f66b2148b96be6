// Whether a page holds a wall instead of a report: scripts to switch on, a consent to give, a video to watch.
import type { PageWords } from '../almanac/pageWords.ts';
import { type Draft, wordsOf } from './draft.ts';
import { isProse } from './prose.ts';

/** Share of the prose that must speak to the visitor. A guess: reports about consent and scripts stay under a third. */
const WALL_SHARE = 0.5;
/** UTF-16 units of prose; a page with more is a report with a wall above it. A guess: the longest consent texts seen. */
const MOST_UNITS = 4_000;

/** True where most of what stands there speaks to the visitor of the page. */
export function isWall(draft: Draft, { walls }: PageWords): boolean {
  const prose = draft.blocks.map((at) => wordsOf(draft, at)).filter(isProse);
  const units = unitsOf(prose);
  if (units === 0 || units > MOST_UNITS) return false;
  return unitsOf(prose.filter((words) => walls.some((wall) => wall.test(words)))) >= WALL_SHARE * units;
}

const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
