// Finds the expressions: every rule of the table over the text; of those that overlap the longer stands.
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

/**
 * A scanner over a rule table. Of expressions that overlap the longer stands, of equal ones the earlier rule.
 * `trigger` is a cheap test: a text without any of it holds no expression.
 */
export function createScanner(
  rules: readonly TimeRule[],
  macros: ReadonlyMap<string, string>,
  trigger: RegExp,
): Scanner {
  const searches = rules.map((rule) => ({ rule, expression: expressionOf(rule.pattern, macros) }));
  return (text) => {
    if (!trigger.test(text)) return [];
    return withoutOverlap(searches.flatMap(({ rule, expression }) => hitsOf(rule, expression, text)));
  };
}

/** The hits of one rule in text order; after a declined match the search goes on one unit further. */
function hitsOf(rule: TimeRule, expression: RegExp, text: string): Hit[] {
  const hits: Hit[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const hit = hitOf(rule, text, match);
    if (hit) hits.push(hit);
    else expression.lastIndex = match.index + 1;
  }
  return hits;
}

const WORD = /[\p{L}\p{N}]/u;

/** Null inside a word and where the rule declines. */
function hitOf(rule: TimeRule, text: string, match: RegExpExecArray): Hit | null {
  const start = match.index;
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
