// Which decisions change what a reading says.
import type { Decision, KeptDecision } from '../decisions.ts';
import { undoneOf } from '../undone.ts';
import { FIELDS } from './fields.ts';

const ACTIONS: ReadonlySet<string> = new Set(['accept', 'correct', 'reject', 'add']);

/** True for a decision about a mark of a reading that lays a state on it. */
export const isReview = ({ action, kind, anchor }: Pick<Decision, 'action' | 'kind' | 'anchor'>): boolean =>
  ACTIONS.has(action) && anchor !== null && kind in FIELDS;

/** Those that stand and make a reading say something else than was marked: what is only accepted says the same. */
export function standingReviews(decisions: readonly KeptDecision[]): readonly KeptDecision[] {
  const undone = undoneOf(decisions);
  const changed = new Set<string>();
  return decisions.filter((decision) => {
    const { id, action, kind, anchor } = decision;
    if (!isReview(decision) || undone.has(id)) return false;
    const mark = `${kind} ${anchor?.text} ${anchor?.span.start} ${anchor?.span.end}`;
    if (action === 'accept') return changed.has(mark);
    changed.add(mark);
    return true;
  });
}
