// Which decisions stand no more, and which undo others.
import type { KeptDecision } from './decisions.ts';

/** Ids of the decisions that stand no more. An undo that was itself undone undoes nothing. */
export function undoneOf(decisions: readonly Pick<KeptDecision, 'id' | 'action' | 'subject'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { id, action, subject } of [...decisions].sort((a, b) => b.id - a.id))
    if (action === 'undo' && !undone.has(id)) undone.add(Number(subject));
  return undone;
}

/** Those that are so, and those that undo them or such an undoing; as they were ordered, whatever clocks said of an undo. */
export function withUndoing(
  decisions: readonly KeptDecision[],
  isSo: (decision: KeptDecision) => boolean,
): readonly KeptDecision[] {
  const ids = new Set(decisions.flatMap((one) => (one.action !== 'undo' && isSo(one) ? [one.id] : [])));
  for (const { id, action, subject } of [...decisions].sort((a, b) => a.id - b.id))
    if (action === 'undo' && ids.has(Number(subject))) ids.add(id);
  return decisions.filter(({ id }) => ids.has(id));
}
