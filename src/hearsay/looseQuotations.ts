// Quotations that no cue has claimed: carried on from the speaker before, introduced by a colon, signed with a dash.
import type { Quotation } from '../grammar/analysis.ts';
import { type Span, touches } from '../span.ts';
import type { Draft } from './draft.ts';
import { introducedBy, signedBy } from './introduced.ts';
import { blockKindOf, type Scene } from './scene.ts';

/** Letters of a quotation below which it is a word held at a distance and not an utterance. A guess. */
const UTTERANCE_UNITS = 12;

/** Drafts, with quotations carried on, and new drafts for those introduced or signed. */
export function withLooseQuotations(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [...drafts];
  const sentenceAt = sentenceIndex(scene);
  const shelf = shelve(found, sentenceAt);
  for (const quotation of scene.analysis.quotations) {
    if (quotation.scare || quotation.end - quotation.start < UTTERANCE_UNITS) continue;
    const sentence = sentenceAt(quotation.start);
    if (sentence === null) continue;
    const owner = ownerOf(found, shelf, sentence, sentenceAt(quotation.end - 1) ?? sentence, quotation);
    const signed =
      owner === null ? (signedBy(scene, sentence, quotation) ?? introducedBy(scene, sentence, quotation)) : null;
    if (signed) found.push(signed);
    const target = owner ?? (signed ? found.length - 1 : carriedFrom(scene, found, shelf, sentence, quotation));
    if (target === null) continue;
    if (owner !== null) joinParts(found, owner, quotation);
    else if (!signed) carryOn(found, target, quotation);
    putOnShelf(shelf, found[target], target, sentenceAt);
  }
  return found;
}

/** Indices of the drafts whose cue or content touches each sentence. */
type Shelf = Map<number, Set<number>>;

function shelve(drafts: readonly Draft[], sentenceAt: (at: number) => number | null): Shelf {
  const shelf: Shelf = new Map();
  for (const [index, draft] of drafts.entries()) putOnShelf(shelf, draft, index, sentenceAt);
  return shelf;
}

function putOnShelf(
  shelf: Shelf,
  draft: Draft | undefined,
  index: number,
  sentenceAt: (at: number) => number | null,
): void {
  for (const span of [...(draft?.content ?? []), ...(draft?.cue ? [draft.cue] : [])]) {
    const to = sentenceAt(span.end - 1) ?? -1;
    for (let sentence = sentenceAt(span.start) ?? to; sentence <= to; sentence++) {
      const there = shelf.get(sentence);
      if (there) there.add(index);
      else shelf.set(sentence, new Set([index]));
    }
  }
}

function carryOn(drafts: Draft[], at: number, quotation: Quotation): void {
  const draft = drafts[at];
  if (draft) drafts[at] = { ...draft, content: joined([...draft.content, ...quotation.parts]) };
}

/** Index of the first draft whose content already meets the quotation from outside it, or null. */
function ownerOf(
  drafts: readonly Draft[],
  shelf: Shelf,
  from: number,
  to: number,
  quotation: Quotation,
): number | null {
  for (let sentence = from; sentence <= to; sentence++) {
    for (const index of shelf.get(sentence) ?? []) {
      const draft = drafts[index];
      if (!draft || (draft.cue && touches(draft.cue, quotation))) continue;
      if (draft.content.some((run) => touches(run, quotation))) return index;
    }
  }
  return null;
}

/** A draft that holds the beginning of a quotation of several paragraphs holds all of it. */
function joinParts(drafts: Draft[], at: number, quotation: Quotation): void {
  const draft = drafts[at];
  if (!draft || quotation.parts.length < 2) return;
  const cue = draft.cue;
  if (cue && quotation.parts.some((part) => touches(part, cue))) return;
  drafts[at] = { ...draft, content: joined([...draft.content, ...quotation.parts]) };
}

/** Runs in text order, those that touch made one. */
function joined(runs: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && run.start <= last.end + 1)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, run.end) };
    else result.push(run);
  }
  return result;
}

/**
 * Index of the draft that a quotation without a cue carries on: the last one of the sentences before it, in the same
 * paragraph, or in the one before where the quotation opens its paragraph and that one ended quoted.
 */
