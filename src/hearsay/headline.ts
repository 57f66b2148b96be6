// Headlines have a grammar of their own: "Minister: bridge closed", "Bridge closed - mayor", "Bridge closed. Herald Report".

import type { Span } from '../span.ts';
import type { Draft, Speaker } from './draft.ts';
import { LEADS_IN } from './introduced.ts';
import { blockKindOf, type Scene } from './scene.ts';
import { canSpeak, speakerKind } from './speaking.ts';
import { conveyed } from './stance.ts';
import { low, spanOf, type Tree } from './tree.ts';

/** Tokens of a speaker in a headline at most. A guess. */
const NAME_TOKENS = 6;
/** Blocks at the top of an article that may be headlines though nothing says so. */
const TOP_BLOCKS = 3;
/** Units of a headline at most. A guess. */
const HEADLINE_UNITS = 160;
const DASHES = new Set(['-', '–', '—', '―', '--', '|']);

/** `spoken`: last words, lower case, of those whom the article quotes; a headline may name them without more. */
export function headlineDrafts(scene: Scene, spoken: ReadonlySet<string>): readonly Draft[] {
  return scene.trees.flatMap((tree, sentence) => {
    if (!isHeadline(scene, sentence)) return [];
    return [
      colonSpeaker(scene, tree, sentence, spoken),
      dashSpeaker(scene, tree, sentence, spoken),
      outletReport(scene, tree, sentence),
    ].filter((draft): draft is Draft => draft !== null);
  });
}

function isHeadline(scene: Scene, sentence: number): boolean {
  const kind = blockKindOf(scene, sentence);
  if (kind === 'headline' || kind === 'standfirst') return true;
  const block = scene.trees[sentence]?.sentence.block ?? TOP_BLOCKS;
  const span = scene.article.blocks[block]?.span;
  const isShort = span !== undefined && span.end - span.start < HEADLINE_UNITS;
  const stops = span !== undefined && /[.!?]["”’']?\s*$/.test(scene.text.slice(span.start, span.end));
  // Some archives put a stop behind every headline: the first line of all may have one.
  const first = block === 0 && sentence === 0 && scene.trees[1]?.sentence.block !== 0;
  return block < TOP_BLOCKS && isShort && (!stops || first);
}

/** "Minister: bridge closed" */
function colonSpeaker(scene: Scene, tree: Tree, sentence: number, spoken: ReadonlySet<string>): Draft | null {
  const colon = tree.tokens.findIndex((token) => token.form === ':');
  if (colon < 1 || colon > NAME_TOKENS || colon + 2 >= tree.tokens.length) return null;
  if (colon === 1 && LABELS.has(low(tree, 0))) return null;
  const from = tree.tokens.findIndex(({ upos }) => !LEADS_IN.has(upos));
  const speaker = nameAmong(scene, tree, sentence, from, colon - 1, spoken);
  return (
    speaker &&
    draft(
      scene,
      tree,
      sentence,
      colon,
      speaker,
      spanOf(tree, colon + 1, tree.tokens.length - 1),
      'hearsay/headline-colon',
    )
  );
}

/** Words before a colon that say who made the page, or what it is. */
const LABELS = new Set(
  'interview text photo photos photograph picture image video reporting editing writing words story author contact'.split(
    ' ',
  ),
);

/** "Bridge closed - mayor" */
function dashSpeaker(scene: Scene, tree: Tree, sentence: number, spoken: ReadonlySet<string>): Draft | null {
  const dash = tree.tokens.findLastIndex((token) => DASHES.has(token.form));
  const after = tree.tokens.length - 1 - dash;
  if (dash < 2 || after < 1 || after > NAME_TOKENS) return null;
  const speaker = nameAmong(scene, tree, sentence, dash + 1, tree.tokens.length - 1, spoken);
  return speaker && draft(scene, tree, sentence, dash, speaker, spanOf(tree, 0, dash - 1), 'hearsay/headline-dash');
}

/** "Bridge closed at noon. Herald Report": the outlet and "Report" as a sentence of their own, after one that tells something. */
function outletReport(scene: Scene, tree: Tree, sentence: number): Draft | null {
  const last = tree.tokens.findLastIndex((token) => token.upos !== 'PUNCT');
  if (last < 1 || !/^reports?$/i.test(tree.tokens[last]?.form ?? '')) return null;
  let from = last;
  while (from > 0 && last - from < NAME_TOKENS && /^\p{Lu}/u.test(tree.tokens[from - 1]?.form ?? '')) from--;
  if (from === last) return null;
  const block = tree.sentence.block;
  const before = from > 0 ? spanOf(tree, 0, from - 1) : scene.trees[sentence - 1]?.sentence;
  if (!before || (from === 0 && scene.trees[sentence - 1]?.sentence.block !== block)) return null;
  if (from > 0 && ![',', '.', ':', '-', '–', '—', '…'].includes(low(tree, from - 1))) return null;
  const speaker: Speaker = { span: spanOf(tree, from, last - 1), sentence, head: last - 1 };
  return draft(scene, tree, sentence, last, speaker, before, 'hearsay/headline-outlet-report');
}

function draft(
  scene: Scene,
  tree: Tree,
  sentence: number,
  cue: number,
  speaker: Speaker,
  content: Span,
  by: Draft['by'],
): Draft {
  return {
    sentence,
    at: cue,
    cue: spanOf(tree, cue, cue),
    speaker,
    content: [{ start: content.start, end: content.end }],
    stance: conveyed(scene, [content]) ?? 'asserts',
    entry: null,
    imputed: false,
    certainty: 'implied',
    by,
    why: null,
  };
}

/** A long word in capitals before a colon is a place or a topic oftener than a speaker. */
const SHOUTED = /^\p{Lu}{6,}$/u;

/** The range as a speaker, where it names a person or body, or ends in a noun for those who speak. Places alone do not. */
function nameAmong(
  scene: Scene,
  tree: Tree,
  sentence: number,
  from: number,
  to: number,
  spoken: ReadonlySet<string>,
): Speaker | null {
  const tokens = tree.tokens.slice(from, to + 1);
  if (
    tokens.length === 0 ||
    tokens.some((token) => token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PUNCT')
  )
    return null;
  const span = spanOf(tree, from, to);
  const named = (scene.names[sentence] ?? []).find((name) => name.start < span.end && name.end > span.start);
  const noun = speakerKind(scene, low(tree, to));
  const known =
    spoken.has(low(tree, to)) ||
    noun !== null ||
    (named !== undefined && (named.type === 'person' || named.type === 'organisation'));
  const speaker = { span, sentence, head: to };
  if (SHOUTED.test(tree.tokens[to]?.form ?? '') && !spoken.has(low(tree, to))) return null;
  return known && (spoken.has(low(tree, to)) || canSpeak(scene, speaker)) ? speaker : null;
}
