// Words that judge while they tell, by whose voice they stand in, with the plain word for each.

import type { LoadedEntry, LoadedPattern } from '../../almanac/loadedWords.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import { inTextOrder, type Span, slice } from '../../span.ts';
import { marksIn } from '../events/nearby.ts';
import { sentenceAt } from '../ground.ts';
import { type Desk, type Draft, quoted, quotedList, type RemarkRule, voiceAt } from './remark.ts';

/** Words quoted in one message. */
const MOST_QUOTED = 6;

interface Found extends Span {
  readonly entry: LoadedEntry | LoadedPattern;
}

export const loaded: RemarkRule = {
  id: 'loaded',
  example: '“the regime’s cowardly attack on the heroic defenders”',
  reason: 'the judgement travels with the claim; without it the claim is easier to compare with others',
  find(desk) {
    const byVoice = new Map<string, Found[]>();
    for (const found of findLoaded(desk)) {
      const voice = voiceAt(desk, found);
      const own = byVoice.get(voice);
      if (own) own.push(found);
      else byVoice.set(voice, [found]);
    }
    const judging = [...byVoice].filter(([, found]) => found.some(({ entry }) => entry.kind !== 'label'));
    const labels = [...byVoice].filter(([, found]) => found.every(({ entry }) => entry.kind === 'label'));
    return [...judging.map(([voice, found]) => judgement(desk, voice, found)), ...labelled(desk, labels)];
  },
};

const judgement = (desk: Desk, voice: string, found: readonly Found[]): Draft => ({
  kind: 'loaded',
  spans: found.map(({ start, end }) => ({ start, end })),
  message: `words of ${voice} that judge while they tell: ${glossed(desk, found)}. What is claimed without them?`,
});

/** Voices that only name people by a judgement, all in one remark. */
function labelled(desk: Desk, voices: readonly (readonly [string, readonly Found[]])[]): Draft[] {
  if (voices.length === 0) return [];
  const said = voices.map(([voice, found]) => `${quotedList(desk, found, MOST_QUOTED)} (${voice})`);
  const spans = voices.flatMap(([, found]) => found.map(({ start, end }) => ({ start, end })));
  const message = `people named by a judgement: ${said.join('; ')}. Who are they, by name?`;
  return [{ kind: 'loaded', spans: spans.sort(inTextOrder), message }];
}

/** Each word once, with what could stand in its place. */
function glossed(desk: Desk, found: readonly Found[]): string {
  const glosses = new Map<string, string>();
  for (const one of found) {
    const words = quoted(desk, one);
    if (!glosses.has(words.toLowerCase())) glosses.set(words.toLowerCase(), `${words} (plainly: ${one.entry.plain})`);
  }
  const shown = [...glosses.values()];
  const rest = shown.length - MOST_QUOTED;
  return shown.slice(0, MOST_QUOTED).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function findLoaded(desk: Desk): Found[] {
  const { text } = desk.article;
  const words = keyWords(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(desk.loaded.words, text, words, at, false);
    const first = words[at];
    const last = words[at + (phrase?.words.length ?? 1) - 1];
    if (!phrase || !first || !last) continue;
    if (!isInName(text, first, last) && isMeant(desk, { start: first.start, end: last.end }, phrase.value))
      found.push({ ...withQuoted(desk, { start: first.start, end: last.end }, phrase.value), entry: phrase.value });
    at += phrase.words.length - 1;
  }
  for (const entry of desk.loaded.patterns) {
    for (const match of text.matchAll(entry.pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, entry });
    }
  }
  let reach = -1;
  return found.sort(inTextOrder).filter(({ start, end }) => {
    const isFree = start >= reach;
    if (isFree) reach = end;
    return isFree;
  });
}

/** "so called “moderate”": the words held at a distance belong to it. */
function withQuoted(desk: Desk, span: Span, entry: LoadedEntry): Span {
  if (entry.kind !== 'distance') return span;
  const after = desk.analysis.quotations.find(
    ({ start, scare }) => scare && start >= span.end && start - span.end <= 2,
  );
  return after ? { start: span.start, end: after.end } : span;
}

/** "nothing heroic about it", "not a brutal man". */
const DENIED = /\b(?:not|nothing|no|never|hardly|n['’]t)\s(?:\p{L}+\s)?$/iu;
/** "dismissed by critics as a sham": a judgement that the passive gives to others. */
const JUDGED_BY = /\b\p{L}+ed by (?:[\p{L}’'-]+ ){1,6}as (?:(?:an?|the|[\p{L}-]+) ){0,2}$/u;
/** "the political regime", "a tax regime": an order of things, and nobody. */
const AN_ORDER =
  /\b(?:political|tax|legal|sanctions?|inspections?|trade|visa|training|regulatory|security|ceasefire|monitoring)\s$/i;
/** Words that take ground: without a place near by, somebody was let out of somewhere. */
const OF_GROUND = 'liberate';

/** False where the words say that it is not so, "purported" is said of what she claims, or "liberated" of people. */
function isMeant(
  { article: { text }, places, analysis }: Desk,
  { start, end }: Span,
  { id, kind }: LoadedEntry,
): boolean {
  if (DENIED.test(text.slice(Math.max(0, start - 24), start))) return false;
  if (id === 'regime' && AN_ORDER.test(text.slice(Math.max(0, start - 16), start))) return false;
  if (JUDGED_BY.test(text.slice(Math.max(0, start - 80), start))) return false;
  if (kind === 'distance' && /^ (?:that|to)\b/i.test(text.slice(end, end + 6))) return false;
  const sentence = analysis.sentences[sentenceAt(analysis.sentences, start)];
  return id !== OF_GROUND || sentence === undefined || marksIn(places, sentence).length > 0;
}

/** A capital inside a sentence: part of a name ("Radical Theatre"), not a judgement. */
function isInName(text: string, first: Span, last: Span): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(slice(text, first))) return false;
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(last.end, last.end + 3))) return true;
  return !/(?:^|[.!?:\n“"'‘(—–])\s*$/u.test(text.slice(Math.max(0, first.start - 6), first.start));
}
