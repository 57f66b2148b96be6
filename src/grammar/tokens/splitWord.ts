// Parts a word where Universal Dependencies sees several: clitics, "cannot", numbers with their unit.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Span } from '../../span.ts';
import { isApostropheAt, isDigitAt, isLetterAt } from './characters.ts';

/** Adds the tokens of one word to `tokens`. */
export function splitWord(text: string, word: Span, words: GrammarWords, tokens: Span[]): void {
  let { start } = word;
  let end = word.end;
  const tail: Span[] = [];
  // A second round for "wouldn't've" and "mustn't've".
  for (let round = 0; round < 2; round++) {
    const cut = cliticStart(text, start, end);
    if (cut <= start) break;
    tail.unshift({ start: cut, end });
    end = cut;
  }
  const cut = contractionCut(text, start, end, words) || unitCut(text, start, end);
  if (cut > 0) {
    tokens.push({ start, end: start + cut });
    start += cut;
  }
  tokens.push({ start, end }, ...tail);
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Where "'s", "n't" and their like begin, or -1. */
function cliticStart(text: string, start: number, end: number): number {
  for (let length = 1; length <= 2; length++) {
    const at = end - length - 1;
    if (at <= start || !isApostropheAt(text, at)) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (tail === 't' && /n/i.test(text.charAt(at - 1)) && at - 1 > start) return at - 1;
    if (CLITICS.has(tail)) return tail === 's' && isDecade(text, start, at) ? -1 : at;
  }
  return -1;
}

/** "1990's" is one token. */
function isDecade(text: string, start: number, at: number): boolean {
  for (let i = start; i < at; i++) if (!isDigitAt(text, i)) return false;
  return true;
}

/** Longest listed contraction, in units. */
const CONTRACTION_REACH = 12;

const contractionCut = (text: string, start: number, end: number, words: GrammarWords): number =>
  end - start > CONTRACTION_REACH ? 0 : (words.contractions.get(text.slice(start, end).toLowerCase()) ?? 0);

/** Units that part from their number: "5pm", "20km". Ordinals, decades and names ("20th", "90s", "4A") do not. */
const UNITS = new Set(
  'm pm am k b bn mn tn mm ft x cm kg t hz km lb lbs kb mb gb sq mins min hrs hr yr yrs p g mg kw mw mph kmh kph ml in'.split(
    ' ',
  ),
);
/** Longest unit, in letters. */
const UNIT_REACH = 5;

function unitCut(text: string, start: number, end: number): number {
  if (!isDigitAt(text, start) && text.charAt(start) !== '.') return 0;
  let at = end;
  while (at > start && end - at <= UNIT_REACH && (isLetterAt(text, at - 1) || text.charAt(at - 1) === '.')) at--;
  if (at === end || at === start || !isDigitAt(text, at - 1)) return 0;
  if (text.charAt(at) === '.') return 0;
  for (let i = start; i < at; i++) if (isLetterAt(text, i)) return 0;
  const unit = text.slice(at, end).toLowerCase().replaceAll('.', '');
  return UNITS.has(unit) ? at - start : 0;
}
