// Which words of its sentence a name is.
import type { Name, Sentence, Token } from '../analysis.ts';

/** A name by its words: indices into the sentence's tokens, half-open. */
export interface Placed {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly beyond: number;
}

/** Nothing of no words for a sentence that is not there. */
export function placedIn(sentence: Sentence | undefined, name: Name): Placed {
  const tokens = sentence?.tokens ?? [];
  return { tokens, first: firstFrom(tokens, name.start), beyond: firstFrom(tokens, name.end) };
}

/** Index of the first token that starts at `start` or later. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