function carriedFrom(
  scene: Scene,
  drafts: readonly Draft[],
  shelf: Shelf,
  sentence: number,
  quotation: Quotation,
): number | null {
  const tree = scene.trees[sentence];
  if (!tree || quotation.start > tree.sentence.start + 2) return null;
  const covers = scene.trees[sentence]?.sentence;
  if (!covers || quotation.end < covers.end - 3) return null;
  let before = sentence - 1;
  while (sentence - before < ASIDE_SENTENCES && isAside(scene, before)) before--;
  let best = -1;
  for (const index of [...(shelf.get(before) ?? []), ...(shelf.get(sentence) ?? [])]) {
    const draft = drafts[index];
    if (!draft?.speaker || draft.sentence > sentence) continue;
    if (lastEnd(draft) > quotation.start) continue;
    const rival = drafts[best];
    if (!rival || comesNearer(scene, draft, rival)) best = index;
  }
  const draft = drafts[best];
  if (!draft) return null;
  const sentencesBetween = sentence - sentenceOf(scene, lastEnd(draft), draft.sentence);
  if (sentencesBetween > sentence - before) return null;
  const opened =
    scene.text[(tree.sentence.start === quotation.start ? (scene.trees[sentence - 1]?.sentence.end ?? 0) : 0) - 1] ===
    ':';
  const sameBlock = scene.analysis.sentences[draft.sentence]?.block === tree.sentence.block;
  // “…,” said X. ⏎ “…”: what was said is quoted, though the cue ends the paragraph.
  const quotedBefore =
    draft.by === 'hearsay/quote-then-cue' || endsQuoted(scene, lastEnd(draft)) || endsQuoted(scene, saidEnd(draft));
  return sameBlock || quotedBefore || opened ? best : null;
}

/** A draft whose words are quoted is carried on rather than one whose words are told; of two alike the later. */
function comesNearer(scene: Scene, draft: Draft, rival: Draft): boolean {
  const [own, others] = [draft, rival].map((one) => endsQuoted(scene, saidEnd(one)));
  return own === others ? lastEnd(draft) > lastEnd(rival) : own === true;
}

/** Captions and questions between a quotation and what carries it on, sentences at most. A guess. */
const ASIDE_SENTENCES = 5;

const isAside = (scene: Scene, sentence: number): boolean =>
  blockKindOf(scene, sentence) === 'caption' || isQuestionBlock(scene, sentence);

/** A question alone in its paragraph, without quotation marks, between two answers: an interviewer's. */
function isQuestionBlock(scene: Scene, sentence: number): boolean {
  const tree = scene.trees[sentence];
  if (!tree || (scene.quotations[sentence] ?? []).length > 0) return false;
  const { block } = tree.sentence;
  const alone = [sentence - 1, sentence + 1].every((one) => scene.analysis.sentences[one]?.block !== block);
  return alone && scene.text.slice(tree.sentence.start, tree.sentence.end).trimEnd().endsWith('?');
}

const endsQuoted = (scene: Scene, at: number): boolean => /["”»'’]/.test(scene.text.slice(Math.max(0, at - 2), at + 1));

const saidEnd = (draft: Draft): number => Math.max(...draft.content.map(({ end }) => end));

const lastEnd = (draft: Draft): number => Math.max(draft.cue?.end ?? 0, ...draft.content.map(({ end }) => end));

function sentenceOf(scene: Scene, at: number, from: number): number {
  let index = from;
  while (index + 1 < scene.trees.length && (scene.trees[index + 1]?.sentence.start ?? Number.POSITIVE_INFINITY) < at)
    index++;
  return index;
}

/** Looks up the sentence that holds a position: binary search. */
function sentenceIndex(scene: Scene): (at: number) => number | null {
  const { sentences } = scene.analysis;
  return (at) => {
    let lowest = 0;
    let highest = sentences.length;
    while (lowest < highest) {
      const middle = (lowest + highest) >> 1;
      if ((sentences[middle]?.end ?? 0) <= at) lowest = middle + 1;
      else highest = middle;
    }
    return lowest < sentences.length ? lowest : null;
  };
}
