// "Had accused", "has repeatedly said": what was said before the day of the report.
import type { Attribution } from '../../reading.ts';

const PERFECT = /\b(?:has|have|had)\s+(?:\p{L}+\s+){0,2}$/iu;
const BEFORE =
  /\bhad\s+(?:\p{L}+\s+){0,2}$|\b(?:has|have)\s+(?:\p{L}+\s+)?(?:previously|always|repeatedly|long|often)\s+$/iu;
/** UTF-16 units before a verb in which its auxiliary stands. */
const AUXILIARY = 32;

/** True where the cue is a verb in the perfect. */
export const isPerfect = (attribution: Attribution, text: string): boolean => PERFECT.test(ahead(attribution, text));

/** True where it was said before anything that the report tells as new; “Karsa has said” may be today’s. */
export const isSaidBefore = (attribution: Attribution, text: string): boolean => BEFORE.test(ahead(attribution, text));

const ahead = ({ cue }: Attribution, text: string): string =>
  cue === null ? '' : text.slice(Math.max(0, cue.start - AUXILIARY), cue.start);
