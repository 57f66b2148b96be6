// Two reports side by side: the passages that they share.
import type { Copy, CopySide } from '../../../dossier.ts';
import { addressOf } from '../route.ts';
import { Dialog } from '../shell/Dialog.tsx';
import type { Words } from './words.ts';

interface CopyDialogProps {
  readonly copy: Copy;
  readonly words: Words;
  readonly onClose: () => void;
}

export function CopyDialog({ copy, words, onClose }: CopyDialogProps) {
  const { a, b, share, credited, from } = copy;
  const [first, second] = from === 'b' ? [b, a] : [a, b];
  return (
    <Dialog title="The same words" wide onClose={onClose}>
      <p>
        {Math.round(share * 100)} % of the shorter report’s words stand in both
        {credited ? '; one credits the other, or both credit the same third' : '; no credit is given'}.{' '}
        {from === null ? 'Which was first cannot be told.' : 'The left is the likely original.'}
      </p>
      <div class="side-by-side">
        {first.spans.map((span, at) => (
          <div key={span.start} class="pair">
            <Side side={first} at={at} words={words} />
            <Side side={second} at={at} words={words} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function Side({ side, at, words }: { readonly side: CopySide; readonly at: number; readonly words: Words }) {
  const span = side.spans[at];
  return (
    <div>
      {at === 0 && (
        <h3>
          <a href={addressOf(['reports', words.report(side.report)?.kept ?? ''])}>{words.name(side.report)}</a>
        </h3>
      )}
      <p class="shared" dir="auto">
        {span ? words.of(side.report, span) : ''}
      </p>
    </div>
  );
}
