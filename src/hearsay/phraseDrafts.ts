// "according to", "citing", "in the words of": a phrase, the source behind it, and the clause around it.

import type { Span } from '../span.ts';
import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import type { Draft, Speaker } from './draft.ts';
import { isMeasure, lastTokenOf, sourceBehind } from './phraseSource.ts';
import { quotedAt, type Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { FIRST_PERSON, tidyRange } from './words.ts';

export function phraseDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  const entry = hit.entries[0];
  if (!entry) return [];
  if (entry.frames.includes('clause')) return clauseDraft(scene, hit);
  const speaker = sourceBehind(scene, tree, sentence, to + 1);
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

/** The clause around the phrase: what stands before it, and what stands after the source and a comma. */
function contentAround(scene: Scene, tree: Tree, sentence: number, at: number, last: number): readonly Span[] {
  // Without commas the tree hangs a phrase at the end of its sentence under whatever clause stands last.
  const closes = scene.analysis.uncommaed && last >= tree.tokens.length - 2 && !isTold(scene, tree);
  const [first, end] = closes ? [0, tree.tokens.length - 1] : clauseBounds(tree, at);
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

/** The main verb says already who tells it. */
const isTold = (scene: Scene, tree: Tree): boolean =>
  (scene.reporting.verbs.get(tree.low[tree.tokens.findIndex(({ head }) => head < 0)] ?? '') ?? []).some(
    ({ weak, sense }) => !weak && sense !== 'thought',
  );

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
