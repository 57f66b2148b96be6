// In a report that lost its commas a speaker runs into what stands before him and behind him: rules for where he begins
// and ends.
import type { Draft, Speaker } from './draft.ts';
import { headIn, phraseStart } from './phraseBefore.ts';
import type { Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';
import { bearsTense, low, spanOf, type Tree } from './tree.ts';
import { CHANNEL_NOUNS, TIME_WORDS } from './words.ts';

/** First and last token of a speaker. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly scene: Scene;
  readonly tree: Tree;
  readonly sentence: number;
}

export interface EdgeRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  /** The rule is about a speaker who stands before the cue. */
  readonly before?: true;
  /** The range as it should be; the same where the rule has nothing to say. */
  readonly cut: (range: Range, place: Place) => Range;
}

/** In this order: each works on what the one before has left. */
export const edgeRules: readonly EdgeRule[] = [
  {
    id: 'relative-clause',
    before: true,
    example: 'The monitor | which counts boats said C.',
    reason: 'whom the relative clause is about speaks',
    cut: (range, { scene, tree, sentence }) => {
      if (!['which', 'who'].includes(low(tree, range.from))) return range;
      const from = phraseStart(scene, tree, sentence, range.from);
      return from === null ? range : { from, to: range.from - 1 };
    },
  },
  {
    id: 'inside-relative-clause',
    before: true,
    example: 'The monitor which counts boats on | the lake said C.',
    reason: 'what a relative clause ends in says nothing; whom the clause is about does',
    cut: (range, { scene, tree, sentence }) => {
      const relative = lastIndex(Math.max(1, range.from - CLAUSE_TOKENS), range.from - 1, (at) =>
        ['which', 'who'].includes(low(tree, at)),
      );
      const before = tree.tokens[range.from - 1];
      const isInside = before?.upos === 'ADP' || before?.form === ',' || bearsTense(before);
      if (relative === null || !isInside || !isOneClause(tree, relative + 1, range.from)) return range;
      const from = phraseStart(scene, tree, sentence, relative);
      return from === null ? range : { from, to: relative - 1 };
    },
  },
  {
    id: 'channel-between',
    before: true,
    example: 'The monitor in a statement on its page and | the Karsa web said C.',
    reason: 'what stands behind “in a statement” is where it was said; who said it stands before',
    cut: (range, { scene, tree, sentence }) => {
      const opens = lastIndex(Math.max(1, range.from - CLAUSE_TOKENS), range.from - 1, (at) => opensChannel(tree, at));
      if (opens === null || tree.tokens.slice(opens, range.from).some(bearsTense)) return range;
      const from = phraseStart(scene, tree, sentence, opens);
      return from === null ? range : { from, to: opens - 1 };
    },
  },
  {
    id: 'cue-first',
    example: '“C” said | Dora Lind head of the roads agency adding that D.',
    reason: 'the verb of the quotation before him is none of his name',
    cut: ({ from, to }, { tree }) =>
      ['said', 'says'].includes(low(tree, from)) && from < to ? { from: from + 1, to } : { from, to },
  },
  {
    id: 'heading',
    example: 'Repairs | The roads agency said C.',
    reason: 'an article with a capital begins a sentence; what stands before it is a heading',
    cut: ({ from, to }, { tree, scene, sentence }) => {
      const at = lastIndex(from + 1, to - 1, (index) => ['The', 'A', 'An'].includes(tree.tokens[index]?.form ?? ''));
      return at === null || isTied(tree, at - 1) || isNamed(scene, sentence, tree, from)
        ? { from, to }
        : { from: at, to };
    },
  },
  {
    id: 'description',
    example: 'the main body of rowers | the Karsa Rowing Council said C',
    reason: 'a common noun and a name with its own article are one told twice; the name is the shorter',
    cut: ({ from, to }, { tree }) => {
      const at = lastIndex(
        from + 1,
        to - 1,
        (index) =>
          tree.tokens[index]?.form === 'the' &&
          tree.tokens[index - 1]?.upos === 'NOUN' &&
          /^\p{Lu}/u.test(tree.tokens[index + 1]?.form ?? ''),
      );
      return at === null ? { from, to } : { from: at, to };
    },
  },
  {
    id: 'day-behind',
    example: 'The roads agency | on Tuesday said C.',
    reason: 'when it was said is no part of who said it',
    cut: ({ from, to }, { tree }) => {
      let end = to;
      while (end > from && (TIME_WORDS.has(low(tree, end)) || ['on', 'late', 'early'].includes(low(tree, end)))) end--;
      const isDay = tree.low.slice(end + 1, to + 1).some((word) => TIME_WORDS.has(word));
      return isDay && low(tree, end + 1) === 'on' ? { from, to: end } : { from, to };
    },
  },
  {
    id: 'nameless-people',
    example: 'Four boats sank off the coast of Karsa | local fishermen said.',
    reason:
      'a plural noun for people who speak takes adjectives and one noun before it; what stands before is the clause told',
    cut: (range, { scene, tree }) => {
      if (!arePeople(scene, tree, range.to)) return range;
      const from = peopleStart(tree, range);
      return from > range.from && !isTied(tree, from - 1) ? { from, to: range.to } : range;
    },
  },
];

