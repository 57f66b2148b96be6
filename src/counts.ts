// Which figures measure an event; a share, a distance or a price tells none by itself.
import type { FigureOf } from './reading.ts';

/** Counts of people, things and deeds: what a side in a fight counts in its own favour, and what a ledger shows first. */
export const eventCounts: ReadonlySet<FigureOf> = new Set<FigureOf>([
  'killed',
  'injured',
  'casualties',
  'missing',
  'displaced',
  'detained',
  'freed',
  'people',
  'equipment',
  'operations',
  'aid',
]);
