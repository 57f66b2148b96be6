// The day on which a report was published.
import type { Article } from '../reading.ts';

/** ISO day; null where it tells none. */
export const dayOf = ({ published }: Article): string | null => published?.value.slice(0, 'yyyy-mm-dd'.length) ?? null;
