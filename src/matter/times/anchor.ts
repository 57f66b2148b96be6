// The day that relative times are counted from: the report's publication, or a date that the text tells as its own.
import type { Article } from '../../reading.ts';
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
  const { id } = phrase.hit.rule;
  const dated = id === 'month-day' || id === 'day-month' || id === 'iso-date' || id === 'numeric-date';
  if (!dated) return false;
  const before = lineText.slice(0, phrase.start).trim();
  const after = lineText.slice(phrase.end).trim();
  const full = phrase.hit.found.groups.year !== undefined;
  if (full && (before === '' || LABEL.test(before))) return after === '' || weekdayLed(phrase) || CLOCK.test(after);
  return DATELINE.test(before) && DATELINE_END.test(after);
}

const weekdayLed = (phrase: Phrase): boolean => phrase.hit.found.groups.weekday !== undefined;
const LABEL = /^(?:published|posted|updated|date|last updated|press release)(?:\s+on)?\s*:?$/i;
const CLOCK = /^[,|@-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\b.{0,20}$/;
/** "NORVAND, Karsa," with nothing in lower case but short words. */
const DATELINE = /^[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w.' -]{1,30})?,?$/;
const DATELINE_END = /^(?:\([^)]{1,40}\)\s*)?[-–—]{1,2}/;
