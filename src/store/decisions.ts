// What people decide about marks, sources and incidents. Nothing is overwritten: a later decision follows an earlier one.
import { createHash } from 'node:crypto';
import type { Span } from '../span.ts';
import type { Case } from './case.ts';
import { checkAnchor, checkFacts, checkMarks, checkUndo } from './checkDecision.ts';
import { layStates } from './dossiers/layStates.ts';
import type { Database } from './engine/engine.ts';
import { layMarksOf } from './layMarks.ts';
import { writeLog } from './log.ts';
import { checkRegrouping, isRegrouping } from './regrouping.ts';
import { isReview } from './reviewed/isReview.ts';
import type { DecisionTable } from './tables.ts';

export type Action = 'accept' | 'correct' | 'reject' | 'add' | 'merge' | 'split' | 'note' | 'sensitive' | 'undo';

export type Subject =
  | 'report'
  | 'attribution'
  | 'source'
  | 'event'
  | 'claim'
  | 'figure'
  | 'place'
  | 'time'
  | 'remark'
  | 'incident'
  | 'origin'
  | 'translation'
  | 'evidence';

/** Where in a text a decision points: never a position in a list, so that it survives a new reading. */
export interface Anchor {
  /** The article's `textId`. */
  readonly text: string;
  readonly span: Span;
  /** The words at that span. */
  readonly quoted: string;
}

/** JSON value of a mark, whole or in part. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Decision {
  readonly action: Action;
  readonly kind: Subject;
  /** For an incident, one of its events: its number may change. Null for what lies in no one text: a source across reports. */
  readonly anchor: Anchor | null;
  /** Name of what it is about where no anchor tells: "Karsa Press Agency", "r12", for `undo` the decision's number. */
  readonly subject: string | null;
  readonly before: Facts | null;
  readonly after: Facts | null;
  /** The reason, in the person's words; may be empty for accept. */
  readonly why: string;
}

export interface KeptDecision extends Decision {
  readonly id: number;
  readonly at: string;
  readonly who: string;
}

/**
 * Keeps a decision, and writes it to the log. Throws `wrong-use` where the quoted words do not stand at the span, where
 * it merges what is one or undoes what is undone, `not-found` for a text or a decision to undo that the case does not hold.
 */
export async function decide(one: Case, decision: Decision): Promise<KeptDecision> {
  const { engine, hand } = one;
  checkRegrouping(decision);
  checkFacts(decision);
  return engine.write(async (db) => {
    if (decision.anchor) await checkAnchor(db, decision.anchor);
    if (decision.action === 'undo') await checkUndo(db, decision.subject);
    if (decision.kind === 'incident' && isRegrouping(decision)) await checkMarks(db, decision);
    const row = {
      at: hand.now(),
      who: hand.who,
      action: decision.action,
      kind: decision.kind,
      text: decision.anchor?.text ?? null,
      start: decision.anchor?.span.start ?? null,
      end: decision.anchor?.span.end ?? null,
      quoted: decision.anchor?.quoted ?? null,
      subject: decision.subject,
      before: decision.before && JSON.stringify(decision.before),
      after: decision.after && JSON.stringify(decision.after),
      why: decision.why,
    };
    const { id } = await db.insertInto('decisions').values(row).returning('id').executeTakeFirstOrThrow();
    await writeLog(db, hand, 'decided', { decision: id, action: row.action, kind: row.kind, digest: digestOfRow(row) });
    if (decision.kind === 'incident' || decision.action === 'undo') await layStates(db, await decisionsIn(db));
    await layReviews(db, decision);
    return { ...decision, id, at: row.at, who: row.who };
  });
}

/** What a decision about marks says, it says in every answer; what it undoes, no more. */
async function layReviews(db: Database, { action, subject, ...about }: Decision): Promise<void> {
  const undone = action === 'undo' ? await undoneBy(db, Number(subject)) : { action, ...about };
  if (undone?.anchor && isReview(undone)) await layMarksOf(db, new Set([undone.anchor.text]));
}

/** The decision that is undone or, where an undo is undone, comes back. */
async function undoneBy(db: Database, id: number): Promise<KeptDecision | null> {
  const all = new Map((await decisionsIn(db)).map((one) => [one.id, one]));
  let found = all.get(id);
  while (found?.action === 'undo') found = all.get(Number(found.subject));
  return found ?? null;
}

/** Decisions in the order they were taken, also those that came in by a merge; of one moment, as they came. */
export const decisionsOf = ({ engine: { db } }: Case): Promise<readonly KeptDecision[]> => decisionsIn(db);

/** As `decisionsOf`; `text`: those about words of one text, and all undoing. Default: all. */
export async function decisionsIn(db: Database, text?: string): Promise<readonly KeptDecision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .$if(text !== undefined, (query) =>
      query.where((is) => is.or([is('text', '=', text ?? ''), is('action', '=', 'undo')])),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: row.who,
    action: row.action as Action,
    kind: row.kind as Subject,
    anchor:
      row.text === null || row.start === null || row.end === null
        ? null
        : { text: row.text, span: { start: row.start, end: row.end }, quoted: row.quoted ?? '' },
    subject: row.subject,
    before: factsOf(row.before),
    after: factsOf(row.after),
    why: row.why,
  }));
}

/** SHA-256 over a decision's fields: the log holds it, so that a decision cannot be changed alone. */
export const digestOfRow = (row: Omit<DecisionTable, 'id'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.at,
        row.who,
        row.action,
        row.kind,
        row.text,
        row.start,
        row.end,
        row.quoted,
        row.subject,
        row.before,
        row.after,
        row.why,
      ]),
    )
    .digest('hex');

const factsOf = (json: string | null): Facts | null => (json === null ? null : (JSON.parse(json) as Facts));
