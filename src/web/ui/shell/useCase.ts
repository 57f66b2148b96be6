// The case in numbers, looked at again while its incidents are being worked out, and after every change.
import { useEffect, useState } from 'preact/hooks';
import type { CaseAnswer } from '../../api/answers.ts';
import { type Asked, useAsked } from '../api.ts';

/** Milliseconds between two looks while something is being worked out. */
const LOOK = 800;
const CHANGED = 'hearsay-changed';

/** Tells the page that the case has changed. */
export const tellChanged = (): void => void window.dispatchEvent(new Event(CHANGED));

export function useCase(): Asked<CaseAnswer> {
  const [times, setTimes] = useState(0);
  const asked = useAsked<CaseAnswer>('api/case', times);
  const again = (): void => setTimes((before) => before + 1);
  useEffect(() => {
    window.addEventListener(CHANGED, again);
    return () => window.removeEventListener(CHANGED, again);
  }, []);
  const isWaiting = asked.state === 'answered' && asked.last.served.stale && !asked.last.served.readOnly;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setTimeout(again, LOOK);
    return () => window.clearTimeout(timer);
  }, [isWaiting, times]);
  return asked;
}
