// What an archive holds besides reports: counted by kind, told in one line.
import type { SkippedItems } from '../found.ts';

export interface PassedOver {
  /** One more of this kind: "request", "image/png", "status 404". */
  readonly add: (kind: string) => void;
  /** What was passed over in `path`, or nothing; `what` names one of the things: "record". */
  readonly told: (path: string, what: string) => readonly SkippedItems[];
}

/** Kinds told one by one, the most frequent first; the others are lumped. */
const MOST_KINDS = 8;

/** Counts from nothing. */
export function countPassedOver(): PassedOver {
  const counts = new Map<string, number>();
  return {
    add: (kind) => void counts.set(kind, (counts.get(kind) ?? 0) + 1),
    told: (path, what) => {
      const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      const count = kinds.reduce((sum, [, one]) => sum + one, 0);
      if (count === 0) return [];
      const named = kinds.slice(0, MOST_KINDS).map(([kind, one]) => `${one} ${kind}`);
      const others = kinds.slice(MOST_KINDS).reduce((sum, [, one]) => sum + one, 0);
      const list = [...named, ...(others > 0 ? [`${others} of other kinds`] : [])].join(', ');
      return [
        {
          kind: 'skipped',
          path,
          count,
          what: `${count === 1 ? `${what} that holds` : `${what}s that hold`} no report: ${list}`,
        },
      ];
    },
  };
}
