// The keys of review. Single letters can be switched off, as WCAG 2.1.4 asks, for those who speak to their computer.
import { useLayoutEffect } from 'preact/hooks';

export interface Key {
  readonly key: string;
  readonly does: string;
}

export const KEYS: readonly Key[] = [
  { key: 'j', does: 'next mark' },
  { key: 'k', does: 'mark before' },
  { key: 'a', does: 'accept, and go to the next that nobody reviewed' },
  { key: 'x', does: 'reject, with a reason' },
  { key: 'e', does: 'correct' },
  { key: 'n', does: 'add a mark to the selected words' },
  { key: 'm', does: 'note, with no change' },
  { key: 'u', does: 'undo the last decision about this report' },
  { key: '?', does: 'these keys' },
];

const KEPT = 'hearsay-keys';

export const areKeysOn = (): boolean => window.localStorage.getItem(KEPT) !== 'off';
export const setKeysOn = (on: boolean): void => window.localStorage.setItem(KEPT, on ? 'on' : 'off');

/** Calls what a key stands for, except while somebody types, or a window is open. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  // Before the next key can be pressed, not after the next paint: fast fingers would act on the mark before.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
      const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
      if (isTyping || ctrlKey || altKey || metaKey || !action || (key !== '?' && !areKeysOn())) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
