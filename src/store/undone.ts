// Which decisions stand no more.
import type { KeptDecision } from './decisions.ts';

/** Ids of the decisions that stand no more. An undo that was itself undone undoes nothing. */
export function undoneOf(decisions: readonly Pick<KeptDecision, 'id' | 'action' | 'subject'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { id, action, subject } of [...decisions].sort((a, b) => b.id - a.id))
    if (action === 'undo' && !undone.has(id)) undone.add(Number(subject));
  return undone;
}
