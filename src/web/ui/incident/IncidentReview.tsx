// What people decide about an incident: it stands, it is another's, it is two, or a note; with its history.

import { useState } from 'preact/hooks';
import type { Incident } from '../../../dossier.ts';
import type { Page } from '../../../store/ask/page.ts';
import type { Decision, KeptDecision } from '../../../store/decisions.ts';
import type { DecidedAnswer } from '../../api/answers.ts';
import { post, useAsked } from '../api.ts';
import { History } from '../report/History.tsx';
import { ReasonFields } from '../shell/ReasonFields.tsx';

interface IncidentReviewProps {
  readonly incident: Incident;
  readonly readOnly: boolean;
}

const ACTIONS = {
  accept: 'It is one incident, as shown',
  merge: 'It is the same as another',
  split: 'It is more than one',
  reject: 'It is no incident',
  note: 'Note',
} as const;

/** Decisions asked for: the API lists at most so many at once, the latest first. */
const ROWS = 1_000;

export function IncidentReview({ incident, readOnly }: IncidentReviewProps) {
  const asked = useAsked<Page<KeptDecision>>(`api/decisions?rows=${ROWS}`);
  const [kept, setKept] = useState<readonly KeptDecision[]>([]);
  const [action, setAction] = useState<keyof typeof ACTIONS>('accept');
  const [error, setError] = useState<string | null>(null);
  const about = [...(asked.last?.rows ?? []), ...kept]
    .filter(({ kind, subject }) => kind === 'incident' && subject === incident.id)
    .sort((a, b) => a.id - b.id);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const typed = new FormData(form);
    const other = String(typed.get('with') ?? '').trim();
    const decision: Decision = {
      action,
      kind: 'incident',
      anchor: null,
      subject: incident.id,
      before: null,
      after: action === 'merge' ? { with: other } : null,
      why: String(typed.get('why') ?? '').trim(),
    };
    try {
      const answer = await post<DecidedAnswer>('api/decisions', { decision });
      setKept((before) => [...before, answer.decision]);
      setError(null);
      form.reset();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  if (readOnly && about.length === 0) return null;
  return (
    <section class="incident-review">
      <h2>Review</h2>
      {about.length > 0 && <History decisions={about} />}
      {!readOnly && (
        <form
          class="decision"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
        >
          <label class="field">
            <span>Decision</span>
            <select
              value={action}
              onChange={({ currentTarget }) => setAction(currentTarget.value as keyof typeof ACTIONS)}
            >
              {Object.entries(ACTIONS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {action === 'merge' && (
            <label class="field">
              <span>The other incident, as i7</span>
              <input name="with" type="text" pattern="i\d+" required />
            </label>
          )}
          <ReasonFields required={action !== 'accept'} error={error} keep="Keep the decision" />
        </form>
      )}
    </section>
  );
}
