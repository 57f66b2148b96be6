// A value that changes with every letter, taken up once it rests.
import { useEffect, useState } from 'preact/hooks';

/** The first value at once; a later one when it has stood for so many milliseconds. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
