// Lines above or below a report that hold only a date or a byline.
import { findDate } from './dates.ts';

/** UTF-16 units of a line that holds a date or a byline and nothing else. */
const LONGEST_DATE_LINE = 140;

const bylinePattern =
  /^(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eported|[Ii]nterview|[Tt]ext|[Ww]ords|[Ss]tory) by|From|(?:Interview|Text|Words|Story|Report|Author)(?=:))\s*:?\s+(?=[A-ZÀ-Þ])/;

/** A short line that is a date with at most a label, a time and an agency around it. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE) return false;
  const found = findDate(line);
  if (!found) return false;
  const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(
      /\b(?:published|posted|updated|last|modified|created|first|date|of|publication|on|at|by|time|issued|release[d]?|edited|added|gmt|bst|utc|est|edt|pst|pdt|cet|eet|msk|ksa|am|pm|a\.m|p\.m|hrs?|h|local|ist)\b\.?/gi,
      ' ',
    )
    .replace(/\b\d{1,2}[:.]?\d{2}(?:[:.]\d\d)?\b/g, ' ');
  const rest = around.match(/\p{L}+/gu) ?? [];
  return (
    rest.length <= 4 &&
    !/[.!?]\s*$/.test(line.slice(found.end)) &&
    rest.every((said) => /^\p{Lu}/u.test(said) || rest.length <= 1)
  );
}

/** "Last updated: …", "Published on …". */
export const hasDateLabel = (line: string): boolean =>
  /\b(?:published|posted|updated?|modified|issued|released)\b/i.test(line);

/** "By Ada Norvand and Bo Karsa, Tel Asmar" → the words after "By"; null for any other line. */
export function bylineOf(line: string): string | null {
  const said = line.replace(bylinePattern, '');
  if (said === line || line.length > LONGEST_DATE_LINE || /[.!?…:]$/.test(line.replace(/\b\p{Lu}\.$/u, '')))
    return null;
  const words = said.match(/\p{L}[\p{L}.’'-]*/gu) ?? [];
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !BYLINE_WORDS.has(word));
  return words.length > 0 && lower.length <= 1 ? said : null;
}

/** Small words of a byline besides the names. */
const BYLINE_WORDS = new Set(
  'and in for the of at de al el bin van von with agencies staff wire writer correspondent reporter editor'.split(' '),
);
