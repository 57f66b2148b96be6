// Interviews printed as turns: "BERG: Is it safe?" ⏎ "LIND: It is." Each paragraph opens with who speaks and a colon.
import type { Draft, Speaker } from './draft.ts';
import { blockKindOf, type Scene } from './scene.ts';
import { conveyed } from './stance.ts';
import { low, spanOf } from './tree.ts';

/** Words before the colon at most: "Mayor Anna Berg". A guess. */
const NAME_TOKENS = 4;
/** Turns without which a name and a colon are no interview: a question, an answer, a question. */
const LEAST_TURNS = 3;
/** "Q: … A: …": nobody is named. */
const LETTERS = new Set(['q', 'a']);

interface Turn {
  readonly sentence: number;
  /** First token of the name: a quotation mark may stand before it. */
  readonly first: number;
  readonly colon: number;
  readonly name: string;
}

/** One draft a turn, where the article has several by at least two speakers, one of whom speaks again. */
export function transcriptDrafts(scene: Scene): readonly Draft[] {
  const turns = scene.trees.flatMap((_, sentence) => turnAt(scene, sentence) ?? []);
  const names = new Set(turns.map(({ name }) => name));
  if (turns.length < LEAST_TURNS || names.size < 2 || names.size === turns.length) return [];
  return turns.flatMap((turn) => draftOf(scene, turn) ?? []);
}

/** A paragraph that opens with capitals and a colon, and goes on behind it. */
function turnAt(scene: Scene, sentence: number): Turn | null {
  const tree = scene.trees[sentence];
  if (!tree || blockKindOf(scene, sentence) !== 'body') return null;
  if (scene.trees[sentence - 1]?.sentence.block === tree.sentence.block) return null;
  const colon = tree.tokens.findIndex(({ form }) => form === ':');
  const first = tree.tokens[0]?.upos === 'PUNCT' ? 1 : 0;
  if (colon <= first || colon - first > NAME_TOKENS) return null;
  const name = tree.tokens.slice(first, colon);
  if (!name.every(({ form }) => /^\p{Lu}[\p{L}.’'-]*$/u.test(form))) return null;
  return { sentence, first, colon, name: name.map(({ form }) => form.toLowerCase()).join(' ') };
}

function draftOf(scene: Scene, { sentence, first, colon, name }: Turn): Draft | null {
  const tree = scene.trees[sentence];
  const mark = tree?.tokens[colon];
  const block = scene.article.blocks[tree?.sentence.block ?? -1];
  if (!tree || !mark || !block) return null;
  const start = mark.end + (scene.text.slice(mark.end, block.span.end).search(/\S/) || 0);
  if (start < mark.end || start >= block.span.end) return null;
  const content = [{ start, end: block.span.end }];
  const speaker: Speaker | null = LETTERS.has(name)
    ? null
    : { span: spanOf(tree, first, colon - 1), sentence, head: low(tree, colon - 1) === '.' ? colon - 2 : colon - 1 };
  return {
    sentence,
    at: -1,
    cue: { start: mark.start, end: mark.end },
    speaker,
    content,
    stance: conveyed(scene, content) ?? 'asserts',
    entry: null,
    imputed: false,
    certainty: 'implied',
    by: 'hearsay/transcript-turn',
    why: speaker ? null : 'source-unclear',
  };
}
