// Which of the names that grammar found holds a range of the text.
import type { Name } from '../../grammar/analysis.ts';

/** The name that holds the range, by bisection; names of a sentence are in text order and do not overlap. */
export function nameAt(names: readonly Name[], start: number, end: number): Name | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const name = names[low - 1];
  return name && name.end >= end ? name : null;
}
