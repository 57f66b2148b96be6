// Decisions that group anew: which incidents are one or two, which names are one source or two.
import { nameKey } from '../almanac/nameKey.ts';
import { HearsayError } from '../errors.ts';
import type { Decision, Facts, KeptDecision } from './decisions.ts';
import { undoneOf } from './undone.ts';

/** Where the words of an event stand: its text, and its trigger's span. */
export interface MarkPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const isRegrouping = ({ action, kind }: Pick<Decision, 'action' | 'kind'>): boolean =>
  (action === 'merge' || action === 'split') && (kind === 'incident' || kind === 'origin');

/** Decisions of that kind that stand, in the order in which they were taken; of sources, what later ones left of them. */
export function standingRegroupings(decisions: readonly KeptDecision[]): readonly KeptDecision[] {
  const undone = undoneOf(decisions);
  const leftOf = createLeft();
  return decisions
    .filter((one) => isRegrouping(one) && !undone.has(one.id))
    .toReversed()
    .flatMap((one) => (one.kind === 'origin' ? (leftOf(one) ?? []) : one))
    .toReversed();
}

/**
 * For decisions about sources from the last to the first: what those after it leave of one; null for nothing. A name
 * that is split from another leaves the earlier merges that hold both; a merge overrules an earlier split all of whose
 * names it holds.
 */
function createLeft(): (decision: KeptDecision) => KeptDecision | null {
  const partedFrom = new Map<string, Set<string>>();
  const mergesOf = new Map<string, ReadonlySet<string>[]>();
  return (decision) => {
    const names = namesOf(decision);
    const keys = new Set(names.map(nameKey));
    if (decision.action === 'merge') {
      const isParted = (key: string): boolean => [...keys].some((other) => partedFrom.get(key)?.has(other) ?? false);
      const [subject = null, ...others] = names.filter((name) => !isParted(nameKey(name)));
      const left = new Set([subject ?? '', ...others].map(nameKey));
      if (left.size < 2) return null;
      for (const key of left) {
        const merges = mergesOf.get(key) ?? [];
        mergesOf.set(key, merges);
        merges.push(left);
      }
      return left.size === keys.size ? decision : { ...decision, subject, after: { ...decision.after, with: others } };
    }
    const [first = '', ...others] = keys;
    const parted = partedFrom.get(first) ?? new Set();
    partedFrom.set(first, parted);
    for (const other of others) parted.add(other);
    return (mergesOf.get(first) ?? []).some((merged) => others.every((other) => merged.has(other))) ? null : decision;
  };
}

/** The names that a decision about a source tells: its own, then those that it is or is not one with. */
export const namesOf = ({ subject, after }: Pick<Decision, 'subject' | 'after'>): readonly string[] => [
  ...(subject === null ? [] : [subject]),
  ...namesWith(after),
];

const namesWith = (after: Facts | null): readonly string[] =>
  listIn(after, 'with').filter((name) => typeof name === 'string');

/** The events that a decision about incidents names beside its anchor: `merge`, of both; `split`, those that leave. */
export const marksIn = (after: Facts | null): readonly MarkPlace[] => listIn(after, 'marks').filter(isPlace);

const listIn = (after: Facts | null, key: string): readonly unknown[] => {
  const list = after?.[key];
  return Array.isArray(list) ? (list as unknown[]) : [];
};

const isPlace = (value: unknown): value is MarkPlace =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'start' in value &&
  Number.isInteger(value.start) &&
  'end' in value &&
  Number.isInteger(value.end);

/** Throws `wrong-use` where a decision that groups anew does not say what. */
export function checkRegrouping(decision: Decision): void {
  if (!isRegrouping(decision)) return;
  const { action, kind, anchor, after } = decision;
  const marks = marksIn(after);
  if (kind === 'incident' && (anchor === null || marks.length === 0 || marks.length < listIn(after, 'marks').length))
    throw new HearsayError(
      'wrong-use',
      `${action} of incidents: expected an event as the anchor and others in after.marks, as {text, start, end}`,
    );
  if (kind === 'origin' && (namesOf(decision).length < 2 || namesOf(decision).some((name) => nameKey(name) === '')))
    throw new HearsayError(
      'wrong-use',
      `${action} of sources: expected a name as the subject and others in after.with`,
    );
  if (kind === 'origin' && new Set(namesOf(decision).map(nameKey)).size < 2)
    throw new HearsayError(
      'wrong-use',
      `${action} of sources: expected two different names, found "${namesOf(decision).join('" and "')}"`,
    );
}
