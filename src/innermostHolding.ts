// Whose words a span lies in, as far as a reading alone tells: rooms that have the Analysis ask src/hearsay/voice.ts.
import type { Attribution } from './reading.ts';
import { holds, lengthOf, type Span } from './span.ts';

/** Id of the attribution with the shortest content of which one run holds the span; null for the report's own voice. */
export function innermostHolding(
  attributions: readonly Pick<Attribution, 'id' | 'content'>[],
  span: Span,
): string | null {
  let found: { readonly id: string; readonly length: number } | null = null;
  for (const { id, content } of attributions) {
    if (!content.some((run) => holds(run, span))) continue;
    const length = content.reduce((sum, run) => sum + lengthOf(run), 0);
    if (found === null || length < found.length) found = { id, length };
  }
  return found?.id ?? null;
}
