// The review of a reading: what was decided, what is being decided, and what comes next.
import { useMemo, useState } from 'preact/hooks';
import type { Reading } from '../../../reading.ts';
import type { Span } from '../../../span.ts';
import type { Decision, KeptDecision } from '../../../store/decisions.ts';
import type { State } from '../../../store/review.ts';
import type { Filled } from './DecisionForm.tsx';
import { additionOf, decisionAbout, keep, lastStanding, sensitiveOf, undoOf } from './decide.ts';
import type { Mark } from './marks.ts';
import type { Decided } from './useDecisions.ts';

/** What is asked about the chosen mark in a window; `sensitive` only of sources. */
export type AboutMark = 'correct' | 'reject' | 'note' | 'sensitive';

export type Opened =
  | { readonly asked: AboutMark }
  | { readonly asked: 'add'; readonly span: Span }
  | { readonly asked: 'keys' };

interface ReviewOptions {
  readonly reading: Reading;
  readonly decided: Decided;
  readonly marks: readonly Mark[];
  readonly chosen: Mark | null;
  readonly choose: (mark: Mark | null) => void;
  readonly readOnly: boolean;
}

export function useReview({ reading, decided, marks, chosen, choose, readOnly }: ReviewOptions) {
  const { decisions, states } = decided;
  const [said, say] = useState('');
  const [opened, open] = useState<Opened | null>(null);
  const added = useMemo(() => standing(decisions, states), [decisions, states]);

  const decide = async (decision: Decision, told: string): Promise<void> => {
    const kept = await decided.decide(decision);
    say(`${told} (d${kept.id})`);
  };
  const tried = (decision: Decision, told: string): void => {
    decide(decision, told).catch((thrown: Error) => say(thrown.message));
  };
  const goOn = (from: Mark): void => {
    const at = marks.indexOf(from);
    const later = [...marks.slice(at + 1), ...marks.slice(0, at)];
    choose(later.find(({ id }) => !states.has(id)) ?? null);
  };
  const refused = (): boolean => {
    if (readOnly) say('This case is open for reading only.');
    else if (!chosen) say('Choose a mark first: click it, or press j.');
    return readOnly || !chosen;
  };

  return {
    added,
    said,
    say,
    opened,
    open: (asked: Opened): void => {
      if (readOnly && asked.asked !== 'keys') say('This case is open for reading only.');
      else open(asked);
    },
    openAbout: (asked: AboutMark): void => {
      if (!refused()) open({ asked });
    },
    close: (): void => open(null),
    accept: (): void => {
      if (refused() || !chosen) return;
      tried(decisionAbout(reading, chosen, { action: 'accept', why: '' }), 'Accepted');
      goOn(chosen);
    },
    undo: (): void => {
      const last = lastStanding(decisions);
      if (readOnly) say('This case is open for reading only.');
      else if (last) tried(undoOf(last), `Undid d${last.id}`);
      else say('There is no decision to undo.');
    },
    fill: async ({ kind, after, why }: Filled): Promise<void> => {
      if (opened?.asked === 'add') {
        await decide(additionOf(reading, opened.span, { kind, after: after ?? {}, why }), 'Added');
      } else if (opened?.asked === 'sensitive') {
        await keep(sensitiveOf(String(chosen?.facts.name ?? ''), why));
        // Every name that is covered now has to leave the page.
        window.location.reload();
      } else if (chosen && opened && opened.asked !== 'keys') {
        await decide(
          decisionAbout(reading, chosen, {
            action: opened.asked,
            why,
            ...(after && opened.asked === 'correct' ? { after } : {}),
          }),
          DONE[opened.asked],
        );
        if (opened.asked !== 'note') goOn(chosen);
      }
      open(null);
    },
    decisionsAbout: (mark: Mark): readonly KeptDecision[] => historyOf(mark, decisions),
  };
}

/** Decisions about a mark, and those that undo them. */
function historyOf(mark: Mark, decisions: readonly KeptDecision[]): readonly KeptDecision[] {
  const about = new Map<number, KeptDecision>();
  for (const decision of decisions) {
    const { id, action, kind, anchor, subject } = decision;
    const isAbout =
      action === 'undo'
        ? about.has(Number(subject))
        : kind === mark.kind && anchor?.span.start === mark.anchor.start && anchor.span.end === mark.anchor.end;
    if (isAbout) about.set(id, decision);
  }
  return [...about.values()];
}

const DONE = { correct: 'Corrected', reject: 'Rejected', note: 'Noted' } as const;

/** Marks that people added and nobody undid. */
const standing = (decisions: readonly KeptDecision[], states: ReadonlyMap<string, State>): readonly KeptDecision[] =>
  decisions.filter(({ id }) => states.get(`d${id}`) === 'added');
