// What people decided, and a further decision.
import { PAGE_ROWS, type Page, pageOf } from '../../store/ask/page.ts';
import { reportsOfTexts } from '../../store/ask/reportsOfTexts.ts';
import { decide, decisionsOf } from '../../store/decisions.ts';
import { redactAll, sensitiveNames } from '../../store/redact.ts';
import { isRegrouping } from '../../store/regrouping.ts';
import { FIELDS } from '../../store/reviewed/fields.ts';
import { isReview } from '../../store/reviewed/isReview.ts';
import { undoneOf } from '../../store/undone.ts';
import type { DecidedAnswer, DecisionRow } from './answers.ts';
import { parseDecision, parsePage } from './askedSchema.ts';
import { bodyOf } from './body.ts';
import type { Asked } from './route.ts';

/** The latest first. Throws `wrong-use`. */
export async function listDecisions({ one, query }: Asked): Promise<Page<DecisionRow>> {
  const { rows = PAGE_ROWS, skip = 0 } = parsePage(query);
  const hidden = await sensitiveNames(one);
  const all = (await decisionsOf(one)).toReversed();
  const undone = undoneOf(all);
  const told = all.slice(skip, skip + rows);
  const reportsOf = await reportsOfTexts(one, [...new Set(told.flatMap(({ anchor }) => anchor?.text ?? []))]);
  return pageOf(
    told.map((kept) => ({
      ...redactAll(kept, hidden),
      undone: undone.has(kept.id),
      reports: kept.anchor ? reportsOf(kept.anchor.text) : [],
    })),
    all.length,
    skip,
  );
}

/** Throws `wrong-use` where the quoted words do not stand at the span, `not-found` for a text that the case does not hold. */
export async function takeDecision({ one, request, jobs }: Asked): Promise<DecidedAnswer> {
  const decision = await decide(one, parseDecision(await bodyOf(request)));
  const isOfMark = isReview(decision) || (decision.action === 'undo' && decision.kind in FIELDS);
  if (isOfMark) jobs.holdOff();
  else if (isRegrouping(decision) || decision.action === 'undo') void jobs.refresh(one.hand.who);
  return { decision };
}
