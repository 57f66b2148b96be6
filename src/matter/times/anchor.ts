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
  if (full && (before === '' || LABEL.test(before))) return after === '' || weekdayLed(phrase) || CLOCK.test(after);
  return DATELINE.test(before) && DATELINE_END.test(after);
}

/** True for a time that can only be the day of the report: no event is dated by it. */
export const isOfReport = ({ by }: Pick<Time, 'by'>): boolean => by === 'matter/time-day-month-short-year';

/** Rules whose matches are one day. */
const DAY_RULES = new Set(['month-day', 'day-month', 'day-month-short-year', 'iso-date', 'numeric-date']);

const weekdayLed = (phrase: Phrase): boolean => phrase.hit.found.groups.weekday !== undefined;
const LABEL = /^(?:published|posted|updated|date|last updated|press release)(?:\s+on)?\s*:?$/i;
const CLOCK = /^[,|@-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\b.{0,20}$/;
/** "NORVAND, Karsa," with nothing in lower case but short words. */
const DATELINE = /^[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w.' -]{1,30})?,?$/;
/** "NORVAND (KARSA)," or "Norvand," before a date with a short year, which stands nowhere but in such lines. */
const AGENCY_LINE = /^\p{Lu}[\p{L}.'’ -]{2,40}(?:\([^)]{1,40}\))?(?:,\s*\p{Lu}[\p{L}.' -]{1,30})?,?$/u;
const DATELINE_END = /^(?:\([^)]{1,40}\)\s*)?[-–—]{1,2}/;
