// What only passes on another's words is told in the other's branch, and not twice.
import type { Attribution, Claim } from '../../reading.ts';
import { lengthOf, type Span } from '../../span.ts';
import { finderIn, type Lookup } from './lookup.ts';

/**
 * A passage of which less than this part is not another's words adds nothing of its own
 * ("…, state television quoted him as saying"). A guess.
 */
const OWN_SHARE = 0.4;

/** True where the attributions inside `content` leave next to nothing of it. */
export const isPassedOn = (content: readonly Span[], inner: readonly Attribution[]): boolean =>
  isTakenUp(content, inner.flatMap(wordsOf));

/** Claims without those that only tell that somebody spoke ("Karsa denied that …"): what was said stands in a branch. */
export function notPassedOn(claims: readonly Claim[], voice: string | null, lookup: Lookup): readonly Claim[] {
  const inner = (lookup.inner.get(voice) ?? []).flatMap(wordsOf);
  const innerIn = finderIn(inner.map((span) => ({ span })));
  return claims.filter(
    ({ span }) =>
      !isTakenUp(
        [span],
        innerIn(span).map((one) => one.span),
      ),
  );
}

function isTakenUp(runs: readonly Span[], others: readonly Span[]): boolean {
  const length = runs.reduce((sum, span) => sum + lengthOf(span), 0);
  return length - sharedUnits(runs, others) < OWN_SHARE * length;
}

/** All spans of an attribution: who, cue, content. */
const wordsOf = ({ sourceSpan, cue, content }: Attribution): readonly Span[] =>
  [sourceSpan, cue, ...content].flatMap((span) => (span ? [span] : []));

/** Units that two lists of runs share. */
const sharedUnits = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, one) => sum + b.reduce((part, two) => part + Math.max(0, shared(one, two)), 0), 0);

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
