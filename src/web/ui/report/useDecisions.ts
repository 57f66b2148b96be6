// What was decided about a report, and its reading with what people corrected.
import { useMemo, useState } from 'preact/hooks';
import type { Reading } from '../../../reading.ts';
import type { Decision, KeptDecision } from '../../../store/decisions.ts';
import { review, type State } from '../../../store/review.ts';
import { corrected } from '../../../store/reviewed/correctMarks.ts';
import { keep } from './decide.ts';

export interface Decided {
  readonly decisions: readonly KeptDecision[];
  readonly states: ReadonlyMap<string, State>;
  readonly orphans: readonly KeptDecision[];
  /** The reading with what was corrected; rejected marks are in it. */
  readonly reading: Reading;
  /** Throws `ApiError`. */
  readonly decide: (decision: Decision) => Promise<KeptDecision>;
}

/** `first`: decisions about this report when the page was opened. */
export function useDecisions(marked: Reading, first: readonly KeptDecision[]): Decided {
  const [decisions, setDecisions] = useState(first);
  const { states, orphans, corrections } = useMemo(() => review(marked, decisions), [marked, decisions]);
  return {
    decisions,
    states,
    orphans,
    reading: useMemo(() => corrected(marked, corrections, marked), [marked, corrections]),
    decide: async (decision) => {
      const kept = await keep(decision);
      setDecisions((before) => [...before, kept]);
      return kept;
    },
  };
}
