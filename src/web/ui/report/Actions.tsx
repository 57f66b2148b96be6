// The buttons of review: what the keys do, by mouse.
import type { AboutMark } from './useReview.ts';

interface ActionsProps {
  readonly readOnly: boolean;
  /** True where a mark is chosen. */
  readonly isChosen: boolean;
  /** True where that mark is a source. */
  readonly isSource: boolean;
  readonly onAccept: () => void;
  readonly onAbout: (asked: AboutMark) => void;
  readonly onAdd: () => void;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

export function Actions({ readOnly, isChosen, isSource, onAccept, onAbout, onAdd, onUndo, onKeys }: ActionsProps) {
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
          {isSource && <Action words="Hide" onDo={() => onAbout('sensitive')} />}
        </>
      )}
      <Action keyName="?" words="Keys" onDo={onKeys} />
    </div>
  );
}

interface ActionProps {
  /** None for what is done by mouse, or by Tab and Enter. */
  readonly keyName?: string;
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
    {words}
    {keyName && (
      <span class="key" aria-hidden="true">
        {keyName}
      </span>
    )}
  </button>
);
