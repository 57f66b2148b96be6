// Names by where they stand: looked up by halves, since a text may hold very many.
import type { Span } from '../../span.ts';
import type { Name } from '../analysis.ts';

/** The names that share text with `span`. `names` are in text order and do not touch one another. */
export function touching(names: readonly Name[], span: Span): readonly Name[] {
  let first = 0;
  let high = names.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if ((names[middle] as Name).end <= span.start) first = middle + 1;
    else high = middle;
  }
  let beyond = first;
  while (beyond < names.length && (names[beyond] as Name).start < span.end) beyond++;
  return names.slice(first, beyond);
}
