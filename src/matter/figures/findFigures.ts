// Numbers of people and things → bounds, what they count, and whose figure each is.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/heard.ts';
import { innermost, perhapsFor } from '../../hearsay/voice.ts';
import type { Article, Figure, FigureOf, Time } from '../../reading.ts';
import type { Draft } from './draft.ts';
import { draftFigures } from './draftFigures.ts';
import { inherited } from './inherit.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * Every number of people or things in the article, in text order, ids `f1`, `f2`, …: bounds as the hedges leave them,
 * what is counted, the status that the words claim, and the innermost attribution that holds it. Numbers that are a part
 * of one of `times` are none. How each field is told: docs/figures-and-times.md.
 */
export function findFigures(
  article: Article,
  analysis: Analysis,
  heard: Heard,
  times: readonly Time[],
  almanac: Almanac,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (const sentence of analysis.sentences) {
    const words = wordsOf(sentence);
    const taken = (from: number, to: number): boolean => meetsTime(words, from, to, times);
    for (const draft of inherited(words, draftFigures(words, taken, almanac.counting), almanac.counting)) {
      const figure = figureOf(article.text, words, draft, heard, figures.length + 1);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}

/** True where a time, in text order, holds the first token of the number or lies inside it. */
function meetsTime({ tokens }: Words, from: number, to: number, times: readonly Time[]): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const time = times[low]?.span;
  return time !== undefined && (time.start <= start || time.end <= end);
}

function figureOf(text: string, { tokens }: Words, draft: Draft, heard: Heard, nth: number): Figure | null {
  const first = tokens[draft.from];
  const last = tokens[draft.to - 1];
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  const of = draft.of ?? 'other';
  const beyond = Math.max(draft.low, draft.high ?? 0) > reason(of);
  const [start, end] = draft.counted ?? [0, 0];
  return {
    id: `f${nth}`,
    span,
    ...(beyond ? { low: null, high: null } : boundsOf(draft)),
    approx: draft.effects.includes('about'),
    of,
    unit: draft.unit,
    counted: draft.counted ? text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0) : null,
    status: draft.status,
    attribution: innermost(heard, span),
    perhaps: perhapsFor(heard, span),
    certainty: draft.of === null ? 'assumed' : draft.unit !== null || draft.counted !== null ? 'stated' : 'implied',
    by: draft.by,
    why: beyond ? 'number-beyond-reason' : null,
  };
}

/** "at least" leaves the top open, "up to" the bottom; vague words have no top. */
function boundsOf({ low, high, effects }: Draft): { readonly low: number | null; readonly high: number | null } {
  if (effects.includes('most')) return { low: null, high: high ?? low };
  return { low, high: effects.includes('least') ? null : high };
}

/** More people than have ever lived on earth at once; more of other things than anybody has counted. */
const MOST_PEOPLE = 12e9;
const MOST_THINGS = 1e15;
const MOST_MONEY = 1e18;

function reason(of: FigureOf): number {
  switch (of) {
    case 'killed':
    case 'injured':
    case 'casualties':
    case 'missing':
    case 'displaced':
    case 'detained':
    case 'freed':
    case 'people':
      return MOST_PEOPLE;
    case 'money':
      return MOST_MONEY;
    default:
      return MOST_THINGS;
  }
}
