// `decide` and `decisions`: what people decide about marks, from the command line.
import { HearsayError } from '../../errors.ts';
import type { Reading } from '../../reading.ts';
import type { ReportId, ShownReport } from '../../store/ask/show.ts';
import type { Action, Decision, KeptDecision, Subject } from '../../store/decisions.ts';
import { anchorsOf } from '../../store/review.ts';
import type { ExitCode } from '../commands/read.ts';
import type { Console, Streams } from '../console.ts';
import { harmless } from '../print/harmless.ts';
import { type CaseOptions, withCase } from './withCase.ts';

export interface DecideOptions extends CaseOptions {
  readonly why?: string;
}

/** Actions that the command line offers; correcting, adding and merging want the page, where words can be selected. */
const ACTIONS: readonly Action[] = ['accept', 'reject', 'note', 'sensitive', 'undo'];
/** Actions that say nothing without a reason. */
const WITH_REASON: ReadonlySet<Action> = new Set<Action>(['reject', 'note']);

/** Keeps the decision. Throws `wrong-use`, `not-found`. */
export async function decideOn(
  action: string,
  id: string,
  { why = '', ...options }: DecideOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const known = ACTIONS.find((one) => one === action);
  if (!known)
    throw new HearsayError('wrong-use', `expected one of ${ACTIONS.join(', ')}, found "${action}"`, { action });
  if (WITH_REASON.has(known) && why === '')
    throw new HearsayError('wrong-use', `--why: expected the ${known === 'note' ? 'note' : 'reason'}`, { action });
  const { decide } = await import('../../store/decisions.ts');
  const { parseId, showReport } = await import('../../store/ask/show.ts');
  await withCase(options, streams, async (one) => {
    const decision =
      known === 'undo'
        ? undoing(id, why)
        : await (async () => {
            const asked = parseId(id);
            return decisionOn(known, asked, await showReport(one, asked, { reveal: true }), why);
          })();
    const kept = await decide(one, decision);
    console.note(`d${kept.id}: ${kept.action} ${id}, by ${kept.who} at ${kept.at}`);
  });
  return 0;
}

const undoing = (id: string, why: string): Decision => {
  const number = /^d(\d+)$/.exec(id)?.[1];
  if (!number) throw new HearsayError('wrong-use', `expected a decision to undo, as d7, found "${id}"`, { id });
  return { action: 'undo', kind: 'report', anchor: null, subject: number, before: null, after: null, why };
};

function decisionOn(action: Action, { mark }: ReportId, shown: ShownReport, why: string): Decision {
  const about = { action, before: null, after: null, why };
  if (mark === null && action === 'note') return { ...about, kind: 'report', anchor: null, subject: shown.id };
  const { reading } = shown;
  if (!reading || mark === null)
    throw new HearsayError('wrong-use', `expected a mark of a report that was read, as ${shown.id}.e3`, {
      id: shown.id,
    });
  const { kind, before, span } = markOf(reading, mark, shown.id);
  const { text, textId } = reading.article;
  const anchor = { text: textId, span, quoted: text.slice(span.start, span.end) };
  if (action !== 'sensitive') return { ...about, kind, anchor, subject: null, before };
  if (kind !== 'source')
    throw new HearsayError('wrong-use', 'only a source can be sensitive: give its id, as r12.s3', { mark });
  return { ...about, kind, anchor: null, subject: String(before.name) };
}

interface Mark {
  readonly kind: Subject;
  readonly before: Readonly<Record<string, unknown>>;
  readonly span: { readonly start: number; readonly end: number };
}

const KINDS = ['attribution', 'source', 'event', 'claim', 'figure', 'place', 'time', 'remark'] as const;

/** The mark and the words by which a decision knows it. Throws `not-found`. */
function markOf(reading: Reading, mark: string, report: string): Mark {
  for (const kind of KINDS) {
    const before = reading[`${kind}s`].find(({ id }) => id === mark);
    const known = before && anchorsOf(reading, kind).find(({ id }) => id === mark);
    if (before && known) return { kind, before: { ...before }, span: known.span };
  }
  throw new HearsayError(
    'not-found',
    `report ${report} has no mark ${mark}; "hearsay show ${report} --json" lists its marks`,
    { mark },
  );
}

export interface ListOptions extends CaseOptions {
  readonly json?: boolean;
  /** Show also sensitive sources. */
  readonly reveal?: boolean;
}

export async function listDecisions(
  id: string | undefined,
  options: ListOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { decisionsOf } = await import('../../store/decisions.ts');
  const { decisionsAbout } = await import('../../store/decisionsAbout.ts');
  const { redactAll, hiddenNames } = await import('../../store/redact.ts');
  const { parseId, showReport } = await import('../../store/ask/show.ts');
  await withCase(options, streams, async (one) => {
    const report = id === undefined ? null : parseId(id);
    if (report) await showReport(one, report);
    const decisions = report ? await decisionsAbout(one, report.report) : await decisionsOf(one);
    const hidden = await hiddenNames(one, options);
    for (const decision of redactAll(decisions, hidden))
      if (!(await console.write(options.json ? `${JSON.stringify(decision)}\n` : lineOf(decision)))) return;
  });
  return 0;
}

const lineOf = ({ id, at, who, action, kind, anchor, subject, why }: KeptDecision): string => {
  const about = anchor ? `“${anchor.quoted}”` : action === 'undo' ? `d${subject}` : (subject ?? '');
  return `${harmless(`d${id}  ${at}  ${who}  ${action} ${kind} ${about}${why ? `: ${why}` : ''}`)}\n`;
};
