// Quotations that no cue has claimed: carried on from the speaker before, introduced by a colon, signed with a dash.
import type { Quotation } from '../grammar/analysis.ts';
import { type Span, touches } from '../span.ts';
import type { Draft, Speaker } from './draft.ts';
import type { Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { nounPhrase } from './subject.ts';
import { low, relationOf, type Tree } from './tree.ts';

/** Letters of a quotation below which it is a word held at a distance and not an utterance. A guess. */
const UTTERANCE_UNITS = 12;
/** Tokens of a name after a dash or before a colon. A guess. */
const SIGNATURE_TOKENS = 14;

/** Drafts, with quotations carried on, and new drafts for those introduced or signed. */
export function withLooseQuotations(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [...drafts];
  const sentenceAt = sentenceIndex(scene);
  for (const quotation of scene.analysis.quotations) {
    if (quotation.scare || quotation.end - quotation.start < UTTERANCE_UNITS) continue;
    const sentence = sentenceAt(quotation.start);
    if (sentence === null) continue;
    const owner = ownerOf(found, quotation);
    if (owner !== null) {
      joinParts(found, owner, quotation);
      continue;
    }
    const signed = signedBy(scene, sentence, quotation) ?? introducedBy(scene, sentence, quotation);
    if (signed) {
      found.push(signed);
      continue;
    }
    const before = carriedFrom(scene, found, sentence, quotation);
    if (before === null) continue;
    const draft = found[before];
    if (draft) found[before] = { ...draft, content: joined([...draft.content, ...quotation.parts]) };
  }
  return found;
}

/** Index of the draft whose content already meets the quotation, or null. */
function ownerOf(drafts: readonly Draft[], quotation: Quotation): number | null {
  const at = drafts.findIndex(
    ({ content, cue }) => !(cue && touches(cue, quotation)) && content.some((run) => touches(run, quotation)),
  );
  return at < 0 ? null : at;
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
export function joined(runs: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && run.start <= last.end + 1)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, run.end) };
    else result.push(run);
  }
  return result;
}

/** “…” – X: a dash and a name right after the quotation. */
function signedBy(scene: Scene, sentence: number, quotation: Quotation): Draft | null {
  const after = scene.text.slice(quotation.end, quotation.end + 6);
  const dash = /^\s{0,3}(?:-{1,2}|–|—|―)\s?(?=\p{Lu})/u.exec(after);
  if (!dash) return null;
  const at = quotation.end + dash[0].length;
  for (const index of [sentence, sentence + 1, sentence + 2]) {
    const tree = scene.trees[index];
    const from = tree ? tree.tokens.findIndex((token) => token.start >= at) : -1;
    if (!tree || from < 0 || (tree.tokens[from]?.start ?? 0) > at + 2) continue;
    const speaker = nameFrom(tree, index, from);
    if (!speaker || !canSpeak(scene, speaker)) return null;
    const mark = quotation.end + dash[0].search(/\S/);
    return loose(
      scene,
      index,
      { start: mark, end: mark + dash[0].trim().length },
      speaker,
      quotation,
      'hearsay/dash-speaker',
    );
  }
  return null;
}

/** "And from Chairwoman X:" with the quotation after it, in the same paragraph or the next. */
function introducedBy(scene: Scene, sentence: number, quotation: Quotation): Draft | null {
  for (const index of [sentence, sentence - 1]) {
    const tree = scene.trees[index];
    if (!tree) continue;
    const colon = tree.tokens.findLastIndex(
      (token) => token.form === ':' && token.end <= quotation.start && quotation.start - token.end <= 4,
    );
    if (colon < 1 || colon > SIGNATURE_TOKENS) continue;
    const verb = tree.tokens.slice(0, colon).some((token) => token.upos === 'VERB');
    if (verb) continue;
    let head = -1;
    for (let at = colon - 1; at >= 0; at--)
      if (['PROPN', 'NOUN'].includes(tree.tokens[at]?.upos ?? '') && relationOf(tree.tokens[at]) !== 'flat') head = at;
    if (head < 0) continue;
    const speaker = nounPhrase(tree, index, head, 0, colon - 1);
    const colonToken = tree.tokens[colon];
    if (!speaker || !colonToken || !canSpeak(scene, speaker)) continue;
    return loose(
      scene,
      index,
      { start: colonToken.start, end: colonToken.end },
      speaker,
      quotation,
      'hearsay/colon-speaker',
    );
  }
  return null;
}

function nameFrom(tree: Tree, sentence: number, from: number): Speaker | null {
  let end = from;
  for (let at = from; at < Math.min(tree.tokens.length, from + SIGNATURE_TOKENS); at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'AUX' || ['.', ';', '"', '“'].includes(token.form)) break;
    end = at;
  }
  let head = end;
  for (let at = from; at <= end; at++)
    if (tree.tokens[at]?.upos === 'PROPN') {
      head = at;
      break;
    }
  const start = tree.tokens[from]?.start ?? 0;
  const stop = tree.tokens[low(tree, end) === ',' ? end - 1 : end]?.end ?? start;
  return stop > start ? { span: { start, end: stop }, sentence, head } : null;
}

function loose(
  scene: Scene,
  sentence: number,
  cue: Span,
  speaker: Speaker,
  quotation: Quotation,
  by: Draft['by'],
): Draft {
  return {
    sentence,
    at: -1,
    cue,
    speaker,
    content: quotation.parts,
    stance: conveyed(scene, quotation.parts) ?? 'asserts',
    entry: null,
    imputed: false,
    certainty: 'implied',
    by,
    why: null,
  };
}

/**
 * Index of the draft that a quotation without a cue carries on: the last one of the sentences before it, in the same
 * paragraph, or in the one before where the quotation opens its paragraph and that one ended quoted.
 */
function carriedFrom(scene: Scene, drafts: readonly Draft[], sentence: number, quotation: Quotation): number | null {
  const tree = scene.trees[sentence];
  if (!tree || quotation.start > tree.sentence.start + 2) return null;
  const covers = scene.trees[sentence]?.sentence;
  if (!covers || quotation.end < covers.end - 3) return null;
  let best = -1;
  for (const [index, draft] of drafts.entries()) {
    if (!draft.speaker || draft.sentence > sentence) continue;
    const end = lastEnd(draft);
    if (end > quotation.start) continue;
    const previous = best < 0 ? -1 : lastEnd(drafts[best] as Draft);
    if (end > previous) best = index;
  }
  const draft = drafts[best];
  if (!draft) return null;
  const sentencesBetween = sentence - sentenceOf(scene, lastEnd(draft), draft.sentence);
  if (sentencesBetween > 1) return null;
  const opened =
    scene.text[(tree.sentence.start === quotation.start ? (scene.trees[sentence - 1]?.sentence.end ?? 0) : 0) - 1] ===
    ':';
  const sameBlock = scene.analysis.sentences[draft.sentence]?.block === tree.sentence.block;
  const quotedBefore = /["”»'’]/.test(scene.text.slice(Math.max(0, lastEnd(draft) - 2), lastEnd(draft) + 1));
  return sameBlock || quotedBefore || opened ? best : null;
}

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
