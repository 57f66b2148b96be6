// Whether the case holds what a decision names.
import { HearsayError } from '../errors.ts';
import { readingOf } from './ask/kept.ts';
import { type Anchor, type Decision, decisionsIn } from './decisions.ts';
import { decisionsInDossier } from './dossiers/decided.ts';
import { incidentsAt, placesOf } from './dossiers/layStates.ts';
import type { Database } from './engine/engine.ts';
import { marksIn } from './regrouping.ts';
import { FIELDS, faultIn, type MarkKind } from './reviewed/fields.ts';
import { undoneOf } from './undone.ts';

/** Throws `not-found` for a text that the case does not hold, `wrong-use` where other words stand at the span. */
export async function checkAnchor(db: Database, { text, span, quoted }: Anchor): Promise<void> {
  if (!(Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.start < span.end))
    throw new HearsayError('wrong-use', `expected words to decide about, found ${span.start} to ${span.end}`, { text });
  const found = (await wordsOf(db, text)).slice(span.start, span.end);
  if (found !== quoted)
    throw new HearsayError(
      'wrong-use',
      `expected the words "${quoted}" at ${span.start} to ${span.end}, found "${found}"; select them again`,
      { text, start: span.start, end: span.end },
    );
}

/** Throws `wrong-use` for facts that a mark cannot have. */
export function checkFacts({ action, kind, after }: Decision): void {
  if ((action !== 'correct' && action !== 'add') || !(kind in FIELDS)) return;
  const fault = faultIn(kind as MarkKind, after ?? {}, action === 'add');
  if (fault !== null) throw new HearsayError('wrong-use', `${action} ${kind}: ${fault}`, { kind });
}

/** Throws `not-found` for a decision that the case does not hold, `wrong-use` for one that is undone. */
export async function checkUndo(db: Database, subject: string | null): Promise<void> {
  const decisions = await decisionsIn(db);
  const evidence = { decision: subject };
  if (!decisions.some(({ id }) => id === Number(subject)))
    throw new HearsayError(
      'not-found',
      `the case holds no decision d${subject}; "hearsay decisions" lists them`,
      evidence,
    );
  if (undoneOf(decisions).has(Number(subject)))
    throw new HearsayError(
      'wrong-use',
      `d${subject} is undone already; to bring it back, undo the decision that undid it`,
      evidence,
    );
}

/** For a decision that groups incidents anew. Throws as `checkAnchor` does, and `wrong-use` for a merge of one incident. */
export async function checkMarks(db: Database, decision: Decision): Promise<void> {
  const told = await incidentsAt(db, placesOf(decision));
  const untold = marksIn(decision.after).filter((place) => told(place).length === 0);
  const lengths = new Map<string, number>();
  for (const { text } of untold) if (!lengths.has(text)) lengths.set(text, (await wordsOf(db, text)).length);
  for (const { text, start, end } of untold)
    if (start < 0 || start >= end || end > (lengths.get(text) ?? 0))
      throw new HearsayError(
        'wrong-use',
        `expected words from 0 to ${lengths.get(text)}, found a mark from ${start} to ${end}; choose the incident again`,
        { text, start, end },
      );
  if (decision.action === 'merge' && untold.length === 0) await checkSeveral(db, placesOf(decision).map(told));
}

/** Not while a decision about incidents waits to be worked out: what is one now may be two then. */
async function checkSeveral(db: Database, incidents: readonly (readonly number[])[]): Promise<void> {
  const [first, ...others] = new Set(incidents.flat());
  if (first === undefined || others.length > 0) return;
  const made = await db.selectFrom('dossiers').select('decided').executeTakeFirst();
  if (made?.decided !== decisionsInDossier(await decisionsIn(db))) return;
  throw new HearsayError('wrong-use', `expected two incidents to merge, found i${first} alone; name another`, {
    incident: `i${first}`,
  });
}

async function wordsOf(db: Database, text: string): Promise<string> {
  const kept = await db
    .selectFrom('readings')
    .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
    .select('packed')
    .where('text', '=', text)
    .limit(1)
    .executeTakeFirst();
  if (!kept) throw new HearsayError('not-found', `the case holds no text ${text}; add its report first`, { text });
  return readingOf(kept.packed).article.text;
}
