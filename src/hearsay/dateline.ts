// A report kept as one line begins with its headline, its agency and its date: none of it is anybody's word.
import { low, type Tree } from './tree.ts';

/** Tokens within which a headline and a date stand. A guess: longer headlines are sentences of their own. */
const HEAD_TOKENS = 30;
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const DAY = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d\d$/;

/** First token behind the date or the agency in brackets that opens a line; 0 where there is none. */
export function behindDateline(tree: Tree): number {
  return Math.max(behindDate(tree), behindBrackets(tree));
}

/** "Bridge falls KNA Tuesday 23 Sep 2014, | A bridge fell": a day, a month and a year that no preposition governs, before a capital. */
function behindDate(tree: Tree): number {
  for (let at = 0; at < Math.min(HEAD_TOKENS, tree.tokens.length); at++) {
    let end = at;
    let words = 0;
    while (isOfDate(low(tree, end)) || (words > 0 && low(tree, end) === ',')) if (low(tree, end++) !== ',') words++;
    if (words === 0) continue;
    const run = tree.low.slice(at, end);
    const whole = run.some((word) => YEAR.test(word)) && run.some((word) => DAY.test(word)) && words >= 3;
    if (whole && tree.tokens[at - 1]?.upos !== 'ADP' && opens(tree, end)) return end;
    at = end;
  }
  return 0;
}

const isOfDate = (word: string): boolean => DATE_WORD.test(word) || DAY.test(word) || YEAR.test(word);

/** "(KNA) | A bridge fell" */
function behindBrackets(tree: Tree): number {
  const from = tree.low.indexOf('(');
  const to = tree.low.indexOf(')');
  const before = tree.tokens.slice(0, Math.max(0, from));
  const isAgency = from >= 0 && to > from && to < HEAD_TOKENS && before.every(({ upos }) => upos === 'PROPN');
  const end = low(tree, to + 1) === ',' ? to + 2 : to + 1;
  return isAgency && from <= 2 && opens(tree, end) ? end : 0;
}

/** A capital, or a number of people, begins what is told. */
const opens = (tree: Tree, at: number): boolean => /^[\p{Lu}\d"“]/u.test(tree.tokens[at]?.form ?? '');
