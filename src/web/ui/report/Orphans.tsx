// Below the ledger: marks that people added, and decisions whose words stand in the text no more.
import type { KeptDecision } from '../../../store/decisions.ts';
import { History } from './History.tsx';

interface OrphansProps {
  readonly added: readonly KeptDecision[];
  readonly orphans: readonly KeptDecision[];
}

export function Orphans({ added, orphans }: OrphansProps) {
  return (
    <>
      {added.length > 0 && (
        <section class="added-marks">
          <h3>Added by people</h3>
          {added.map((decision) => (
            <div key={decision.id}>
              <q dir="auto">{decision.anchor?.quoted}</q> · {decision.kind}
              <History decisions={[decision]} />
            </div>
          ))}
        </section>
      )}
      {orphans.length > 0 && (
        <section class="orphans">
          <h3>Decisions about words that stand here no more</h3>
          <p class="faint">The text has changed since. They are kept, and moved to no lookalike.</p>
          {orphans.map((decision) => (
            <div key={decision.id}>
              <q dir="auto">{decision.anchor?.quoted}</q> · {decision.kind}
              <History decisions={[decision]} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
