// What people decided, the latest first; each can be undone here.
import { useState } from 'preact/hooks';
import type { KeptDecision } from '../../../store/decisions.ts';
import type { DecisionRow } from '../../api/answers.ts';
import { useRows } from '../list/pages.ts';
import { VirtualList } from '../list/VirtualList.tsx';
import { keep, undoOf } from '../report/decide.ts';
import { History } from '../report/History.tsx';
import { addressOf, type Route } from '../route.ts';
import { count } from '../words/say.ts';

interface DecisionsViewProps {
  readonly route: Route;
  readonly readOnly: boolean;
}

/** Height of a row before it is measured, in pixels. */
const ROW = 64;

export function DecisionsView({ readOnly }: DecisionsViewProps) {
  const [times, setTimes] = useState(0);
  return <Decisions key={times} readOnly={readOnly} onUndone={() => setTimes(times + 1)} />;
}

function Decisions({ readOnly, onUndone }: { readonly readOnly: boolean; readonly onUndone: () => void }) {
  const rows = useRows<DecisionRow>('api/decisions');
  const [error, setError] = useState<string | null>(null);
  const undo = (decision: KeptDecision): void => {
    keep(undoOf(decision)).then(onUndone, (thrown: Error) => setError(thrown.message));
  };
  return (
    <div class="list-page">
      <h1>Decisions</h1>
      <div class="list-head">
        <p class="count" role="status">
          {rows.error ? rows.error.message : rows.all === null ? 'Reading …' : count(rows.all, 'decision')}
        </p>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {rows.all === 0 && <p class="empty">Nobody has decided anything yet.</p>}
      <VirtualList label="Decisions" rows={rows} height={ROW}>
        {(decision) => (
          <div class="decided">
            <p class="facts">
              {decision.kind}
              {decision.subject && decision.action !== 'undo' && ` · ${decision.subject}`}
              {decision.undone && ' · undone'}
              {decision.reports.map((report) => (
                <span key={report}>
                  {' · '}
                  <a href={addressOf(['reports', report], { kind: decision.kind })}>{report}</a>
                </span>
              ))}
            </p>
            {decision.anchor && <q dir="auto">{decision.anchor.quoted}</q>}
            <History decisions={[decision]} />
            {!readOnly && !decision.undone && (
              <button type="button" onClick={() => undo(decision)}>
                Undo d{decision.id}
              </button>
            )}
          </div>
        )}
      </VirtualList>
    </div>
  );
}