/** "in a statement", "in an interview". */
const opensChannel = (tree: Tree, at: number): boolean =>
  low(tree, at) === 'in' &&
  ['a', 'an', 'its', 'his', 'her'].includes(low(tree, at + 1)) &&
  CHANNEL_NOUNS.has(low(tree, at + 2));

/** Tokens of a relative clause between a speaker and his cue. A guess. */
const CLAUSE_TOKENS = 12;

/** Exactly one verb bears tense between two tokens. */
const isOneClause = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from, to).filter((token) => bearsTense(token)).length === 1;

/** The draft with its speaker between the right words. */
export function withSpeakerEdges(scene: Scene, draft: Draft): Draft {
  const { speaker } = draft;
  const tree = scene.trees[speaker?.sentence ?? -1];
  if (!scene.analysis.uncommaed || !speaker || !tree) return draft;
  const range = rangeOf(tree, speaker);
  if (!range) return draft;
  const place = { scene, tree, sentence: speaker.sentence };
  const isBehind = draft.cue !== null && draft.cue.end <= speaker.span.start;
  const rules = edgeRules.filter(({ before }) => !(before && isBehind));
  const { from, to } = rules.reduce((left, { cut }) => cut(left, place), range);
  if (from === range.from && to === range.to) return draft;
  return { ...draft, speaker: { ...speaker, span: spanOf(tree, from, to), head: headIn(tree, from, to) } };
}

function rangeOf(tree: Tree, { span }: Speaker): Range | null {
  const from = tree.tokens.findIndex(({ start }) => start >= span.start);
  const to = tree.tokens.findLastIndex(({ end }) => end <= span.end);
  return from >= 0 && to >= from ? { from, to } : null;
}

function lastIndex(from: number, to: number, holds: (at: number) => boolean): number | null {
  for (let at = to; at >= from; at--) if (holds(at)) return at;
  return null;
}

/** "photographs taken by witnesses", "boatmen and sources": what stands before belongs to them. */
const isTied = (tree: Tree, at: number): boolean =>
  ['ADP', 'CCONJ', 'SCONJ', 'PRON'].includes(tree.tokens[at]?.upos ?? '');

/** A name that the grammar found begins here. */
const isNamed = ({ names }: Scene, sentence: number, tree: Tree, at: number): boolean =>
  (names[sentence] ?? []).some(({ start }) => start === tree.tokens[at]?.start);

/** "witnesses", "sources": many people in small letters. */
const arePeople = (scene: Scene, tree: Tree, at: number): boolean =>
  tree.tokens[at]?.xpos === 'NNS' &&
  /^\p{Ll}/u.test(tree.tokens[at].form) &&
  speakerKind(scene, low(tree, at)) === 'group';

/** First token of the phrase that the people at the end of the range head. */
function peopleStart(tree: Tree, { from, to }: Range): number {
  let at = to;
  let nouns = 0;
  while (at > from) {
    const before = tree.tokens[at - 1];
    if (!before) break;
    // "a coastal town fishermen said": the article is another’s
    if (before.upos === 'DET') return ['a', 'an'].includes(low(tree, at - 1)) ? to : at - 1;
    if (before.upos === 'PROPN') {
      const first = namesStart(tree, at - 1, from);
      const outer = tree.tokens[first - 1]?.upos;
      // "in the city of Ulvering witnesses said": the name is the city’s
      return low(tree, first - 1) === 'by' ? from : outer === 'ADP' ? at : outer === 'DET' ? first - 1 : first;
    }
    const isHyphen = before.form === '-';
    const isNoun = before.upos === 'NOUN' && (before.xpos === 'NN' || low(tree, at - 1) === 'rights');
    if (isNoun && nouns > 0) break;
    if (!isNoun && !isHyphen && !['ADJ', 'NUM'].includes(before.upos)) break;
    if (isNoun) nouns++;
    at -= isHyphen ? 2 : 1;
    if (isNoun && /^\p{Lu}/u.test(before.form)) break;
  }
  return Math.max(from, at);
}

function namesStart(tree: Tree, at: number, least: number): number {
  let first = at;
  while (first > least && tree.tokens[first - 1]?.upos === 'PROPN') first--;
  return first;
}
