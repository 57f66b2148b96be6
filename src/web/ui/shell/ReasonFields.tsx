// How every decision ends: its reason, what went wrong, and the button that keeps it.

export interface ReasonFieldsProps {
  readonly required: boolean;
  readonly error: string | null;
  /** What the button says. */
  readonly keep: string;
}

export function ReasonFields({ required, error, keep }: ReasonFieldsProps) {
  return (
    <>
      <label class="field">
        <span>Reason</span>
        <textarea name="why" rows={2} required={required} />
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="main">
        {keep}
      </button>
    </>
  );
}
