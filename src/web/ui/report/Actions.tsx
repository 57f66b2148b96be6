// The buttons of review: what the keys do, by mouse.
interface ActionsProps {
  readonly readOnly: boolean;
  /** True where a mark is chosen. */
  readonly isChosen: boolean;
  readonly onAccept: () => void;
  readonly onAbout: (asked: 'correct' | 'reject' | 'note') => void;
  readonly onAdd: () => void;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

export function Actions({ readOnly, isChosen, onAccept, onAbout, onAdd, onUndo, onKeys }: ActionsProps) {
  return (
    <div class="actions" role="toolbar" aria-label="Review">
      {!readOnly && (
        <>
          <Action keyName="a" words="Accept" disabled={!isChosen} onDo={onAccept} />
          <Action keyName="x" words="Reject" disabled={!isChosen} onDo={() => onAbout('reject')} />
          <Action keyName="e" words="Correct" disabled={!isChosen} onDo={() => onAbout('correct')} />
          <Action keyName="m" words="Note" disabled={!isChosen} onDo={() => onAbout('note')} />
          <Action keyName="n" words="Add" onDo={onAdd} />
          <Action keyName="u" words="Undo" onDo={onUndo} />
        </>
      )}
      <Action keyName="?" words="Keys" onDo={onKeys} />
    </div>
  );
}

interface ActionProps {
  readonly keyName: string;
  readonly words: string;
  readonly disabled?: boolean;
  readonly onDo: () => void;
}

const Action = ({ keyName, words, disabled = false, onDo }: ActionProps) => (
  <button
    type="button"
    disabled={disabled}
    aria-keyshortcuts={keyName}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onDo}
  >
    {words}{' '}
    <span class="key" aria-hidden="true">
      {keyName}
    </span>
  </button>
);
