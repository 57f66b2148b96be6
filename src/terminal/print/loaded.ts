// Loaded words, each with the voice that uses them.
import { holds, lengthOf, type Span } from '../../span.ts';
import { singleMarks } from './excerpt.ts';
import { harmless } from './harmless.ts';
import type { Lookup } from './lookup.ts';

/** Loaded words by the id of the innermost attribution that holds them; null for the report's own voice. */
export function loadedWords({ reading }: Lookup): ReadonlyMap<string | null, readonly string[]> {
  const words = new Map<string | null, string[]>();
  for (const span of reading.remarks.flatMap((remark) => (remark.kind === 'loaded' ? remark.spans : []))) {
    const id = innermost(span, reading.attributions);
    const shown = singleMarks(harmless(reading.article.text.slice(span.start, span.end)).trim());
    words.set(id, [...(words.get(id) ?? []), shown]);
  }
  return words;
}

interface Held {
  readonly id: string;
  readonly content: readonly Span[];
}

function innermost(span: Span, attributions: readonly Held[]): string | null {
  let found: { readonly id: string; readonly length: number } | null = null;
  for (const { id, content } of attributions) {
    if (!content.some((run) => holds(run, span))) continue;
    const length = content.reduce((sum, run) => sum + lengthOf(run), 0);
    if (found === null || length < found.length) found = { id, length };
  }
  return found?.id ?? null;
}
