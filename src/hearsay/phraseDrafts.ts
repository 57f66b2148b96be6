// "according to", "citing", "in the words of": a phrase, the source behind it, and the clause around it.

import type { Span } from '../span.ts';
import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import type { Draft, Speaker } from './draft.ts';
import { quotedAt, type Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { nounPhrase } from './subject.ts';
import { kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { FIRST_PERSON, tidyRange } from './words.ts';

export function phraseDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  const entry = hit.entries[0];
  if (!entry) return [];
  if (entry.frames.includes('clause')) return clauseDraft(scene, hit);
  const speaker = namedAfter(scene, tree, sentence, to + 1) ?? sourceAfter(tree, sentence, to + 1);
  if (!speaker) return [];
  if (entry.frames.includes('chain-after') && !canSpeak(scene, speaker)) return [];
  if (low(tree, at) === 'according' && isMeasure(scene, tree, speaker)) return [];
  const last = lastTokenOf(tree, speaker.span);
  const content = contentAround(scene, tree, sentence, at, last);
  if (content.length === 0) return [];
  return [
    {
      sentence,
      at,
      cue: spanOf(tree, at, to),
      speaker,
      content,
      stance: conveyed(scene, content) ?? 'asserts',
      entry,
      imputed: false,
      certainty: 'stated',
      by: entry.frames.includes('chain-after') ? 'hearsay/citing' : 'hearsay/according-to',
      why: null,
    },
  ];
}

/** "In the mayor's view, C": a noun that tells whose thought the clause around it is. */
export function viewDraft(
  scene: Scene,
  { tree, sentence, at, to, entries }: CueHit,
  owner: Speaker | null,
): Draft | null {
  const entry = entries.find(({ frames }) => frames.includes('in-ones'));
  const opens = kidsBy(tree, at, 'case').find((kid) => kid < at && ['in', 'by'].includes(low(tree, kid)));
  if (!entry || !owner || opens === undefined || kidsBy(tree, at, 'nmod:poss').length === 0) return null;
  if (FIRST_PERSON.has(low(tree, owner.head)) || quotedAt(scene, sentence, tree.tokens[at]?.start ?? 0)) return null;
  const content = contentAround(scene, tree, sentence, opens, to);
  if (content.length === 0) return null;
  return {
    sentence,
    at,
    cue: spanOf(tree, at, to),
    speaker: owner,
    content,
    stance: conveyed(scene, content) ?? 'asserts',
    entry,
    imputed: false,
    certainty: 'stated',
    by: 'hearsay/according-to',
    why: null,
  };
}

/** "According to KNA over a dozen boats sank": without its comma, the name right behind the cue is the source. */
function namedAfter(scene: Scene, tree: Tree, sentence: number, from: number): Speaker | null {
  if (!scene.analysis.uncommaed) return null;
  const first = low(tree, from) === 'the' ? from + 1 : from;
  const name = (scene.names[sentence] ?? []).find(({ start }) => start === tree.tokens[first]?.start);
  const last = tree.tokens.findLastIndex(({ end }) => end <= (name?.end ?? 0));
  if (!name || last < first || !['ADV', 'ADP', 'DET', 'NUM', 'PRON'].includes(tree.tokens[last + 1]?.upos ?? ''))
    return null;
  if (['of', 'for', 'in', 'at', 'and'].includes(low(tree, last + 1))) return null;
  return { span: spanOf(tree, from, last), sentence, head: last };
}

/** "according to plan", "according to type": a bare noun in the singular that cannot speak is a measure. */
function isMeasure(scene: Scene, tree: Tree, speaker: Speaker): boolean {
  const head = tree.tokens[speaker.head];
  const alone = head?.start === speaker.span.start && head.end === speaker.span.end;
  return alone && head?.xpos === 'NN' && !canSpeak(scene, speaker) && !/^(?:data|research|police)$/i.test(head.form);
}

function clauseDraft(scene: Scene, { tree, sentence, at, to, entries }: CueHit): readonly Draft[] {
  const entry = entries[0];
  if (!entry || low(tree, to + 1) !== 'that') return [];
  const content = contentSpan(scene, tree, sentence, to + 2, tree.tokens.length - 1, at);
  if (!content) return [];
  return [
    {
      sentence,
      at,
      cue: spanOf(tree, at, to),
      speaker: null,
      content: [content],
      stance: entry.stance,
      entry,
      imputed: false,
      certainty: 'stated',
      by: 'hearsay/on-the-grounds',
      why: 'nobody-named',
    },
  ];
}

const INSIDE = new Set(['det', 'amod', 'compound', 'nummod', 'nmod', 'flat', 'case', 'punct', 'advmod', 'dep']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X', 'SYM']);

/** The noun phrase that begins at `from`. The tree tells its head and its end; a comma before a clause ends it at the latest. */
function sourceAfter(tree: Tree, sentence: number, from: number): Speaker | null {
  let head = from;
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const up = tree.tokens[head]?.head ?? -1;
    if (up < from || !INSIDE.has(relationOf(tree.tokens[head])) || !NOMINAL.has(tree.tokens[up]?.upos ?? '')) break;
    head = up;
  }
  if (!NOMINAL.has(tree.tokens[head]?.upos ?? '')) return null;
  const phrase = nounPhrase(tree, sentence, head, from, tree.tokens.length - 1);
  return phrase && withoutNextSpeaker(tree, from, { ...phrase, span: toComma(tree, phrase.span) });
}

/** "According to X, Y, the chairman, said C": a cue without a subject of its own behind the commas takes Y from X. */
function withoutNextSpeaker(tree: Tree, from: number, speaker: Speaker): Speaker {
  const last = lastTokenOf(tree, speaker.span);
  const verb = low(tree, last + 1) === ',' ? last + 2 : last + 1;
  const comma = tree.tokens.findIndex((token, at) => at > speaker.head && at < last && token.form === ',');
  const bare =
    ['VBD', 'VBZ', 'VBP'].includes(tree.tokens[verb]?.xpos ?? '') && kidsBy(tree, verb, 'nsubj').length === 0;
  if (from > 2 || comma < 0 || !bare) return speaker;
  return { ...speaker, span: { start: speaker.span.start, end: tree.tokens[comma - 1]?.end ?? speaker.span.end } };
}

/** Tokens that a parser may tear off the end of a source: "people | familiar with the matter,". A guess. */
const TORN_TOKENS = 8;

/** A source runs on to the next comma where only words of a noun phrase stand between. */
function toComma(tree: Tree, span: Span): Span {
  const last = lastTokenOf(tree, span);
  for (let at = last + 1; at <= last + TORN_TOKENS; at++) {
    const token = tree.tokens[at];
    if (!token || (at === last + 1 && !['ADJ', 'ADP'].includes(token.upos))) return span;
    if (token.form === ',' || token.form === '.')
      return { start: span.start, end: tree.tokens[at - 1]?.end ?? span.end };
    if (!['ADJ', 'ADP', 'DET', 'NOUN', 'PROPN'].includes(token.upos)) return span;
  }
  return span;
}

function lastTokenOf(tree: Tree, span: Span): number {
  for (let at = tree.tokens.length - 1; at >= 0; at--) if ((tree.tokens[at]?.end ?? 0) <= span.end) return at;
  return 0;
}

/** The clause around the phrase: what stands before it, and what stands after the source and a comma. */
function contentAround(scene: Scene, tree: Tree, sentence: number, at: number, last: number): readonly Span[] {
  const [first, end] = clauseBounds(tree, at);
  const start = opensClause(scene, tree, at) ? at : first;
  const before = at > start ? contentSpan(scene, tree, sentence, start, at - 1, at) : null;
  const opens = !before || !tidyRange(tree, start, at - 1) || isShort(tree, start, at - 1);
  const afterFrom = behindCiting(tree, last + 1);
  const parted = [',', ':', '”', '"'].includes(low(tree, afterFrom)) || opens;
  const after =
    afterFrom <= end && parted && (opens || !endsThere(tree, afterFrom))
      ? contentSpan(scene, tree, sentence, afterFrom, end, at)
      : null;
  return [before, after].filter(
    (one): one is Span => one !== null && /\p{L}/u.test(scene.text.slice(one.start, one.end)),
  );
}

/** "said according to X, C", "learned that according to X, C": what stands before is another's cue. */
function opensClause(scene: Scene, tree: Tree, at: number): boolean {
  const before = tree.tokens[at - 1];
  if (!before || low(tree, at) !== 'according') return false;
  if (before.form.toLowerCase() === 'that' && before.upos === 'SCONJ') return true;
  const entries = scene.reporting.verbs.get(before.form.toLowerCase()) ?? [];
  return before.upos === 'VERB' && entries.some((entry) => !entry.weak && entry.frames.includes('clause'));
}

/** ", quoting the ministry,": what follows that. */
function behindCiting(tree: Tree, from: number): number {
  if (low(tree, from) !== ',' || !['citing', 'quoting'].includes(low(tree, from + 1))) return from;
  const comma = tree.tokens.findIndex((token, at) => at > from + 1 && token.form === ',');
  return comma < 0 ? from : comma;
}

/** "And according to X, C", "But, according to X, C": what stands before is only a link. */
const isShort = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from, to + 1).every((token) => ['CCONJ', 'PUNCT', 'ADV', 'SCONJ', 'PRON'].includes(token.upos));

