// What people decided about one thing, oldest first.
import type { KeptDecision } from '../../../store/decisions.ts';

const DONE: Readonly<Record<KeptDecision['action'], string>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  add: 'added',
  merge: 'merged',
  split: 'split',
  note: 'noted',
  sensitive: 'marked as sensitive',
  undo: 'undid',
};

export function History({ decisions }: { readonly decisions: readonly KeptDecision[] }) {
  return (
    <ol class="history" aria-label="History">
      {decisions.map(({ id, at, who, action, subject, before, after, why }) => (
        <li key={id}>
          <span class="faint">d{id}</span> {who} {DONE[action]}
          {action === 'undo' && ` d${subject}`}
          {after && changed(before, after) !== '' && <span> · {changed(before, after)}</span>}
          {why && <span> · “{why}”</span>}{' '}
          <time class="faint" datetime={at}>
            {at.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} UTC
          </time>
        </li>
      ))}
    </ol>
  );
}

function changed(before: KeptDecision['before'], after: NonNullable<KeptDecision['after']>): string {
  return Object.entries(after)
    .filter(([name]) => name !== 'marks')
    .map(([name, value]) => (before ? `${name}: ${shown(before[name])} → ${shown(value)}` : `${name}: ${shown(value)}`))
    .join(', ');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return value === null || value === undefined ? 'none' : String(value);
}
