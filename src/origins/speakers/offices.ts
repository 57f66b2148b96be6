// Whom a source speaks for, as its report says: "Mara Toll, a spokeswoman for the Roads Agency", "Roads Agency chief Mara Toll".
import type { Almanac } from '../../almanac/almanac.ts';
import { type KeyWord, keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Span } from '../../span.ts';
import type { Report } from '../report.ts';

export interface Office {
  /** Words that name the organisation; null where the office stands alone ("the director"). */
  readonly organisation: string | null;
  /** The words that say so. */
  readonly span: Span;
  /** True for those who speak for nobody but the organisation: spokesmen and press offices. */
  readonly speaks: boolean;
}

/** UTF-16 units after a name in which its office may follow ("…, who chairs the commission"). A guess. */
const AFTER_NAME = 90;
/** UTF-16 units before a name in which its office may stand ("the Observatory's director, Mara Toll"). A guess. */
const BEFORE_NAME = 60;

/** The offices that a report gives the source named at these spans, in text order. */
export function officesOf(
  { reading }: Report,
  spans: readonly Span[],
  isPerson: boolean,
  almanac: Almanac,
): readonly Office[] {
  const { text } = reading.article;
  const offices: Office[] = [];
  for (const span of spans) {
    const end = clauseEnd(text, span.end);
    const office =
      officeIn(text, span, almanac) ??
      officeIn(text, { start: span.end, end }, almanac) ??
      headedIn(text, span.end, end);
    const whole = office?.organisation === null ? officeBefore(text, span, almanac) : null;
    if (office) offices.push(whole?.organisation ? whole : office);
  }
  const before = spans[0];
  if (isPerson && offices.length === 0 && before) {
    const office = officeBefore(text, before, almanac);
    if (office && (office.organisation !== null || office.speaks)) offices.push(office);
  }
  return offices;
}

/** The office in the words of the clause before a name and in the name. */
const officeBefore = (text: string, { start, end }: Span, almanac: Almanac): Office | null =>
  officeIn(text, { start: clauseStart(text, start), end }, almanac);

/** The end of the sentence or quotation that a name stands in, at most `AFTER_NAME` further on. */
function clauseEnd(text: string, from: number): number {
  const after = text.slice(from, from + AFTER_NAME);
  if (!/^,? (?:who\b|an?\b|the\b|its\b|their\b|spokes|head\b|director\b)/.test(after)) return from;
  const stop = /[.!?;“”"\n]|, (?=(?!who\b)\p{L}+(?:ed|d)\b)|\b(?:said|says|told|added)\b/u.exec(after.slice(1));
  return from + (stop ? stop.index + 1 : after.length);
}

function clauseStart(text: string, to: number): number {
  const from = Math.max(0, to - BEFORE_NAME);
  const before = text.slice(from, to);
  const stop = Math.max(...['.', '!', '?', ';', '“', '”', '"', '\n'].map((mark) => before.lastIndexOf(mark)));
  return from + stop + 1;
}

function officeIn(text: string, span: Span, almanac: Almanac): Office | null {
  const { speakerWords } = almanac;
  const words = keyWords(text.slice(span.start, span.end)).map((word) => moved(word, span.start));
  for (let at = 0; at < words.length; at++) {
    const office = phraseAt(speakerWords.offices, text, words, at, false);
    if (!office) continue;
    const [first, last] = [words[at], words[at + office.words.length - 1]];
    if (!first || !last) continue;
    const organisation =
      organisationAfter(text, words, at + office.words.length) ?? organisationBefore(text, words, at, almanac);
    // "head of press office at the Roads Agency"
    if (organisation !== null && isOffice(organisation, almanac)) continue;
    const next = words[at + office.words.length];
    const isSpokesman = SPEAKING.has(office.value.id) && next !== undefined && next.start < span.end;
    if (organisation === null && !isSpokesman && !isBare(text, words, at, office.value.id)) continue;
    return {
      organisation,
      span: { start: Math.min(span.start, first.start), end: Math.max(last.end, span.end) },
      speaks: SPEAKING.has(office.value.id),
    };
  }
  return null;
}

const isOffice = (name: string, { speakerWords }: Almanac): boolean => {
  const words = keyWords(name);
  return phraseAt(speakerWords.offices, name, words, 0, false)?.words.length === words.length;
};

/** Offices of the lexicon that speak for nobody but the organisation. */
const SPEAKING = new Set(['spokesman', 'press-office']);

const moved = ({ key, start, end }: KeyWord, by: number): KeyWord => ({ key, start: start + by, end: end + by });

/** "the director", "its chairman": whose, the words before tell. A document or a "spokesman" alone may be anybody's. */
function isBare(text: string, words: readonly KeyWord[], at: number, office: string): boolean {
  const before = words[at - 1];
  if (office !== 'head' || !before) return false;
  return ['the', 'its', 'their'].includes(before.key) && /^\s$/.test(text.slice(before.end, words[at]?.start));
}

/** "for the Roads Agency", "of the Roads Agency in Tel Asmar". */
function organisationAfter(text: string, words: readonly KeyWord[], at: number): string | null {
  if (!['for', 'of', 'at'].includes(words[at]?.key ?? '')) return null;
  const first = words[at + 1];
  if (!first) return null;
  const rest = text.slice(first.start, words.at(-1)?.end);
  const stop = /[,;:()–—]|\s(?:in|on|at|who|told|said|says|to|from)\s/.exec(rest);
  const name = rest.slice(0, stop ? stop.index : rest.length).trim();
  return name === '' ? null : name;
}

/** "the Roads Agency’s director", "Roads Agency chief Mara Toll", "coalition spokesman Aldous Brenn". */
function organisationBefore(text: string, words: readonly KeyWord[], at: number, almanac: Almanac): string | null {
  const last = words[at - 1];
  if (!last || /[“”"]/.test(text.slice(last.end, words[at]?.start))) return null;
  const name = text
    .slice(words[0]?.start ?? last.start, last.end)
    .replace(/^.*[,;:()]/s, '')
    .replace(/[’']s?$/, '')
    .trim();
  return /\p{Lu}/u.test(name) || isBody(last, almanac) ? name : null;
}

/** "coalition", "commission": one body, which the report names elsewhere; a "government" or "army" may be any state’s. */
const isBody = ({ key }: KeyWord, { actorNames, reporting }: Almanac): boolean =>
  reporting.speakers.get(key) === 'organisation' && !actorNames.institutions.has(key);

const HEADS = /\bwho (?:heads|leads|runs|chairs|directs|speaks for|founded) (?:the )?([^,.;:“”"\n]{2,60})/;

/** "…, who chairs the commission". */
function headedIn(text: string, start: number, end: number): Office | null {
  const found = HEADS.exec(text.slice(start, end));
  if (!found?.[1]) return null;
  const at = start + found.index;
  return { organisation: found[1], span: { start: at, end: at + found[0].length }, speaks: false };
}
