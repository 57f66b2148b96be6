// The day that relative times are counted from: the report's publication, or a date that the text tells as its own.
import type { Article, Time } from '../../reading.ts';
import { parseIso } from './days.ts';
import type { Phrase } from './join.ts';
import type { Meaning } from './timeRule.ts';

/** Day number of publication as the article gives it, or null. */
export const publishedDay = (article: Article): number | null =>
  article.published ? parseIso(article.published.value) : null;

/**
 * True where a sentence of the first blocks is a full date and nothing else before it ("Friday, May 5, 2017"), or a
 * dateline ends in one ("NORVAND, May 5 (KNA) —"): the date counts as the report's own (docs/figures-and-times.md).
 */
export function tellsOwnDate(lineText: string, phrase: Phrase, meaning: Meaning): boolean {
  if (meaning.days === null || meaning.days.from !== meaning.days.to) return false;
  if (!DAY_RULES.has(phrase.hit.rule.id)) return false;
  const before = lineText.slice(0, phrase.start).trim();
  const after = lineText.slice(phrase.end).trim();
  const { year, short } = phrase.hit.found.groups;
  if (short !== undefined) return AGENCY_LINE.test(before);
  const full = year !== undefined;
  if (full && phrase.hit.rule.id === 'iso-date' && ADDRESS.test(before)) return true;
  if (full && isStamp(before.split(FIELDS).at(-1) ?? ''))
    return isStamp(after.split(FIELDS)[0] ?? '') || (before === '' && weekdayLed(phrase));
  return DATELINE.test(before) && DATELINE_END.test(after);
}

/** True for a time that can only be the day of the report: no event is dated by it. */
export const isOfReport = ({ by }: Pick<Time, 'by'>): boolean => by === 'matter/time-day-month-short-year';

/** Rules whose matches are one day. */
const DAY_RULES = new Set(['month-day', 'day-month', 'day-month-short-year', 'iso-date', 'numeric-date']);

const weekdayLed = (phrase: Phrase): boolean => phrase.hit.found.groups.weekday !== undefined;

/** "https://norvand.example/2015/05/08/bridge": the address above a text that was saved with it. */
const ADDRESS = /^https?\s?:\s?\/[^\n]*\/\s?$/;
/** Between the fields of a line: "By A. Varga | 5 May 2017 | 11:10 am". */
const FIELDS = /[|•·]/;
/** Units beside a date that may be its stamp; a longer run is prose. A guess. */
const LONGEST_STAMP = 60;
const CLOCKS = /\b\d{1,2}\s?:\s*$|\b\d{1,2}\s?[:.]\s?\d{2}(?:\s?[:.]\s?\d{2})?\s?(?:[ap]\.?m\b\.?)?/gi;
const LABELS =
  /\b(?:first|last|published|posted|updated|edited|modified|created|issued|released|press release|date|on|at|hrs|local time)\b/gi;
const WEEKDAYS = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
const ZONES = /\b(?:GMT|UTC|BST|IST|MSK|UK|[EP]T|[CEMP][SD]T|[CE]E?S?T)\b/g;

/** True where only a label, a clock time and its zone stand beside the date: "Posted:", "at 11:10 am EDT". */
const isStamp = (beside: string): boolean =>
  beside.length <= LONGEST_STAMP &&
  !/[\p{L}\p{N}]/u.test(beside.replace(CLOCKS, ' ').replace(LABELS, ' ').replace(WEEKDAYS, ' ').replace(ZONES, ' '));

/** "NORVAND, Karsa," with nothing in lower case but short words. */
const DATELINE = /^[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w.' -]{1,30})?,?$/;
/** "NORVAND (KARSA)," or "Norvand," before a date with a short year, which stands nowhere but in such lines. */
const AGENCY_LINE = /^\p{Lu}[\p{L}.'’ -]{2,40}(?:\([^)]{1,40}\))?(?:,\s*\p{Lu}[\p{L}.' -]{1,30})?,?$/u;
const DATELINE_END = /^(?:\([^)]{1,40}\)\s*)?[-–—]{1,2}/;
