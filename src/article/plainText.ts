// Plain text, also saved from a page → Draft: furniture lines cut, the kept lines as they were, paragraphs as blocks.
import type { PageWords } from '../almanac/pageWords.ts';
import type { Block } from '../reading.ts';
import { block, type Draft } from './draft.ts';
import { flatEnd, judgeLines, KEPT, type Verdict } from './furniture.ts';
import { saysSomething } from './prose.ts';

/** A line of mail or of an old wire service is broken at 72 to 80 columns; some at 100. UTF-16 units. */
const WRAP_COLUMNS = 100;
/** Share of line breaks inside paragraphs that must fall inside a sentence for a text to count as hard-wrapped. Guess. */
const WRAPPED_SHARE = 0.5;

/** The kept lines, joined as they were; a paragraph is what blank lines set apart, or one line where lines are not wrapped. */
export function readPlainText(source: string, words: PageWords): Draft {
  const lines = source.split('\n').map((line) => line.slice(0, flatEnd(line, words)));
  const wrapped = isWrapped(lines);
  const verdicts = wrapped ? judgeParagraphs(lines, words) : judgeLines(trimmed(lines), words);
  const kept: string[] = [];
  const ends: number[] = [];
  let length = 0;
  lines.forEach((line, index) => {
    const verdict = verdicts[index];
    if (verdict?.ends) ends.push(length);
    if (verdict?.keep === false || (kept.length === 0 && line.trim() === '')) return;
    kept.push(line);
    length += line.length + 1;
  });
  const text = kept.join('\n').trimEnd();
  return { text, blocks: paragraphs(text, wrapped), links: [], ends, quotes: [] };
}

const trimmed = (lines: readonly string[]): string[] => lines.map((line) => line.trim());

/** A line of a wrapped text says little by itself ("read more" may be half a sentence): its paragraph is judged. */
function judgeParagraphs(lines: readonly string[], words: PageWords): readonly Verdict[] {
  const whole: string[] = [];
  const placeOf = trimmed(lines).map((line, index) => {
    const follows = line !== '' && index > 0 && lines[index - 1]?.trim() !== '';
    if (follows) whole[whole.length - 1] += ` ${line}`;
    else whole.push(line);
    return whole.length - 1;
  });
  const verdicts = judgeLines(whole, words);
  return placeOf.map((place) => verdicts[place] ?? KEPT);
}

/** True where lines end inside sentences, as in mail. */
function isWrapped(lines: readonly string[]): boolean {
  let [breaks, inside] = [0, 0];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]?.trim() ?? '';
    const next = lines[i + 1]?.trim() ?? '';
    if (line === '' || next === '') continue;
    if (line.length > WRAP_COLUMNS) return false;
    breaks++;
    if (!/[.!?:"”’)]$/.test(line) && (line.length > WRAP_COLUMNS / 2 || /^\p{Ll}/u.test(next))) inside++;
  }
  return breaks > 0 && inside >= WRAPPED_SHARE * breaks;
}

/** Body blocks without the white space at their edges; what holds no letter or digit is no block. */
function paragraphs(text: string, wrapped: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let [start, end] = [-1, -1];
  const close = (): void => {
    if (start >= 0 && saysSomething(text.slice(start, end))) blocks.push(block('body', start, end));
    start = -1;
  };
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop);
    const said = line.trim();
    if (said === '' || !wrapped) close();
    if (said !== '') {
      if (start < 0) start = at + (line.length - line.trimStart().length);
      end = at + line.trimEnd().length;
    }
    at = stop + 1;
  }
  close();
  return blocks;
}
