// Scare quotes: a word or two held at a distance, not a saying.
import type { Span } from '../../span.ts';

/** Most words of a scare quotation. A guess from reports: longer ones are somebody's words. */
const MOST_WORDS = 3;
/** "so called “moderate” groups" */
const DISTANCING =
  /\b(?:so[ -]called|self[ -](?:styled|proclaimed|declared|described)|supposed|alleged|dubbed|nicknamed|codenamed|code-named|known as|termed|branded|labelled|labeled)\s*$/iu;
/** A word that a noun phrase begins with, before the mark. */
const LEADING =
  /\b(?:a|an|the|this|that|these|those|his|her|its|their|our|your|some|any|no|of|such|as|by|with|for|and|or)\s*$/iu;
/** Units before the mark that are looked at: the longest word of the tables above, and the spaces. */
const BEFORE_REACH = 24;

/** True for a short quotation inside a phrase, or after "so-called". */
export function isScare(text: string, span: Span): boolean {
  if (span.end - span.start > 60) return false;
  const inner = text.slice(span.start, span.end).replace(/^[“”"'‘’`«„\s]+|[“”"'‘’`»\s]+$/gu, '');
  const words = inner.split(/\s+/u).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS || /[.,;:!?…]/u.test(inner)) return false;
  const before = text.slice(Math.max(0, span.start - BEFORE_REACH), span.start);
  if (DISTANCING.test(before)) return true;
  const isTitle = words.every((word) => /^\p{Lu}/u.test(word));
  return !isTitle && LEADING.test(before) && /^\s*[\p{L}\p{N}-]/u.test(text.slice(span.end, span.end + 2));
}
