// The window in which a person corrects, rejects, adds or notes, with the reason.

import { useState } from 'preact/hooks';
import type { Facts } from '../../../store/decisions.ts';
import { FIELDS, type Field, type MarkKind } from '../../../store/reviewed/fields.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { LabelledInput } from '../shell/LabelledInput.tsx';
import { ReasonFields } from '../shell/ReasonFields.tsx';
import { typedFacts } from './fields.ts';
import { KINDS } from './Ledger.tsx';
import type { AboutMark } from './useReview.ts';

export type Asked = AboutMark | 'add';

export interface Filled {
  readonly kind: MarkKind;
  /** What differs; null where nothing does. */
  readonly after: Facts | null;
  readonly why: string;
}

interface DecisionFormProps {
  readonly asked: Asked;
  readonly kind: MarkKind;
  /** The words that it is about. */
  readonly words: string;
  readonly before: Facts;
  /** Resolves once the decision is kept; what it throws is shown, and what was typed stays. */
  readonly onFilled: (filled: Filled) => Promise<void>;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<Asked, string>> = {
  correct: 'Correct',
  reject: 'Reject',
  add: 'Add a mark',
  note: 'Note',
  sensitive: 'Hide this source',
};

export function DecisionForm({ asked, kind: first, words, before, onFilled, onClose }: DecisionFormProps) {
  const [kind, setKind] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const fields = asked === 'correct' || asked === 'add' ? FIELDS[kind] : [];
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const typed = new FormData(form);
    const after = typedFacts(kind, typed, asked === 'add' ? {} : before);
    const isChanged = Object.keys(after).length > 0;
    if (asked === 'correct' && !isChanged) {
      setError('Nothing differs from what was marked.');
      return;
    }
    try {
      await onFilled({
        kind,
        after: asked === 'add' || isChanged ? after : null,
        why: String(typed.get('why') ?? '').trim(),
      });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Dialog title={TITLES[asked]} onClose={onClose}>
      <form
        class="decision"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <blockquote dir="auto">{words}</blockquote>
        {asked === 'sensitive' && (
          <p>
            {String(before.name)} is covered (█) from now on, in every report and answer of the case. To show it again,
            undo the decision under Decisions.
          </p>
        )}
        {asked === 'add' && (
          <label class="field">
            <span>Kind of mark</span>
            <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as MarkKind)}>
              {(Object.keys(KINDS) as MarkKind[]).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {fields.map((field) => (
          <FieldInput
            key={`${kind} ${field.name}`}
            field={field}
            value={before[field.name] ?? (asked === 'add' ? field.usual : null)}
          />
        ))}
        <ReasonFields
          required={asked !== 'add'}
          error={error}
          keep={asked === 'correct' ? 'Keep the correction' : TITLES[asked]}
        />
      </form>
    </Dialog>
  );
}

interface FieldInputProps {
  readonly field: Field;
  readonly value: unknown;
}

function FieldInput({ field: { name, label, form, canBeEmpty }, value }: FieldInputProps) {
  const first = value === null || value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(first);
  if (typeof form === 'string')
    return (
      <LabelledInput label={label} form={form} name={name} value={typed} required={!canBeEmpty} onInput={setTyped} />
    );
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name} required={!canBeEmpty}>
        {first === '' && <option value="">choose</option>}
        {form.map((one) => (
          <option key={one} selected={one === first}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
