// What a person does to a mark → the decision that the case keeps.
import type { Reading } from '../../../reading.ts';
import { type Span, slice } from '../../../span.ts';
import type { Action, Anchor, Decision, Facts, KeptDecision } from '../../../store/decisions.ts';
import { TELLING } from '../../../store/review.ts';
import type { MarkKind } from '../../../store/reviewed/fields.ts';
import { undoneOf } from '../../../store/undone.ts';
import type { DecidedAnswer } from '../../api/answers.ts';
import { post } from '../api.ts';
import { tellChanged } from '../shell/useCase.ts';
import { shownFacts } from './fields.ts';
import type { Mark } from './marks.ts';

const anchorAt = ({ article }: Reading, span: Span): Anchor => ({
  text: article.textId,
  span: { start: span.start, end: span.end },
  quoted: slice(article.text, span),
});

export interface About {
  readonly action: Exclude<Action, 'undo' | 'add'>;
  readonly after?: Facts;
  readonly why: string;
}

export const decisionAbout = (reading: Reading, mark: Mark, { action, after, why }: About): Decision => ({
  action,
  kind: mark.kind,
  anchor: anchorAt(reading, mark.anchor),
  subject: null,
  before: pick(shownFacts(reading, mark), [
    ...TELLING.filter((name) => name in mark.facts),
    ...Object.keys(after ?? {}),
  ]),
  after: after ?? null,
  why,
});

export const additionOf = (
  reading: Reading,
  span: Span,
  { kind, after, why }: { readonly kind: MarkKind; readonly after: Facts; readonly why: string },
): Decision => ({
  action: 'add',
  kind,
  anchor: anchorAt(reading, span),
  subject: null,
  before: null,
  after,
  why,
});

/** Undoing points to the decision by its number alone: its words may be covered by now. */
export const undoOf = ({ id, kind }: KeptDecision): Decision => ({
  action: 'undo',
  kind,
  anchor: null,
  subject: String(id),
  before: null,
  after: null,
  why: '',
});

/** Throws `ApiError`. */
export async function keep(decision: Decision): Promise<KeptDecision> {
  const answer = await post<DecidedAnswer>('api/decisions', { decision });
  tellChanged();
  return answer.decision;
}

/** The last decision that is not undone and can be. */
export function lastStanding(decisions: readonly KeptDecision[]): KeptDecision | null {
  const undone = undoneOf(decisions);
  return decisions.findLast(({ id, action }) => action !== 'undo' && !undone.has(id)) ?? null;
}

/** A source is sensitive by its name, wherever it stands. */
export const sensitiveOf = (name: string, why: string): Decision => ({
  action: 'sensitive',
  kind: 'source',
  anchor: null,
  subject: name,
  before: null,
  after: null,
  why,
});

const pick = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
