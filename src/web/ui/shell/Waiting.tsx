// While an answer is on its way, and where it did not come.
import type { Asked } from '../api.ts';

export function Waiting({ asked }: { readonly asked: Asked<unknown> }) {
  if (asked.state === 'failed')
    return (
      <p class="error" role="alert">
        {asked.error.message}
      </p>
    );
  return (
    <p class="faint waiting" role="status">
      Reading …
    </p>
  );
}
