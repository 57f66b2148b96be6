// "three", "24", "a couple of", "twenty-four" → a number, for counts of days, weeks and years.
import type { Numbers } from '../../almanac/numbers.ts';

/** Null for words that are no number ("several"). */
export function countOf(words: string, numbers: Numbers): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d/.test(text))
    return Number(/^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
  if (text === 'a' || text === 'an') return 1;
  if (/^half\b/.test(text)) return 0.5;
  if (/\bcouple\b/.test(text)) return 2;
  if (/\bdozen\b/.test(text)) return 12;
  let sum = 0;
  let known = false;
  for (const word of text.split(/[\s-]+/)) {
    const entry = numbers.get(word);
    if (!entry || (entry.kind !== 'small' && entry.kind !== 'ten')) return null;
    sum += entry.value;
    known = true;
  }
  return known ? sum : null;
}
