// The noun phrase right before a word, by the order of words: in a report that lost its commas the tree says little.
import { isTitleWord } from './nameWords.ts';
import type { Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';
import { low, type Tree } from './tree.ts';
import { TIME_WORDS } from './words.ts';

/** Tokens of a speaker. A guess. */
const LONGEST_SPEAKER = 12;

/** First token of the noun phrase that ends right before token `at`, by the order of words; null where there is none. */
export function phraseStart(scene: Scene, tree: Tree, sentence: number, at: number): number | null {
  const first = nounStart(scene, tree, sentence, at);
  return first === null ? null : (officeStart(scene, tree, first) ?? namelessStart(scene, tree, first) ?? first);
}

/** The same without the name of who holds an office there. */
function nounStart(scene: Scene, tree: Tree, sentence: number, at: number): number | null {
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
    const isTitle = isTitleWord(scene.nameWords, before.form);
    if (isNamed && before.upos === 'PROPN' && here.upos === 'PROPN' && !isTitle) break;
    // "Foreign Secretary Dora Lind": what stands before the title belongs to the title.
    if (isTitle) isNamed = false;
    // "within two weeks many boatmen said": a noun before an adjective ends what stands before.
    const joins = here.upos === 'ADJ' || here.upos === 'NUM' ? ['ADJ', 'ADV'] : ['ADJ', 'NOUN', 'PROPN', 'NUM'];
    if ((!joins.includes(before.upos) && before.xpos !== 'VBG') || TIME_WORDS.has(before.form.toLowerCase())) break;
    if (isOfDate(tree, first - 1)) break;
    if (isTitleWord(scene.nameWords, here.form) && isGoverned(scene, tree, sentence, first - 1)) break;
    if (low(tree, first - 1) === low(tree, first)) break;
    first--;
  }
  return first;
}

/** "Dora Lind head of the roads agency": where the name begins whose office the phrase at `first` ends; null where there is none. */
function officeStart(scene: Scene, tree: Tree, first: number): number | null {
  const preposition =
    tree.tokens[first]?.upos === 'DET' || tree.tokens[first - 1]?.upos !== 'DET' ? first - 1 : first - 2;
  if (!['of', 'for', 'at'].includes(low(tree, preposition))) return null;
  let from = preposition - 1;
  if (tree.tokens[from]?.upos !== 'NOUN' || speakerKind(scene, low(tree, from)) !== 'person') return null;
  while (['ADJ', 'NOUN', 'ADV'].includes(tree.tokens[from - 1]?.upos ?? '')) from--;
  if (tree.tokens[from - 1]?.upos === 'DET') from--;
  const name = from;
  while (from > 0 && tree.tokens[from - 1]?.upos === 'PROPN') from--;
  return from < name - 1 ? from : null;
}

/** "a source in the Norvand hospital": where the nameless one begins whose place the phrase at `first` tells; null where there is none. */
function namelessStart(scene: Scene, tree: Tree, first: number): number | null {
  const noun = first - 2;
  if (
    !['in', 'at', 'from', 'of', 'for', 'with', 'inside'].includes(low(tree, first - 1)) ||
    tree.tokens[noun]?.upos !== 'NOUN'
  )
    return null;
  const kind = speakerKind(scene, low(tree, noun));
  let from = noun;
  while (['ADJ', 'NOUN'].includes(tree.tokens[from - 1]?.upos ?? '')) from--;
  const isNew = ['a', 'an', 'one'].includes(low(tree, from - 1));
  return isNew && (kind === 'person' || kind === 'unnamed') ? from - 1 : null;
}

/** "No boat goes to Karsa Archbishop Dora Lind said": a place behind a preposition, before a title. */
const isGoverned = ({ names }: Scene, tree: Tree, sentence: number, at: number): boolean =>
  ['in', 'into', 'to', 'from'].includes(low(tree, at - 1)) &&
  (names[sentence] ?? []).some(
    ({ type, start, end }) => type === 'place' && start === tree.tokens[at]?.start && end === tree.tokens[at]?.end,
  );

/** "in March 2011 KNA reported", "on December 23 diplomats said": a number of a date. */
const isOfDate = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'NUM' && (/^(?:19|20)\d\d$/.test(low(tree, at)) || TIME_WORDS.has(low(tree, at - 1)));

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

/** The word that the others of a phrase hang under, else the last. */
export function headIn(tree: Tree, first: number, last: number): number {
  for (let at = last; at >= first; at--) {
    const { head = -1, upos = 'X' } = tree.tokens[at] ?? {};
    if (['NOUN', 'PROPN', 'PRON'].includes(upos) && (head < first || head > last)) return at;
  }
  return last;
}
