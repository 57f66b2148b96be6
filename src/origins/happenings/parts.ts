// Figures that are parts of another: "including 11 children", "six civilians were among the 22".
import type { Figure } from '../../reading.ts';

const INCLUDING = '(?:including|included|among (?:them|whom|the dead)|of (?:them|whom)|mostly|at least one of)';
const PART = new RegExp(`\\b${INCLUDING}\\W*(?:at least |up to )?$`, 'i');
/** "including four boys and a clerk": what is joined to the first is a part as well. */
const NEXT_PART = new RegExp(`\\b${INCLUDING}\\s[^.;:“”"]{2,40}?(?:,| and| as well as)\\s(?:at least |up to )?$`, 'i');
const AMONG = /^[^.;]{0,40}\b(?:were|was|are) among\b/i;
/** UTF-16 units before a figure in which "including" may stand, and behind it in which "were among" may. */
const BEFORE = 72;
const BEHIND = 60;

export function isPart({ span, of }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  return (
    PART.test(before) ||
    (of === 'killed' && NEXT_PART.test(before)) ||
    AMONG.test(text.slice(span.end, span.end + BEHIND))
  );
}
