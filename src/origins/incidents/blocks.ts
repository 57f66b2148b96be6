// Where a happening is filed, and where others of the same incident may be filed: its days with its places, tolls and
// speaker. Two happenings that share no block are never compared.
import type { Days } from '../happenings/days.ts';
import { isDeedType } from '../happenings/findTellings.ts';
import { bonesOf } from '../happenings/nearness.ts';
import type { Outline } from './outline.ts';

/** Days before and after within which another report may place the same happening. */
const DAYS_AROUND = 2;
/** Days of a stretch that are filed one by one; a longer stretch is filed under its last ones. */
const LONGEST = 7;
/** The least toll that says anything beside the day. */
const TELLING_TOLL = 5;
/** Degrees of a cell: about 30 km, the reach of one town's names. */
const CELL = 0.25;

export const blocksOf = (happening: Outline): string[] => keysOf(happening, happening.days);

/** The blocks of the days around as well. */
export function blocksToSearch(happening: Outline): string[] {
  const { days } = happening;
  return keysOf(happening, days && { from: days.from - DAYS_AROUND, to: days.to + DAYS_AROUND });
}

function keysOf(happening: Outline, days: Days | null): string[] {
  const marks = marksOf(happening);
  if (days === null) return marks.map((mark) => `undated ${mark}`);
  const keys: string[] = [];
  for (let day = Math.max(days.from, days.to - LONGEST - 2 * DAYS_AROUND); day <= days.to; day++)
    for (const mark of marks) keys.push(`${day} ${mark}`);
  return keys;
}

function marksOf({ type, spots, doers, killed, injured, speech, leads }: Outline): string[] {
  if (speech) return [`says ${speech.sound}`, ...(speech.side ? [`side ${speech.side}`] : [])];
  const marks = new Set<string>();
  for (const { sound, width, latitude, longitude } of spots) {
    if (width > 0) marks.add(`at ${sound}`);
    const bones = width === 3 ? bonesOf(sound) : null;
    if (bones !== null) marks.add(`bones ${bones}`);
    if (width > 1 && latitude !== null && longitude !== null)
      marks.add(`cell ${Math.floor(latitude / CELL)} ${Math.floor(longitude / CELL)}`);
  }
  for (const toll of [killed, injured])
    for (const total of toll?.totals ?? []) if (total >= TELLING_TOLL) marks.add(`toll ${total}`);
  if (leads) marks.add('leads');
  if (!isDeedType(type)) for (const doer of doers) marks.add(`${type} ${doer}`);
  if (marks.size === 0) marks.add('nowhere');
  return [...marks];
}
