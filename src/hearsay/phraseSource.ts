// The source behind "according to", "citing": where the noun phrase ends, with and without its comma.
import type { Span } from '../span.ts';
import type { Speaker } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Scene } from './scene.ts';
import { clauseFollows } from './speakerOf.ts';
import { canSpeak, speakerKind } from './speaking.ts';
import { kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';

/** The source that begins at token `from`, or null. */
export const sourceBehind = (scene: Scene, tree: Tree, sentence: number, from: number): Speaker | null =>
  namedAfter(scene, tree, sentence, from) ?? beforeCount(scene, tree, sourceAfter(tree, sentence, from));

/** "According to KNA over a dozen boats sank": without its comma, the name right behind the cue is the source. */
function namedAfter(scene: Scene, tree: Tree, sentence: number, from: number): Speaker | null {
  if (!scene.analysis.uncommaed) return null;
  const first = low(tree, from) === 'the' ? from + 1 : from;
  const name = (scene.names[sentence] ?? []).find(({ start }) => start === tree.tokens[first]?.start);
  const last = tree.tokens.findLastIndex(({ end }) => end <= (name?.end ?? 0));
  const opens =
    ['ADV', 'ADP', 'DET', 'NUM', 'PRON'].includes(tree.tokens[last + 1]?.upos ?? '') ||
    ['tens', 'dozens', 'scores', 'hundreds', 'thousands'].includes(low(tree, last + 1)) ||
    (tree.tokens[last + 1]?.upos === 'ADJ' && clauseFollows(tree, last + 1));
  if (!name || last < first || !opens) return null;
  if (['of', 'for', 'in', 'at', 'and'].includes(low(tree, last + 1))) return null;
  return { span: spanOf(tree, from, last), sentence, head: last };
}

/** Words that open a count: "at least nine". */
const BOUNDS = new Set(['at', 'more', 'over', 'about', 'nearly', 'around', 'some', 'up']);

/** "According to sources in Norvand at least nine boats sank": without its comma, a count begins what was told. */
function beforeCount(scene: Scene, tree: Tree, speaker: Speaker | null): Speaker | null {
  if (!speaker || !scene.analysis.uncommaed) return speaker;
  const last = lastTokenOf(tree, speaker.span);
  const count = tree.tokens.findIndex(
    (_, at) =>
      at > speaker.head &&
      at < last &&
      BOUNDS.has(low(tree, at)) &&
      [at + 1, at + 2].some((number) => tree.tokens[number]?.upos === 'NUM'),
  );
  const end = tree.tokens[count - 1]?.end;
  return count < 0 || end === undefined ? speaker : { ...speaker, span: { start: speaker.span.start, end } };
}

/** "according to plan", "according to type": a bare noun in the singular that cannot speak is a measure. */
export function isMeasure(scene: Scene, tree: Tree, speaker: Speaker): boolean {
  const head = tree.tokens[speaker.head];
  const alone = head?.start === speaker.span.start && head.end === speaker.span.end;
  if (isListOfMeasures(scene, tree, speaker)) return true;
  return alone && head?.xpos === 'NN' && !canSpeak(scene, speaker) && !/^(?:data|research|police)$/i.test(head.form);
}

/** "according to type size and flags": bare nouns, none of which can speak. */
function isListOfMeasures(scene: Scene, tree: Tree, { span }: Speaker): boolean {
  const tokens = tree.tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
  const [first] = tokens;
  return (
    tokens.length > 1 &&
    first?.upos === 'NOUN' &&
    first.xpos === 'NN' &&
    tokens.every(({ upos, form }) => upos !== 'PROPN' && speakerKind(scene, form.toLowerCase()) === null)
  );
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

/** "According to X, Y, the chairman, said C": a cue behind the commas whose subject is not X takes Y from X. */
function withoutNextSpeaker(tree: Tree, from: number, speaker: Speaker): Speaker {
  const last = lastTokenOf(tree, speaker.span);
  const verb = low(tree, last + 1) === ',' ? last + 2 : last + 1;
  const comma = tree.tokens.findIndex((token, at) => at > speaker.head && at < last && token.form === ',');
  const bare =
    ['VBD', 'VBZ', 'VBP'].includes(tree.tokens[verb]?.xpos ?? '') &&
    kidsBy(tree, verb, 'nsubj').every((kid) => kid > comma && kid <= last);
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

export function lastTokenOf(tree: Tree, span: Span): number {
  for (let at = tree.tokens.length - 1; at >= 0; at--) if ((tree.tokens[at]?.end ?? 0) <= span.end) return at;
  return 0;
}
