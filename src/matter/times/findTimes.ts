// Expressions that place something in time → day ranges.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Calendar } from '../../almanac/calendar.ts';
import type { Numbers } from '../../almanac/numbers.ts';
import type { Analysis, Sentence } from '../../grammar/analysis.ts';
import type { Article, Time } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { publishedDay, tellsOwnDate } from './anchor.ts';
import { countOf } from './count.ts';
import { dateOf, isoOf } from './days.ts';
import { directionAt } from './direction.ts';
import { joinHits, type Phrase } from './join.ts';
import { macrosOf, triggerOf } from './patterns.ts';
import { rangeOf } from './range.ts';
import { timeRules } from './rules/timeRules.ts';
import { createScanner, type Scanner } from './scan.ts';
import { enterBlock, startThread, tell } from './thread.ts';
import type { Meaning, Scene } from './timeRule.ts';

/**
 * Every expression of the article that places something in time, in text order, ids `t1`, `t2`, …
 * Relative ones are counted from the publication day, or from a date that the text tells as its own; both days are
 * null, with `why`, where neither is known. Rules, order and examples: rules/timeRules.ts, docs/figures-and-times.md.
 */
export function findTimes(article: Article, analysis: Analysis, almanac: Almanac): readonly Time[] {
  const { calendar, counting } = almanac;
  const { numbers } = counting;
  const scan = scannerOf(calendar, numbers);
  const phrases = analysis.sentences.map((sentence) => phrasesOf(article.text, sentence, scan));
  const published = publishedDay(article);
  const dayFirst = writesDayFirst(phrases, published);
  const counted = (words: string): number | null => countOf(words, numbers);
  let thread = startThread(published);
  const times: Time[] = [];
  analysis.sentences.forEach((sentence, index) => {
    thread = enterBlock(thread, article.blocks[sentence.block], sentence.block);
    for (const phrase of phrases[index] ?? []) {
      const span = { start: sentence.start + phrase.start, end: sentence.start + phrase.end };
      const direction = directionAt(sentence, span.start, span.end, calendar);
      const { anchor, previous, previousDay } = thread;
      const meaning = meaningOf(phrase, {
        calendar,
        count: counted,
        dayFirst,
        direction,
        anchor,
        previous,
        previousDay,
      });
      const words = article.text.slice(sentence.start, sentence.end);
      thread = tell(thread, meaning, thread.opens && tellsOwnDate(words, phrase, meaning));
      times.push(timeOf(`t${times.length + 1}`, span, phrase, meaning));
    }
  });
  return times;
}

/** Compiled once for a calendar; the rules are the same for every report. */
const scanners = new WeakMap<Calendar, Scanner>();

function scannerOf(calendar: Calendar, numbers: Numbers): Scanner {
  const known = scanners.get(calendar);
  if (known) return known;
  const scanner = createScanner(timeRules, macrosOf(calendar, numbers), triggerOf(calendar));
  scanners.set(calendar, scanner);
  return scanner;
}

const phrasesOf = (text: string, { start, end }: Sentence, scan: Scanner): readonly Phrase[] => {
  const words = text.slice(start, end);
  return joinHits(words, scan(words));
};

/** True where a date in figures is the publication day only so, or dates that name their month mostly have the day first. */
function writesDayFirst(phrases: readonly (readonly Phrase[])[], published: number | null): boolean {
  let balance = 0;
  for (const phrase of phrases.flat()) {
    const { a, b, year } = phrase.hit.found.groups;
    if (published !== null && a !== b && dateOf(Number(year), Number(b), Number(a)) === published) return true;
    if (phrase.hit.rule.id === 'day-month') balance++;
    if (phrase.hit.rule.id === 'month-day') balance--;
  }
  return balance > 0;
}

function meaningOf(phrase: Phrase, scene: Scene): Meaning {
  if (phrase.until) return rangeOf(phrase, phrase.until, scene, meaningOf);
  const meaning = phrase.hit.rule.means(phrase.hit.found, scene);
  return phrase.edge ? phrase.edge.cut(meaning) : meaning;
}

function timeOf(id: string, span: Span, phrase: Phrase, meaning: Meaning): Time {
  const mark = { id, span, precision: meaning.precision, by: `matter/time-${phrase.hit.rule.id}` } as const;
  return meaning.days === null
    ? { ...mark, from: null, to: null, certainty: 'stated', why: meaning.why }
    : { ...mark, from: isoOf(meaning.days.from), to: isoOf(meaning.days.to), certainty: meaning.certainty, why: null };
}
