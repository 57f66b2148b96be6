// A report that shouts from beginning to end ("ARMED MEN KIDNAPPED THE MAYOR OF TEL ASMAR") is read in the letters that
// people write: small, with capitals where sentences begin and for names. Every letter keeps its place.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt, startsHigh } from '../../almanac/phrases.ts';
import type { Article, Block } from '../../reading.ts';
import type { Models } from '../models.ts';
import { outlineText } from '../sentences/outlineText.ts';
import { readSyntax } from '../syntax/readSyntax.ts';

/** What tells a name from a word. */
export type CalmKnowledge = Pick<Almanac, 'grammar' | 'actorNames' | 'calendar' | 'gazetteer'>;

/** Share of capitals among the letters of a text that shouts; running text in the usual letters has a twentieth. A guess. */
const LOUD_SHARE = 0.8;
/** Letters; less is a headline, which capitals do not hurt. A guess. */
const FEWEST_LETTERS = 200;
/** People; of two words and more only the names of such cities are raised whole. A guess. */
const LARGE_CITY = 50_000;

/** The article with its text in the usual letters where all of it is in capitals, else the article itself. */
export function calmed(article: Article, models: Models, almanac: CalmKnowledge): Article {
  if (!isLoud(article.text)) return article;
  const small = smallLetters(article.text, almanac);
  raiseBeginnings(small);
  raiseKnown(small, article.text, almanac);
  raiseNames(small, article.blocks, models, almanac);
  raiseCities(small, almanac);
  return { ...article, text: small.join('') };
}

function isLoud(text: string): boolean {
  let [high, low] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) high++;
    else if (unit >= 97 && unit <= 122) low++;
  }
  return high >= FEWEST_LETTERS && high / (high + low) >= LOUD_SHARE;
}

/** "U.S."; words without a vowel; and a short word in brackets after a name, which is its short form ("FRONT [NLA]"). */
const SHORT_FORM =
  /(?:\p{Lu}\.){2,}|(?<![\p{L}\d])[B-DF-HJ-NP-TV-XZ]{2,6}(?![\p{L}.])|(?<=\p{L} [[(])\p{Lu}{2,5}(?=[\])])/gu;

/** Units of the text in small letters, one for one: letters whose small form is longer stay, and short forms do. */
function smallLetters(text: string, { grammar }: CalmKnowledge): string[] {
  const titled = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();
  const short = new Set(
    [...text.matchAll(SHORT_FORM)]
      .map(([word]) => word)
      .filter((word) => !grammar.abbreviations.has(`${titled(word)}.`)),
  );
  const small = text.replace(/(?:\p{Lu}\.){2,}|\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    return word === 'I' || short.has(word) || lower.length !== word.length ? word : lower;
  });
  return small.split('');
}

/** The first letter of the text, and those after a stop or an empty line. */
function raiseBeginnings(units: string[]): void {
  for (const { index, 0: lead } of units
    .join('')
    .matchAll(/(?:^|(?<!\.\p{L})[.?!:]["”’)\]]*\s|\n\s*\n|--\s|\])\s*["“‘[(]*(?=\p{Ll})/gu))
    raise(units, index + lead.length);
}

/** States, actors, months and weekdays as they are written. */
function raiseKnown(units: string[], text: string, { actorNames, calendar }: CalmKnowledge): void {
  const words = keyWords(text);
  for (let at = 0; at < words.length; at++) {
    const phrase =
      phraseAt(actorNames.states, text, words, at, true) ?? phraseAt(actorNames.known, text, words, at, true);
    for (const [step, { form }] of (phrase?.words ?? []).entries()) write(units, words[at + step]?.start ?? 0, form);
    const word = words[at];
    if (word && (calendar.months.has(word.key) || calendar.weekdays.has(word.key)) && isDated(text, word))
      raise(units, word.start);
  }
}

/** "MAY" and "MARCH" are months where a number or "in" stands beside them. */
const isDated = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  !/^(?:may|march|sun|sat)$/i.test(text.slice(start, end)) ||
  /\d(?:ST|ND|RD|TH)?\s$|\b(?:IN|OF|SINCE|LAST)\s$/i.test(text.slice(Math.max(0, start - 6), start)) ||
  /^\s\d/.test(text.slice(end, end + 2));

/** Words that the network takes for names, read in small letters. */
function raiseNames(units: string[], blocks: readonly Block[], models: Models, { grammar }: CalmKnowledge): void {
  const text = units.join('');
  for (const { tokens } of readSyntax(text, outlineText(text, blocks, grammar), models, grammar))
    for (const { upos, start } of tokens) if (upos === 'PROPN') raise(units, start);
}

/** "La paz" → "La Paz": the rest of a city's name whose first word is raised. */
function raiseCities(units: string[], { gazetteer }: CalmKnowledge): void {
  const text = units.join('');
  const words = keyWords(text);
  for (const [at, { start, key }] of words.entries()) {
    if (!startsHigh(text.slice(start, start + 1))) continue;
    for (let count = Math.min(gazetteer.longestFrom(key), words.length - at); count > 1; count--) {
      const name = words.slice(at, at + count);
      if (!gazetteer.find(name.map((word) => word.key).join(' ')).some(({ population }) => population >= LARGE_CITY))
        continue;
      for (const word of name) raise(units, word.start);
      break;
    }
  }
}

function raise(units: string[], at: number): void {
  const unit = units[at] ?? '';
  const high = unit.toUpperCase();
  if (high.length === unit.length) units[at] = high;
}

function write(units: string[], at: number, form: string): void {
  for (const [step, unit] of form.split('').entries())
    if (units[at + step]?.toLowerCase() === unit.toLowerCase()) units[at + step] = unit;
}
