// "Had accused", "has repeatedly said": what was said before the day of the report.
import type { Attribution } from '../../reading.ts';

const PERFECT = /\b(?:has|have|had)\s+(?:\p{L}+\s+){0,2}$/iu;
/** UTF-16 units before a verb in which its auxiliary stands. */
const AUXILIARY = 32;

/** True where the cue is a verb in the perfect. */
export const isPerfect = ({ cue }: Attribution, text: string): boolean =>
  cue !== null && PERFECT.test(text.slice(Math.max(0, cue.start - AUXILIARY), cue.start));
