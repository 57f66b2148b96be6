// A reading with people's decisions laid over it: what each mark's state is, and which decisions found no mark.
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Facts, KeptDecision, Subject } from './decisions.ts';
import { FIELDS, lawful, type MarkKind } from './reviewed/fields.ts';
import { undoneOf } from './undone.ts';

/** Two stages: marked by Hearsay, reviewed by a person. */
export type State = 'marked' | 'accepted' | 'corrected' | 'rejected' | 'added';

export interface Review {
  /** State by mark id; what is not in it is `marked`. */
  readonly states: ReadonlyMap<string, State>;
  /** The last decision about each mark. */
  readonly decided: ReadonlyMap<string, KeptDecision>;
  /** What all standing corrections of a mark together say of it, by mark id; what its kind cannot have is left out. */
  readonly corrections: ReadonlyMap<string, Facts>;
  /** Decisions about words of this report that stand in its text no more, or about marks that it holds no more. */
  readonly orphans: readonly KeptDecision[];
}

const STATES: Readonly<Partial<Record<KeptDecision['action'], State>>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  add: 'added',
};

/**
 * Lays decisions over a reading of the same report. One that names another text, or words that are not there, is an
 * orphan: it is never moved to a lookalike.
 */
export function review(reading: Reading, decisions: readonly KeptDecision[]): Review {
  const undone = undoneOf(decisions);
  const states = new Map<string, State>();
  const decided = new Map<string, KeptDecision>();
  const corrections = new Map<string, Facts>();
  const orphans: KeptDecision[] = [];
  for (const decision of decisions) {
    const state = STATES[decision.action];
    if (!decision.anchor || undone.has(decision.id) || !state) continue;
    const mark = state === 'added' ? `d${decision.id}` : markAt(reading, decision);
    if (mark === null || !stands(reading, decision)) {
      orphans.push(decision);
      continue;
    }
    states.set(mark, state);
    decided.set(mark, decision);
    if (state !== 'corrected' || !isMarkKind(decision.kind)) continue;
    const facts = { ...corrections.get(mark), ...lawful(decision.kind, decision.after ?? {}) };
    if (Object.keys(facts).length > 0) corrections.set(mark, facts);
  }
  return { states, decided, corrections, orphans };
}

const isMarkKind = (kind: Subject): kind is MarkKind => kind in FIELDS;

const stands = ({ article }: Reading, { anchor }: KeptDecision): boolean =>
  anchor !== null &&
  article.textId === anchor.text &&
  article.text.slice(anchor.span.start, anchor.span.end) === anchor.quoted;

/** The mark of the decision's kind whose anchor is its span; of several, the one that is as it was before. Null for none. */
function markAt(reading: Reading, { kind, anchor, before }: KeptDecision): string | null {
  if (anchor === null) return null;
  const found = anchorsOf(reading, kind).filter(
    ({ span }) => span.start === anchor.span.start && span.end === anchor.span.end,
  );
  if (found.length < 2 || !isMarkKind(kind) || before === null) return found[0]?.id ?? null;
  const marks: readonly { readonly id: string }[] = reading[`${kind}s`];
  const isAsBefore = ({ id }: { readonly id: string }): boolean => {
    const facts = marks.find((mark) => mark.id === id) as Facts | undefined;
    return TELLING.every((name) => !(name in before) || before[name] === (facts?.[name] ?? null));
  };
  return (found.find(isAsBefore) ?? found[0])?.id ?? null;
}

/** Facts by which two marks of the same words are told apart. */
export const TELLING = ['name', 'event', 'kind', 'type', 'message'] as const;

/** The words by which each mark of a kind is known. */
export function anchorsOf(reading: Reading, kind: Subject): readonly { readonly id: string; readonly span: Span }[] {
  switch (kind) {
    case 'attribution':
      return reading.attributions.flatMap(({ id, cue, content }) => anchor(id, cue ?? content[0]));
    case 'source':
      return reading.sources.flatMap(({ id, mentions }) => anchor(id, mentions[0]));
    case 'event':
      return reading.events.map(({ id, trigger }) => ({ id, span: trigger }));
    case 'claim':
      return reading.claims.map(({ id, span }) => ({ id, span }));
    case 'figure':
      return reading.figures.map(({ id, span }) => ({ id, span }));
    case 'place':
      return reading.places.map(({ id, span }) => ({ id, span }));
    case 'time':
      return reading.times.map(({ id, span }) => ({ id, span }));
    case 'remark':
      return reading.remarks.flatMap(({ id, spans }) => anchor(id, spans[0]));
    case 'report':
    case 'incident':
    case 'origin':
    case 'translation':
    case 'evidence':
      return [];
  }
}

const anchor = (id: string, span: Span | undefined): { readonly id: string; readonly span: Span }[] =>
  span ? [{ id, span }] : [];
