// What a person decides about a source of the whole case: it is another one too, it is not, or it is to be hidden.
import { useState } from 'preact/hooks';
import type { Decision } from '../../../store/decisions.ts';
import { keep, sensitiveOf } from '../report/decide.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { ReasonFields } from '../shell/ReasonFields.tsx';

const ACTIONS = {
  merge: 'It is the same as another',
  split: 'It is not the same as another',
  sensitive: 'Hide it: its name is covered everywhere',
} as const;

export function SourceDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [action, setAction] = useState<keyof typeof ACTIONS>('merge');
  const [error, setError] = useState<string | null>(null);
  const submit = (form: HTMLFormElement): void => {
    const typed = new FormData(form);
    const [other, why] = ['other', 'why'].map((field) => String(typed.get(field) ?? '').trim());
    const decision =
      action === 'sensitive' ? sensitiveOf(name, why ?? '') : sourceDecision(action, [name, other ?? ''], why ?? '');
    keep(decision).then(
      () => (action === 'sensitive' ? window.location.reload() : onClose()),
      (thrown: Error) => setError(thrown.message),
    );
  };
  return (
    <Dialog title="Review a source" onClose={onClose}>
      <form
        class="decision"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <blockquote dir="auto">{name}</blockquote>
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
        {action !== 'sensitive' && (
          <label class="field">
            <span>The other name, as reports give it</span>
            <input name="other" type="text" required autocomplete="off" />
          </label>
        )}
        <ReasonFields required error={error} keep="Keep the decision" />
      </form>
    </Dialog>
  );
}

/** Names are one source, or the first is none of the others. */
export const sourceDecision = (
  action: 'merge' | 'split',
  [subject = '', ...others]: readonly string[],
  why: string,
): Decision => ({ action, kind: 'origin', anchor: null, subject, before: null, after: { with: others }, why });
