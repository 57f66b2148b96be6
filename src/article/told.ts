// What a text says of itself: date, byline, agency, outlet. Looked for where pages print it, never in the running text.
import type { PageWords } from '../almanac/pageWords.ts';
import type { Certainty } from '../certainty.ts';
import type { RuleId } from '../provenance.ts';
import type { Published } from '../reading.ts';
import type { Span } from '../span.ts';
import { bylineOf, isDateLine } from './dateLines.ts';
import { agencyIn } from './datelineRules.ts';
import { findDate } from './dates.ts';
import { type Draft, wordsOf } from './draft.ts';
import { tailOf } from './headline.ts';
import { findLead, LEAD_UNITS } from './lead.ts';

export interface ToldMeta {
  readonly published: Published | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
}

/** UTF-16 units before the end of a text in which a page prints its last update. */
const TAIL_REACH = 400;

const label =
  '(?:(?:date of publication|published|posted|last updated?|updated|issued|released)(?: on| at)?\\s*:?\\s*)';
const labelledAtEnd = new RegExp(`${label}(?=[a-z\\d])`, 'gi');

/** What the text says of its date, its writers and its outlet. */
export const readTold = (draft: Draft, words: PageWords): ToldMeta => ({
  published: dateLine(draft) ?? leadDate(draft, words) ?? datelineDate(draft) ?? lastUpdate(draft),
  byline: bylines(draft),
  outlet: agency(draft, words) ?? tailOf(draft),
});

const publishedAs = (day: string, certainty: Certainty, by: RuleId): Published => ({ value: day, certainty, by });

/** A line that is a date, above or below the body; the first one counts, an "updated" only where there is no other. */
function dateLine(draft: Draft): Published | null {
  const lines = draft.blocks.filter((at) => at.kind === 'dateline' && isWholeLine(draft.text, at.span));
  const dates = lines.flatMap((at) => wordsOf(draft, at).split('\n')).filter(isDateLine);
  const line = dates.find((one) => !UPDATE.test(one)) ?? dates[0];
  const found = line === undefined ? null : findDate(line);
  if (!found || line === undefined) return null;
  const certainty = found.weekdayAgrees === false ? 'assumed' : UPDATE.test(line) ? 'implied' : 'stated';
  return publishedAs(found.day, certainty, 'article/date-line');
}

const UPDATE = /updat|modif/i;

/** False for a date cut free of its paragraph. */
const isWholeLine = (text: string, { start, end }: Span): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end >= text.length || /^\s*(?:\n|$)/.test(text.slice(end, end + 20)));

/** "TEL ASMAR, 4 May 2031 —": only with its year. */
function datelineDate(draft: Draft): Published | null {
  for (const at of draft.blocks.slice(0, 8)) {
    const found = at.kind === 'dateline' ? findDate(wordsOf(draft, at)) : null;
    if (found) return publishedAs(found.day, 'stated', 'article/dateline-date');
  }
  return null;
}

/** "Sunday 4 May 2031 08:20 Road closed near …": a flattened page that begins with its date. */
function leadDate(draft: Draft, words: PageWords): Published | null {
  const lead = findLead(draft.text.slice(0, LEAD_UNITS), words);
  return lead && publishedAs(lead.day, lead.certainty, lead.by);
}

/** "Last updated: Sunday 4 May 2031" below the text: a day not before the publication. */
function lastUpdate(draft: Draft): Published | null {
  const tail = draft.text.slice(-TAIL_REACH);
  const at = [...tail.matchAll(labelledAtEnd)].at(-1);
  const rest = at ? tail.slice(at.index + at[0].length) : '';
  const found = findDate(rest.slice(0, 60));
  return found && found.start === 0 ? publishedAs(found.day, 'assumed', 'article/last-update') : null;
}

function bylines(draft: Draft): readonly string[] {
  const lines = draft.blocks.filter((at) => at.kind === 'dateline').flatMap((at) => wordsOf(draft, at).split('\n'));
  const said = lines.map(bylineOf).find((one) => one !== null);
  return said === undefined || said === null ? [] : namesIn(said);
}

/** "Ada Norvand and Bo Karsa, Tel Asmar" → two names; what follows a comma is a place or a desk. */
export function namesIn(line: string): readonly string[] {
  const folded = line.replace(/\s+/g, ' ');
  const parts = folded.split(/ ?[|•·;] ?|, (?:and )?|,$| and | & /);
  const said = parts.filter((part) => part !== '');
  const names = said.filter((part) => /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){1,4}$/u.test(part));
  return [...new Set(names.length > 0 ? names : said.slice(0, 1))];
}

/** The agency in brackets of the first dateline that has one, by its full name where the almanac knows it. */
function agency(draft: Draft, { agencies }: PageWords): string | null {
  for (const at of draft.blocks.slice(0, 8)) {
    const name = at.kind === 'dateline' ? agencyIn(wordsOf(draft, at)) : null;
    if (name !== null) return agencies.get(name) ?? (/\d/.test(name) ? null : name);
  }
  return null;
}
