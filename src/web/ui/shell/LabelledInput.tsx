// A labelled input of one of the forms that the page asks in.
import type { TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledInputProps {
  readonly label: string;
  readonly form: 'text' | 'search' | 'number' | 'date';
  readonly name: string;
  readonly value: string;
  /** Default: false. */
  readonly required?: boolean;
  readonly onInput: (value: string) => void;
}

export function LabelledInput({ label, form, name, value, required = false, onInput }: LabelledInputProps) {
  const id = useId();
  const given = {
    id,
    name,
    value,
    required,
    autocomplete: 'off',
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onInput(currentTarget.value),
  } as const;
  return (
    <label class="field" for={id}>
      <span>{label}</span>
      {form === 'date' && <input type="date" {...given} />}
      {form === 'number' && <input type="number" step="any" {...given} />}
      {form === 'search' && <input type="search" {...given} />}
      {form === 'text' && <input type="text" {...given} />}
    </label>
  );
}
