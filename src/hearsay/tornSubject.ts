// Subjects that the tree gave to another word: torn off by a participle, by the content, or by what opens the sentence.
import { isFiniteVerb, topNominal } from './subject.ts';
import { kidsBy, low, relationOf, type Tree } from './tree.ts';
import { TIME_WORDS } from './words.ts';

/** Token index of the head of a cue's torn subject, or null. */
export const tornSubject = (tree: Tree, at: number): number | null =>
  isFiniteVerb(tree, at)
    ? (ofContent(tree, at) ?? ofVerbBefore(tree, at) ?? behindParticiple(tree, at))
    : ofMainClause(tree, at);

/** "Mr. Brandt, who lives here, on Friday declared C": the tree makes him the subject of C. */
function ofContent(tree: Tree, at: number): number | null {
  for (const clause of kidsBy(tree, at, 'ccomp')) {
    if (clause < at) continue;
    const subjects = kidsBy(tree, clause, 'nsubj');
    const before = subjects.find((kid) => kid < at);
    if (before !== undefined && subjects.some((kid) => kid > at)) return before;
  }
  return null;
}

/** "found only a quarter of drivers favoured C": the tree makes the people the object of the verb before. */
function ofVerbBefore(tree: Tree, at: number): number | null {
  const token = tree.tokens[at];
  if (!token || relationOf(token) !== 'ccomp' || token.head > at) return null;
  const opens = Math.min(at, ...kidsBy(tree, at, 'aux', 'advmod'));
  return kidsBy(tree, token.head, 'obj').find((kid) => kid < at && tree.last[kid] === opens - 1) ?? null;
}

/** Tokens between a participle and the cue behind it: "released this week", "filed in court on Thursday". A guess. */
const AFTER_PARTICIPLE_TOKENS = 7;

/** "A document filed Thursday says C": the participle is taken for a verb of its own, the day for the subject. */
function behindParticiple(tree: Tree, at: number): number | null {
  for (let index = at - 1; index > Math.max(0, at - AFTER_PARTICIPLE_TOKENS); index--) {
    const token = tree.tokens[index];
    if (!token || token.upos === 'PUNCT' || token.upos === 'AUX') return null;
    if (token.upos !== 'VERB') continue;
    const participle = token.xpos === 'VBN' || (token.xpos === 'VBD' && token.form.endsWith('ed'));
    const before = tree.tokens[index - 1];
    if (!participle || !before || !['NOUN', 'PROPN'].includes(before.upos) || TIME_WORDS.has(low(tree, index - 1)))
      return null;
    return topNominal(tree, index - 1, 0, index - 1);
  }
  return null;
}

/** "Noting that C, the mayor left": the subject of what follows the comma. */
function ofMainClause(tree: Tree, at: number): number | null {
  const main = mainClauseAfter(tree, at);
  return main === null ? null : (kidsBy(tree, main, 'nsubj').find((kid) => kid > at) ?? null);
}

/** "Because polls indicated C, he left": words that open a clause which the main one must follow. */
const UNDER = new Set([
  'because',
  'while',
  'although',
  'though',
  'since',
  'when',
  'after',
  'as',
  'if',
  'once',
  'until',
]);

/** Head of the main clause behind a participle, or a clause under "because", that opens its sentence and that the tree takes for the root. */
export function mainClauseAfter(tree: Tree, at: number): number | null {
  const participle =
    tree.tokens[at]?.xpos === 'VBG' && !tree.tokens.slice(0, at).some(({ upos }) => upos !== 'PUNCT' && upos !== 'ADV');
  const under = UNDER.has(low(tree, 0)) && tree.tokens[0]?.head === at && (tree.tokens[at]?.head ?? 0) < 0;
  if (!participle && !under) return null;
  const clause = kidsBy(tree, at, 'ccomp', 'parataxis').find((kid) => {
    const first = tree.first[kid] ?? kid;
    return low(tree, first - 1) === ',' || (low(tree, first) === ',' && relationOf(tree.tokens[first]) === 'punct');
  });
  return clause !== undefined && clause > at && kidsBy(tree, at, 'ccomp').some((kid) => kid < clause) ? clause : null;
}
