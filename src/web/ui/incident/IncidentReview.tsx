// What people decide about an incident and its origins: it stands, it is another's, it is two, two sources are one;
// with its history, in which each decision can be undone.
import { useState } from 'preact/hooks';
import type { Decision, KeptDecision } from '../../../store/decisions.ts';
import { undoneOf } from '../../../store/undone.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { keep, undoOf } from '../report/decide.ts';
import { History } from '../report/History.tsx';
import { ReasonFields } from '../shell/ReasonFields.tsx';
import { stateWords } from '../words/say.ts';
import { decisionIn } from './incidentDecisions.ts';
import { ACTIONS, type Action, WhatFields } from './WhatFields.tsx';
import type { Words } from './words.ts';

interface IncidentReviewProps {
  readonly answer: IncidentAnswer;
  readonly words: Words;
  readonly readOnly: boolean;
  /** Something was decided. */
  readonly onDecided: () => void;
}

export function IncidentReview({ answer, words, readOnly, onDecided }: IncidentReviewProps) {
  const { decisions, state } = answer;
  if (readOnly && decisions.length === 0) return null;
  return (
    <section class="incident-review">
      <h2>Review</h2>
      <p class="faint">State: {stateWords(state)}.</p>
      {decisions.length > 0 && <Undoable decisions={decisions} readOnly={readOnly} onDecided={onDecided} />}
      {!readOnly && answer.marks.length > 0 && <ReviewForm answer={answer} words={words} onDecided={onDecided} />}
    </section>
  );
}

function ReviewForm({ answer, words, onDecided }: Omit<IncidentReviewProps, 'readOnly'>) {
  const [action, setAction] = useState<Action>('accept');
  const [error, setError] = useState<string | null>(null);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    try {
      const decision: Decision = await decisionIn(action, new FormData(form), answer);
      await keep(decision);
      setError(null);
      form.reset();
      setAction('accept');
      onDecided();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <form
      class="decision"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <label class="field">
        <span>Decision</span>
        <select value={action} onChange={({ currentTarget }) => setAction(currentTarget.value as Action)}>
          {Object.entries(ACTIONS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <WhatFields action={action} answer={answer} words={words} />
      <ReasonFields required={action !== 'accept'} error={error} keep="Keep the decision" />
    </form>
  );
}

interface UndoableProps {
  readonly decisions: readonly KeptDecision[];
  readonly readOnly: boolean;
  readonly onDecided: () => void;
}

function Undoable({ decisions, readOnly, onDecided }: UndoableProps) {
  const [error, setError] = useState<string | null>(null);
  const undone = undoneOf(decisions);
  const standing = decisions.filter(({ id, action }) => action !== 'undo' && !undone.has(id));
  return (
    <>
      <History decisions={decisions} />
      {!readOnly &&
        standing.map((decision) => (
          <button
            key={decision.id}
            type="button"
            onClick={() => void keep(undoOf(decision)).then(onDecided, (thrown: Error) => setError(thrown.message))}
          >
            Undo d{decision.id}
          </button>
        ))}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
