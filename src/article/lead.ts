// The date that a page saved without line breaks prints before its first sentence: "Sunday 4 May 2031 08:20 Road closed …".
import type { PageWords } from '../almanac/pageWords.ts';
import type { Certainty } from '../certainty.ts';
import type { RuleId } from '../provenance.ts';
import { findDate } from './dates.ts';

export interface Lead {
  /** UTF-16 units of the date with its label and time, and of the white space after it. */
  readonly length: number;
  readonly day: string;
  readonly certainty: Certainty;
  readonly by: RuleId;
}

/** UTF-16 units from the start of a text in which such a date stands. */
export const LEAD_UNITS = 260;

const label =
  /^\s*(?:date of publication|published|posted|last updated?|updated|issued|released)?(?: on| at)?\s*:?\s*$/i;
const zone = '(?:[ap]\\.?m\\.?|gmt|utc|bst|[ce]et|[ce]s?t|msk|ksa|hrs?)\\b(?:[+-]\\d{1,2}\\b)?';
/** "19:14", "7.30 pm", "1914 GMT"; four digits alone may as well count what follows ("2000 people"). */
const clock = `(?:\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s*${zone})?|(?:[01]\\d|2[0-3])[0-5]\\d\\s*(?:${zone}|(?=\\()))`;
/** The time, "(updated 0915 04.05.2031)", "Get short URL 3 27": what pages print after their date. */
const after = new RegExp(
  `^(?:\\s*[,|·-]?\\s*(?:at\\s+)?${clock}|\\s*\\((?:updated|last)[^)]{0,60}\\)|\\)|\\s*get short url(?:\\s+\\d{1,7}){0,4})*`,
  'i',
);
const opening = /^\s*(?:[\p{Lu}"“‘(]|\d|by\b)/u;

/** The lead date of `text`, or null. A date that begins a sentence ("12 May 2015 was …") is none. */
export function findLead(text: string, { agencies }: PageWords): Lead | null {
  const head = text.slice(0, LEAD_UNITS);
  const found = findDate(head);
  if (!found) return null;
  const before = head.slice(0, found.start);
  const tail = after.exec(head.slice(found.end))?.[0] ?? '';
  const rest = head.slice(found.end + tail.length);
  const length = found.end + tail.length + (rest.length - rest.trimStart().length);
  const agency = /^\s*([\p{Lu}][\p{L}-]*(?: [\p{Lu}][\p{L}-]*)?)[\s,|/–—-]*$/u.exec(before)?.[1];
  if (!label.test(before) && !(agency !== undefined && agencies.has(agency))) return midLead(before, found, agencies);
  const sure = found.weekdayAgrees === true || before.trim() !== '' || tail.trim() !== '';
  if (!sure && !opening.test(rest)) return null;
  return { length, day: found.day, certainty: sure ? 'stated' : 'implied', by: 'article/lead-date' };
}

/** "… says ministry AFP Sunday 4 May 2031 Two bridges …": an agency and a date with its weekday after a headline. */
function midLead(
  before: string,
  found: { day: string; weekdayAgrees: boolean | null },
  agencies: ReadonlyMap<string, string>,
): Lead | null {
  const agency = /(\p{Lu}[\p{L}-]*)[\s,|/–—-]*$/u.exec(before)?.[1];
  if (found.weekdayAgrees !== true || agency === undefined || !agencies.has(agency)) return null;
  return { length: 0, day: found.day, certainty: 'implied', by: 'article/agency-date' };
}

/** UTF-16 units of the lead date that opens a paragraph; 0 for none. A paragraph that is only a date is a date line, no lead. */
export function leadLength(paragraph: string, words: PageWords): number {
  const lead = findLead(paragraph, words);
  return lead && lead.length < paragraph.length ? lead.length : 0;
}
