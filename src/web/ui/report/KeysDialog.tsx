// "?": which keys there are, and the switch that turns them off.
import { useState } from 'preact/hooks';
import { Dialog } from '../shell/Dialog.tsx';
import { areKeysOn, KEYS, setKeysOn } from './keys.ts';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(areKeysOn);
  return (
    <Dialog title="Keys of review" onClose={onClose}>
      <dl class="keys">
        {KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            setKeysOn(checked);
            setOn(checked);
          }}
        />
        <span>Single letters work as keys</span>
      </label>
    </Dialog>
  );
}
