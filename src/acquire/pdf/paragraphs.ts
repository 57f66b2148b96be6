// Lines in reading order → paragraphs: lines joined, and the words that were parted at their ends.
import type { Line } from './pageLines.ts';

/** Distance between lines from which a paragraph ends, in those that are usual in the document. A guess. */
const PARAGRAPH_GAP = 1.35;
/** Change of the letters' size from which it does: a heading, a caption. A guess. */
const SIZE_CHANGE = 0.12;
/** First-line indent, in sizes of letters. Print has 1 to 3. */
const INDENT = 0.8;
const MOST_INDENT = 5;
/** Distance from the right edge, in sizes of letters, from which a line that ends a sentence ends its paragraph. A guess. */
const SHORT_BY = 4;

const ENDS_SENTENCE = /[.!?:…]["'”’)\]]*\d{0,3}$/;
const PARTED = /(\p{L}+)[-\u00ad\u2010]$/u;

/** The paragraphs of a document, in order. */
export function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const usual = usualGap(lines);
  const paragraphs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (last && before && !beginsParagraph(line, before, usual)) last.push(line);
    else paragraphs.push([line]);
  }
  const whole = lines.map(({ text }) => text).join('\n');
  return paragraphs.map((one) => joined(one, whole)).filter((text) => text !== '');
}

function beginsParagraph(line: Line, before: Line, usual: number): boolean {
  if (Math.abs(line.size - before.size) > SIZE_CHANGE * before.size) return true;
  if (/^[•●▪◦–]\s/.test(line.text)) return true;
  const gap = before.y - line.y;
  // The next column or page: a paragraph goes on there where its sentence does.
  if (gap <= 0 || gap > 10 * usual) return ENDS_SENTENCE.test(before.text);
  if (gap > PARAGRAPH_GAP * usual) return true;
  const indent = (line.left - before.left) / line.size;
  if (indent > INDENT && indent < MOST_INDENT && ENDS_SENTENCE.test(before.text)) return true;
  return ENDS_SENTENCE.test(before.text) && line.right - before.right > SHORT_BY * line.size;
}

/** The distance between lines that comes most often, in half points. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const gap = Math.round(((lines[at - 1]?.y ?? 0) - line.y) * 2) / 2;
    if (at > 0 && gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + line.text.length);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [Number.POSITIVE_INFINITY];
  return usual;
}

function joined(lines: readonly Line[], whole: string): string {
  let text = '';
  for (const { text: words } of lines) {
    const parted = PARTED.exec(text)?.[1];
    if (parted === undefined) text += text === '' ? words : ` ${words}`;
    else text = `${text.slice(0, -1)}${keepsHyphen(parted, words, whole) ? '-' : ''}${words}`;
  }
  return text.replaceAll('\u00ad', '').trim();
}

/** A hyphen of the word itself: before a capital or a number, and where the word stands elsewhere with it. */
function keepsHyphen(parted: string, next: string, whole: string): boolean {
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  return rest === undefined || whole.includes(`${parted}-${rest}`);
}
