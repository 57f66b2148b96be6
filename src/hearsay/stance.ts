// How a content is meant: the cue's own stance, turned by negation, modals, questions and what is conveyed.
import type { ReportingEntry } from '../almanac/reporting.ts';
import type { Stance } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Scene } from './scene.ts';
import { low, relationOf, type Tree } from './tree.ts';
import { NEGATIONS } from './words.ts';

const FUTURE = new Set(['will', 'would', "'ll", '’ll', 'wo', 'may', 'might', 'could', 'should', 'shall', "'d", '’d']);
const LIKELY = new Set([
  'expected',
  'likely',
  'hope',
  'hopes',
  'hoped',
  'fear',
  'fears',
  'feared',
  'planned',
  'plans',
  'intends',
  'intend',
  'intention',
  'expects',
  'expect',
  'confident',
  'forecasts',
  'predicts',
  'aims',
]);
const URGING = new Set(['should', 'must', 'urge', 'let', "let's", 'ought']);
/** Words of a content that are looked at for its own tense. A guess: later clauses say little of the whole. */
const OPENING_TOKENS = 14;

/** Stance of a cue at token `at`; `given` is what the frame knows better. */
export function stanceOf(
  scene: Scene,
  tree: Tree,
  at: number,
  entry: ReportingEntry,
  given: Stance | null,
  content: readonly Span[],
): Stance {
  const base = given ?? entry.stance;
  if (entry.sense === 'refusal') return 'declines';
  if (isNegated(tree, at) && base === 'denies') return 'declines';
  if (isNegated(tree, at))
    return entry.sense === 'speech' || entry.sense === 'report' ? 'declines' : base === 'asserts' ? 'denies' : base;
  if (base !== 'asserts' || !SAYING.has(entry.sense)) return base;
  return conveyed(scene, content) ?? base;
}

const SAYING = new Set(['speech', 'report', 'noun', 'relay', 'thought']);

/** "did not say", "could not verify", "could not confirm or deny", "neither confirmed nor denied". */
export function isNegated(tree: Tree, at: number): boolean {
  return hasNegation(tree, at) || (['or', 'nor'].includes(low(tree, at - 1)) && isNegatedPair(tree, at - 2));
}

/** The verb before "or" is negated, or stands behind "neither". */
const isNegatedPair = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'VERB' && (low(tree, at - 1) === 'neither' || hasNegation(tree, at));

function hasNegation(tree: Tree, at: number): boolean {
  return (tree.kids[at] ?? []).some(
    (kid) =>
      kid < at &&
      NEGATIONS.has(low(tree, kid)) &&
      ['advmod', 'det', 'aux', 'neg'].includes(relationOf(tree.tokens[kid])),
  );
}

/** What a content itself says it is: a prediction, a wish, a question. Null for a plain assertion. */
export function conveyed(scene: Scene, content: readonly Span[]): Stance | null {
  const first = content[0];
  if (!first) return null;
  const words = beforeClause(content.flatMap((run) => openingWords(scene, run)).slice(0, OPENING_TOKENS));
  const text = scene.text.slice(first.start, first.end).trimEnd();
  if (/\?["”'’]*$/.test(text) && content.length === 1 && !/[.!]\s/.test(text)) return 'asks';
  if (words.some((word, index) => URGING.has(word) && index < 8)) return 'urges';
  if (words.some((word, index) => isFuture(word, words[index + 1]) || LIKELY.has(word))) return 'expects';
  return null;
}

/** "will close", "may have left", not "would have closed". */
const isFuture = (word: string, next: string | undefined): boolean =>
  FUTURE.has(word) && (next !== 'have' || word === 'may' || word === 'might');

/** The words before a clause inside the content, whose modals say nothing of the whole ("agreed that it will"). */
function beforeClause(words: readonly string[]): readonly string[] {
  const cut = words.findIndex((word, index) => index > 1 && CLAUSE_OPENERS.has(word));
  return cut < 0 ? words : words.slice(0, cut);
}

const CLAUSE_OPENERS = new Set(['that', 'which', 'who', 'because', 'believes', 'believe', 'concerns', 'show']);

/** A month in the middle of a sentence: "on 2 May", "May's elections"; "may" is a modal. */
const MONTH = /(?<=\S\s+)May\b/gu;

function openingWords(scene: Scene, span: Span): readonly string[] {
  const words = scene.text
    .slice(span.start, Math.min(span.end, span.start + OPENING_TOKENS * 12))
    .replace(MONTH, '')
    .toLowerCase()
    .match(/[\p{L}]+(?:['’][\p{L}]+)?|['’]\p{L}+/gu);
  return (words ?? []).slice(0, OPENING_TOKENS).map((word) => word.replace(/^.*(?=['’](?:ll|d)$)/u, ''));
}