/** After ", according to X," a clause of the writer's begins: "as", "while", a participle, or the end. */
function endsThere(tree: Tree, from: number): boolean {
  const next = tree.tokens[from + 1];
  return (
    !next ||
    ['as', 'while', 'after', 'who', 'which', 'citing', 'quoting', 'adding', 'although', 'though'].includes(
      next.form.toLowerCase(),
    )
  );
}

/** First and last token of the clause that the phrase bears on: the sentence, or the relative clause it stands in. */
function clauseBounds(tree: Tree, at: number): readonly [number, number] {
  const end = tree.tokens.length - 1;
  let up = tree.tokens[at]?.head ?? -1;
  for (let steps = 0; up >= 0 && steps < 12; steps++) {
    const token = tree.tokens[up];
    if (!token) break;
    const relation = token.deprel;
    if (relation === 'acl:relcl' && (tree.first[up] ?? 0) < at && (tree.last[up] ?? 0) > at)
      return [tree.first[up] ?? 0, tree.last[up] ?? end];
    if (
      relationOf(token) === 'ccomp' &&
      (tree.first[up] ?? 0) < at &&
      (tree.last[up] ?? 0) > at &&
      low(tree, at - 1) !== ','
    )
      return [tree.first[up] ?? 0, tree.last[up] ?? end];
    up = token.head;
  }
  return [0, end];
}
