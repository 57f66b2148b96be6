// Finds the expressions: our rules as parsers of chrono, our refiner in place of its own.
import { Chrono, type Parser } from 'chrono-node/en';
import { expressionOf } from './patterns.ts';
import { AROUND_UNITS, type Found, type TimeRule } from './timeRule.ts';

/** One expression in a sentence: offsets in the sentence's text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly rule: TimeRule;
  readonly found: Found;
}

export type Scanner = (text: string) => readonly Hit[];

/** A moment that chrono must be given and nothing here reads: neither the clock nor the machine's time zone takes part. */
const UNREAD = { instant: new Date(0), timezone: 0 };

/**
 * A scanner over a rule table. Of expressions that overlap the longer stands, of equal ones the earlier rule.
 * `trigger` is a cheap test: a text without any of it holds no expression.
 */
export function createScanner(
  rules: readonly TimeRule[],
  macros: ReadonlyMap<string, string>,
  trigger: RegExp,
): Scanner {
  let hits: Hit[] = [];
  const parsers = rules.map((rule) => parserOf(rule, expressionOf(rule.pattern, macros), (hit) => hits.push(hit)));
  const chrono = new Chrono({ parsers, refiners: [] });
  return (text) => {
    if (!trigger.test(text)) return [];
    hits = [];
    chrono.parse(text, UNREAD);
    return withoutOverlap(hits);
  };
}

const parserOf = (rule: TimeRule, expression: RegExp, keep: (hit: Hit) => void): Parser => ({
  pattern: () => expression,
  extract: ({ text }, match) => {
    const hit = hitOf(rule, text, match);
    if (!hit) return null;
    keep(hit);
    return {};
  },
});

const WORD = /[\p{L}\p{N}]/u;

/** Null inside a word (chrono tries again one unit on, where the expression no longer sees what stands before) and where the rule declines. */
function hitOf(rule: TimeRule, text: string, match: RegExpMatchArray): Hit | null {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (WORD.test(text[start - 1] ?? ' ') || WORD.test(text[end] ?? ' ')) return null;
  const found: Found = {
    groups: match.groups ?? {},
    text: match[0],
    before: text.slice(Math.max(0, start - AROUND_UNITS), start),
    after: text.slice(end, end + AROUND_UNITS),
  };
  return rule.accepts && !rule.accepts(found) ? null : { start, end, rule, found };
}

/** In text order; of two that overlap the longer, of equal length the one found by the earlier rule. */
function withoutOverlap(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}
