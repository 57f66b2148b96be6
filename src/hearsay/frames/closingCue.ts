// In a report that lost its commas the cue that ends a sentence is told by the order of words: "The bridge is closed the
// ministry said Monday."
import { contentSpan } from '../content.ts';
import type { Scene } from '../scene.ts';
import { speakerKind } from '../speaking.ts';
import { bearsTense, low, spanOf, type Tree } from '../tree.ts';
import { entryWith } from '../verbUse.ts';
import { TIME_WORDS } from '../words.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';

/** Tokens of day, place, channel and hearer behind the cue. A guess. */
const MOST_BEHIND = 12;
/** Tokens of a speaker in front of it. A guess. */
const LONGEST_SPEAKER = 12;

export const closingCue: FrameRule = {
  id: 'hearsay/closing-cue',
  example: 'The bridge is closed the ministry said Monday.',
  reason:
    'Without commas the parser gives the cue to the clause before it; a speaker right before a cue that nothing told follows, with a whole clause before the speaker, ends the sentence.',
  find(use) {
    const entry = entryWith(use, 'clause', 'quote');
    const { tree, scene, sentence, at, to } = use;
    if (!scene.analysis.uncommaed || !entry || entry.weak) return null;
    if (!['VBD', 'VBZ', 'VBP'].includes(tree.tokens[at]?.xpos ?? '') || !nothingTold(tree, to + 1)) return null;
    const first = speakerStart(scene, tree, sentence, at);
    if (first === null || !tree.tokens.slice(0, first).some(bearsTense)) return null;
    const content = contentSpan(scene, tree, sentence, 0, first - 1, at);
    if (!content) return null;
    const speaker = { span: spanOf(tree, first, at - 1), sentence, head: headIn(tree, first, at - 1) };
    return { ...found(use, [content], entry, this.id), speaker };
  },
};

/** Nothing but a day, a place, a hearer or a participle follows to the end of the sentence. */
function nothingTold(tree: Tree, from: number): boolean {
  const rest = tree.tokens.slice(from).filter(({ upos }) => upos !== 'PUNCT');
  if (rest.length > MOST_BEHIND || rest.some(bearsTense)) return false;
  const [next] = rest;
  if (!next) return true;
  return (
    TIME_WORDS.has(next.form.toLowerCase()) ||
    ['in', 'on', 'at', 'by', 'from', 'during', 'late', 'early'].includes(next.form.toLowerCase()) ||
    next.xpos === 'VBG' ||
    rest.every(({ upos }) => upos === 'PROPN')
  );
}

/** First token of the noun phrase that ends right before the cue, by the order of words; null where there is none. */
function speakerStart(scene: Scene, tree: Tree, sentence: number, at: number): number | null {
  const last = tree.tokens[at - 1];
  if (!last || TIME_WORDS.has(last.form.toLowerCase())) return null;
  if (last.upos === 'PRON') return ['he', 'she', 'they', 'it'].includes(last.form.toLowerCase()) ? at - 1 : null;
  if (last.upos !== 'NOUN' && last.upos !== 'PROPN') return null;
  let first = at - 1;
  let isNamed = false;
  while (first > Math.max(0, at - LONGEST_SPEAKER)) {
    const named = nameStart(scene, tree, sentence, first);
    if (named < first) {
      first = named;
      isNamed = true;
      continue;
    }
    const here = tree.tokens[first];
    const before = tree.tokens[first - 1];
    if (!here || !before) break;
    if (before.upos === 'DET') return first - 1;
    const joined = joinsBody(scene, tree, first) ? 2 : isHyphened(tree, first) ? 3 : 0;
    if (joined > 0) {
      first -= joined;
      continue;
    }
    // "the province of Karsa Rights Watch said": a name before a whole name is another.
    if (isNamed && before.upos === 'PROPN') break;
    // "the last five days several sources said": a noun before an adjective ends what stands before.
    const joins = here.upos === 'ADJ' || here.upos === 'NUM' ? ['ADJ', 'ADV'] : ['ADJ', 'NOUN', 'PROPN', 'NUM'];
    if ((!joins.includes(before.upos) && before.xpos !== 'VBG') || TIME_WORDS.has(before.form.toLowerCase())) break;
    if (low(tree, first - 1) === low(tree, first)) break;
    first--;
  }
  return first;
}

/** "the Observatory for Water rights", "the ministry of roads": a body over its preposition. */
const joinsBody = (scene: Scene, tree: Tree, first: number): boolean =>
  ['for', 'of', 'on'].includes(low(tree, first - 1)) &&
  (/^\p{Lu}/u.test(tree.tokens[first]?.form ?? '')
    ? tree.tokens[first - 2]?.upos === 'PROPN'
    : speakerKind(scene, low(tree, first - 2)) === 'organisation');

/** "the Karsa-based group": the tokens around a hyphen. */
const isHyphened = (tree: Tree, first: number): boolean =>
  low(tree, first - 2) === '-' && tree.tokens[first - 2]?.end === tree.tokens[first - 1]?.start && first >= 3;

/** First token of the name that holds token `at`, or `at`. */
function nameStart({ names }: Scene, tree: Tree, sentence: number, at: number): number {
  const start = tree.tokens[at]?.start ?? 0;
  const name = (names[sentence] ?? []).find((one) => one.start < start && one.end > start);
  const first = name ? tree.tokens.findIndex((token) => token.start >= name.start) : at;
  return first >= 0 ? first : at;
}

/** The word that the others of the speaker hang under, else the last. */
function headIn(tree: Tree, first: number, last: number): number {
  for (let at = last; at >= first; at--) {
    const { head = -1, upos = 'X' } = tree.tokens[at] ?? {};
    if (['NOUN', 'PROPN', 'PRON'].includes(upos) && (head < first || head > last)) return at;
  }
  return last;
}
