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

/** Decisions of that kind that stand, in the order in which they were taken. */
export function standingRegroupings(decisions: readonly KeptDecision[]): readonly KeptDecision[] {
  const undone = undoneOf(decisions);
  const standing = decisions.filter((one) => isRegrouping(one) && !undone.has(one.id));
  return standing.filter((one, at) => !standing.slice(at + 1).some((later) => overrules(later, one)));
}

/** A later decision to the contrary about the same names. */
function overrules(later: KeptDecision, earlier: KeptDecision): boolean {
  if (later.kind !== 'origin' || earlier.kind !== 'origin' || later.action === earlier.action) return false;
  const names = new Set(namesOf(later).map(nameKey));
  return namesOf(earlier).every((name) => names.has(nameKey(name)));
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
  if (kind === 'incident' && (anchor === null || marksIn(after).length === 0))
    throw new HearsayError(
      'wrong-use',
      `${action} of incidents: expected an event as the anchor and others in after.marks, as {text, start, end}`,
    );
  if (kind === 'origin' && (namesOf(decision).length < 2 || namesOf(decision).some((name) => nameKey(name) === '')))
    throw new HearsayError(
      'wrong-use',
      `${action} of sources: expected a name as the subject and others in after.with`,
    );
}
