// Loaded words, each with the voice that uses them.
import { innermostHolding } from '../../innermostHolding.ts';
import { singleMarks } from './excerpt.ts';
import { harmless } from './harmless.ts';
import type { Lookup } from './lookup.ts';

/** Loaded words by the id of the innermost attribution that holds them; null for the report's own voice. */
export function loadedWords({ reading }: Lookup): ReadonlyMap<string | null, readonly string[]> {
  const words = new Map<string | null, string[]>();
  for (const span of reading.remarks.flatMap((remark) => (remark.kind === 'loaded' ? remark.spans : []))) {
    const id = innermostHolding(reading.attributions, span);
    const shown = singleMarks(harmless(reading.article.text.slice(span.start, span.end)).trim());
    words.set(id, [...(words.get(id) ?? []), shown]);
  }
  return words;
}
