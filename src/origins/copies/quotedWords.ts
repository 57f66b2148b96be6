// Words that a report gives as somebody else's own: what two reports quote from one speaker is no copy of each other.
import type { Reading } from '../../reading.ts';
import type { Words } from '../words.ts';

const QUOTATION = /[“«"][^“”«»"]*[”»"]?/g;

/** Of each content word of `words`: 1 where it stands in quotation marks inside the content of an attribution. */
export function quotedWords({ article, attributions }: Reading, words: Words): Uint8Array {
  const quoted = new Uint8Array(words.content.length);
  for (const { content, manner } of attributions) {
    if (manner === 'indirect') continue;
    for (const span of content) {
      for (const match of article.text.slice(span.start, span.end).matchAll(QUOTATION)) {
        const start = span.start + match.index;
        mark(quoted, words, start, start + match[0].length);
      }
    }
  }
  return quoted;
}

function mark(quoted: Uint8Array, words: Words, start: number, end: number): void {
  for (let at = firstFrom(words, start); at < quoted.length; at++) {
    if ((words.starts[words.content[at] ?? 0] ?? 0) >= end) return;
    quoted[at] = 1;
  }
}

/** The first content word that starts at or after unit `start`. */
function firstFrom({ content, starts }: Words, start: number): number {
  let low = 0;
  let high = content.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[content[middle] ?? 0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
