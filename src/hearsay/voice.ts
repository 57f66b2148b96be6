// Whose voice a span of the article stands in: the innermost attribution that holds it, or one that it may carry on.
import { holds, type Span } from '../span.ts';
import type { Heard, VoiceStretch } from './heard.ts';

/** Units by which a span may stand out of a content and still count as held: a mark, a space, a closing quote. A guess. */
const SLACK_UNITS = 3;

/**
 * Id of the innermost attribution whose content holds `span`; null where the report itself speaks.
 * Innermost is the deepest in its chain, and among equals the one with the shortest run.
 */
export function innermost(heard: Heard, span: Span): string | null {
  const slack = Math.min(SLACK_UNITS, Math.floor((span.end - span.start) / 4));
  const core = { start: span.start + slack, end: Math.max(span.end - slack, span.start + slack + 1) };
  let held: readonly string[] | null = null;
  let reached = core.start;
  for (let at = firstAfter(heard.stretches, core.start); ; at++) {
    const stretch = heard.stretches[at];
    if (!stretch || stretch.start >= core.end) break;
    if (stretch.start > reached + SLACK_UNITS) return null;
    const { holders } = stretch;
    held = held ? held.filter((id) => holders.includes(id)) : holders;
    reached = stretch.end;
  }
  if (!held || reached < core.end) return null;
  return held[held.length - 1] ?? null;
}

/**
 * Id of an attribution whose source's words `span` may carry on: it stands in a sentence without a cue that follows an
 * attributed one. Null where nothing suggests it. What it returns is never counted as that source's claim.
 */
export function perhapsFor(heard: Heard, span: Span): string | null {
  let low = 0;
  let high = heard.carriers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heard.carriers[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const carrier = heard.carriers[low];
  return carrier && holds(carrier.span, span) ? carrier.attribution : null;
}

/** Index of the first stretch that ends after `at`. */
function firstAfter(stretches: readonly VoiceStretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
