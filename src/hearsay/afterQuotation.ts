// “…,” said X / “…,” X said: the surest sign of all. The order of words decides here, whatever the parse.

import type { Span } from '../span.ts';
import type { CueHit } from './cues.ts';
import type { Speaker } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import { quotedAt, type Scene } from './scene.ts';
import { clauseFollows } from './speakerOf.ts';
import { canSpeak } from './speaking.ts';
import { topNominal } from './subject.ts';
import { bearsTense, kidsBy, low, spanOf, type Tree } from './tree.ts';

export interface AfterQuotation {
  /** The last unbroken run of the quotation. */
  readonly quoted: Span;
  readonly speaker: Speaker | null;
  /** First token after the quotation and its comma. */
  readonly from: number;
}

/** Tokens between a quotation and its cue at most: a name with title and apposition. A guess. */
const BETWEEN_TOKENS = 30;
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'X', 'SYM']);
const DASHES = new Set(['-', '–', '—', '--']);

/** What a cue right after a quotation tells; null where it stands elsewhere or its words could not name a speaker. */
export function afterQuotation(scene: Scene, hit: CueHit): AfterQuotation | null {
  const { tree, sentence, at, entries } = hit;
  if (!entries.some((entry) => !entry.weak && (entry.frames.includes('quote') || entry.frames.includes('clause'))))
    return null;
  const cue = tree.tokens[at];
  if (cue?.xpos === 'VBG' || cue?.xpos === 'VB') return null;
  const quoted = cue ? lastQuotedBefore(scene, sentence, cue.start) : null;
  if (!quoted || !cue || quotedAt(scene, sentence, cue.start)) return null;
  let from = tree.tokens.findIndex((token) => token.start >= quoted.end);
  if (from < 0) return null;
  const comma = [',', ...DASHES].includes(low(tree, from));
  if (
    !comma &&
    !(scene.analysis.uncommaed && isShort(tree, from, at)) &&
    !/[,?!\-–—…]["”'’»\s]*$/.test(scene.text.slice(Math.max(quoted.start, quoted.end - 5), quoted.end))
  )
    return null;
  while (from < at && tree.tokens[from]?.upos === 'PUNCT') from++;
  if (at - from > BETWEEN_TOKENS) return null;
  const zoneEnd = cueChainStart(tree, at, from) - 1;
  if (zoneEnd < from) {
    if (saysMore(tree, hit, quoted)) return null;
    const speaker = speakerIn(tree, sentence, hit.to + 1, invertedEnd(tree, hit.to + 1));
    return { quoted, speaker, from: Math.min(from, at) };
  }
  if (!NOMINAL.has(tree.tokens[from]?.upos ?? '') || hasOwnClause(tree, from, zoneEnd)) return null;
  if (isTitleOnly(scene, hit, quoted)) return null;
  const speaker = speakerIn(tree, sentence, from, zoneEnd);
  const behind = speaker && !canSpeak(scene, speaker) ? namedBehind(scene, hit) : null;
  return speaker && { quoted, speaker: behind ?? speaker, from };
}

/** “…” a village in the hills said Dora Lind of the roads agency: a person named right behind the cue, where nobody stands before it. */
function namedBehind(scene: Scene, { tree, sentence, to }: CueHit): Speaker | null {
  const start = tree.tokens[to + 1]?.start ?? -1;
  const named = (scene.names[sentence] ?? []).some((name) => name.type === 'person' && name.start === start);
  return named ? speakerIn(tree, sentence, to + 1, invertedEnd(tree, to + 1)) : null;
}

/** A quotation that opens its sentence, or opens with a capital after a comma, a colon or another quotation. */
export function standsAlone(text: string, sentenceStart: number, quoted: Span): boolean {
  if (quoted.start <= sentenceStart) return true;
  const before = text.slice(sentenceStart, quoted.start).trimEnd();
  return (
    !/\p{L}/u.test(before) ||
    (/[,:”"]$/.test(before) && /^\P{L}*\p{Lu}/u.test(text.slice(quoted.start, quoted.start + 4)))
  );
}

/** "On Sunday's “Morning Roads,” X said that C": a name in quotation marks, with no verb before it and a clause behind the cue. */
function isTitleOnly(scene: Scene, { tree, at, to }: CueHit, quoted: Span): boolean {
  if (standsAlone(scene.text, tree.sentence.start, quoted)) return false;
  const told = tree.tokens.some((token) => bearsTense(token) && token.end <= quoted.end);
  return !told && (low(tree, to + 1) === 'that' || clauseFollows(tree, to + 1) || toldBehind(tree, at, to));
}

/** The tree hangs a clause behind the cue, or a thing told. */
const toldBehind = (tree: Tree, at: number, to: number): boolean =>
  kidsBy(tree, at, 'ccomp', 'xcomp', 'obj').some((kid) => kid > to);

/** “The bridge is closed” said Dora Lind, “…” she said, without commas. */
const isShort = (tree: Tree, from: number, at: number): boolean =>
  from === at
    ? ['PROPN', 'PRON'].includes(tree.tokens[at + 1]?.upos ?? '')
    : at - from <= 2 && ['PRON', 'DET', 'PROPN'].includes(tree.tokens[from]?.upos ?? '');

/** "X, citing “…,” said that C": the quotation is part of what stands before, the subject before it and a clause behind. */
const saysMore = (tree: Tree, { at, to }: CueHit, quoted: Span): boolean =>
  kidsBy(tree, at, 'nsubj').some((kid) => (tree.tokens[kid]?.end ?? 0) <= quoted.start) && clauseFollows(tree, to + 1);

/** The run of a quotation that ends last before a position, in this sentence or right before it. */
function lastQuotedBefore(scene: Scene, sentence: number, before: number): Span | null {
  const here = (scene.quotations[sentence] ?? [])
    .flatMap(({ parts, open }) => (open ? [] : parts))
    .filter(({ end }) => end <= before);
  const last = here[here.length - 1];
  return last ?? null;
}

/** First token of the cue with its auxiliaries and adverbs. */
function cueChainStart(tree: Tree, at: number, least: number): number {
  let from = at;
  while (from > least && ['AUX', 'ADV', 'PART'].includes(tree.tokens[from - 1]?.upos ?? '')) from--;
  return from;
}

/** A finite verb that no relative pronoun introduces: the words between are a clause, not a speaker. */
function hasOwnClause(tree: Tree, from: number, to: number): boolean {
  // "X, now 81 and retired in Karsa, said": what stands between commas describes X.
  if (low(tree, to) === ',' && tree.low.slice(from, to).includes(',')) return false;
  for (let at = from; at <= to; at++) {
    if (['who', 'which', 'whose', 'that'].includes(low(tree, at)) && at > from) return false;
    if (bearsTense(tree.tokens[at]) && tree.tokens[at]?.upos !== 'PROPN') return true;
  }
  return false;
}

/** Last token of a speaker after the cue: before a relative clause, a verb, a quotation, a comma that opens something else. */
function invertedEnd(tree: Tree, from: number): number {
  for (let at = from; at < tree.tokens.length; at++) {
    const token = tree.tokens[at];
    if (!token) break;
    if (bearsTense(token) && token.upos !== 'PROPN') return lastCommaBefore(tree, at, from);
    if (
      ['who', 'which', 'whose', 'as', 'when', 'after', 'while', 'during', 'at'].includes(token.form.toLowerCase()) &&
      at > from
    )
      return at - 1;
    if (['.', ':', ';', '"', '“', "''", '``', '(', '--', '—'].includes(token.form)) return at - 1;
    if (token.form === ',' && !['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM'].includes(tree.tokens[at + 1]?.upos ?? ''))
      return at - 1;
  }
  return tree.tokens.length - 1;
}

function lastCommaBefore(tree: Tree, at: number, from: number): number {
  for (let index = at; index > from; index--) if (low(tree, index) === ',') return index - 1;
  return at - 1;
}

function speakerIn(tree: Tree, sentence: number, from: number, to: number): Speaker | null {
  let start = from;
  while (start <= to && ['PUNCT', 'ADV', 'CCONJ'].includes(tree.tokens[start]?.upos ?? '')) start++;
  if (start > to || !NOMINAL.has(tree.tokens[start]?.upos ?? '')) return null;
  const comma = tree.tokens.findIndex((token, index) => index > start && index <= to && token.form === ',');
  const near = comma < 0 ? to : comma - 1;
  let nominal = start;
  while (nominal < near && !['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[nominal]?.upos ?? '')) nominal++;
  const head = topNominal(tree, nominal, start, near) ?? nominal;
  const phrase = nounPhrase(tree, sentence, head, start, to);
  const end = Math.max(phrase?.span.end ?? 0, spanOf(tree, nominal, nominal).end);
  return { span: { start: tree.tokens[start]?.start ?? 0, end: nameEnd(tree, end, near) }, sentence, head };
}

/** A name goes on as long as capitals stand side by side, whatever the tree says. */
function nameEnd(tree: Tree, end: number, near: number): number {
  let at = tree.tokens.findLastIndex((token) => token.end <= end);
  while (at < near && tree.tokens[at + 1]?.upos === 'PROPN') at++;
  return Math.max(end, tree.tokens[at]?.end ?? end);
}
