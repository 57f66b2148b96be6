// The days of "from A to B": what one end leaves out is taken from the other.
import type { Precision } from '../../reading.ts';
import { civil } from './days.ts';
import type { Phrase } from './join.ts';
import { implied, type Meaning, open, type Scene } from './timeRule.ts';

/** First day of the one to last day of the other; "between July and December 2004" gives the first the other's year. */
export function rangeOf(
  first: Phrase,
  last: Phrase,
  scene: Scene,
  meaningOf: (phrase: Phrase, scene: Scene) => Meaning,
): Meaning {
  const start = { ...first, until: null };
  const to = meaningOf(last, scene);
  if (to.days === null) return to;
  const from = meaningOf(withYearOf(start, last, civil(to.days.from).year), scene);
  if (from.days === null) return from;
  if (from.days.from > to.days.to) {
    const again = meaningOf(last, { ...scene, direction: 'ahead' });
    return again.days && again.days.to >= from.days.from
      ? implied({ from: from.days.from, to: again.days.to }, precisionOf(from.precision))
      : open(scene.anchor === null ? 'no-anchor' : 'no-such-date', 'days');
  }
  return { ...from, days: { from: from.days.from, to: to.days.to }, precision: precisionOf(from.precision) };
}

const precisionOf = (ends: Precision): Precision =>
  ends === 'day' || ends === 'days' || ends === 'week'
    ? 'days'
    : ends === 'month' || ends === 'season'
      ? 'season'
      : 'years';

/** The phrase with the year of the range's other end, where it names a month and no year of its own. */
function withYearOf(phrase: Phrase, other: Phrase, year: number): Phrase {
  const { hit } = phrase;
  const { groups } = hit.found;
  if (groups.year || !other.hit.found.groups.year || !groups.month) return phrase;
  return {
    ...phrase,
    hit: { ...hit, found: { ...hit.found, groups: { ...groups, year: String(year) } }, rule: hit.rule },
  };
}
