// Who speaks: the noun phrase that is the subject of a cue, shared, controlled or relative.
import { isCount, opensClause } from './counted.ts';
import { bearsTense, kidBy, kidsBy, low, relationOf, type Tree } from './tree.ts';
import { RELATIVE, TIME_WORDS } from './words.ts';

/** Steps up a tree that a shared subject may lie away. A guess; sentences with more are parsed wrongly. */
const STEPS = 6;

/** Token index of the subject's head, or null. Passive subjects are no speakers, unless `passive` is allowed. */
export function subjectHeadOf(tree: Tree, verb: number, options: { readonly passive?: boolean } = {}): number | null {
  let at = verb;
  let passive = options.passive ?? false;
  for (let steps = 0; steps < STEPS; steps++) {
    const own = ownSubject(tree, at, passive);
    if (own !== null) return own;
    const token = tree.tokens[at];
    if (!token || token.head < 0) return null;
    const { head } = token;
    switch (relationOf(token)) {
      case 'xcomp': {
        const patient = kidsBy(tree, head, 'obj', 'iobj').find((kid) => kid < at);
        if (patient !== undefined) return patient;
        passive = true;
        break;
      }
      case 'conj':
        passive = true;
        break;
      case 'advcl':
        if (!isBareParticiple(tree, at)) return null;
        passive = true;
        break;
      case 'acl': {
        if (!isNominal(tree, head)) return null;
        const issuer = token.xpos === 'VBG' ? issuerOf(tree, head) : null;
        if (issuer !== null) return issuer;
        // "She is a builder, warning that C": she warns.
        if (token.xpos === 'VBG' && low(tree, at - 1) === ',' && kidBy(tree, head, 'cop') !== null)
          return ownSubject(tree, head, false);
        // "a quarter of drivers favoured C": a finite verb that no relative pronoun introduces has the whole phrase for subject.
        return bearsTense(token) ? (topNominal(tree, head, 0, at - 1) ?? head) : head;
      }
      case 'parataxis':
      case 'appos':
        if (!isBareParticiple(tree, at)) return null;
        break;
      default:
        return null;
    }
    at = head;
  }
  return null;
}

const ISSUING = new Set(
  'issue issued issues issuing release released releases releasing post posted posts posting publish published publishes publishing send sent sends sending put puts putting make made makes making write wrote writes writing sign signed signs'.split(
    ' ',
  ),
);

/** "The ministry issued a statement saying C": who issued what says so. */
function issuerOf(tree: Tree, document: number): number | null {
  const verb = tree.tokens[document]?.head ?? -1;
  const isIssued = relationOf(tree.tokens[document]) === 'obj' && ISSUING.has(low(tree, verb));
  return isIssued && ISSUED.has(low(tree, document)) ? ownSubject(tree, verb, false) : null;
}

const ISSUED = new Set(
  'statement statements release communique communiqué letter letters email emails e-mail tweet tweets message messages post posts note memo declaration'.split(
    ' ',
  ),
);

function ownSubject(tree: Tree, verb: number, passive: boolean): number | null {
  const subjects = kidsBy(tree, verb, 'nsubj').filter(
    (index) => passive || tree.tokens[index]?.deprel !== 'nsubj:pass',
  );
  // Parsers give a cue at the end of its sentence the subject of the clause before it as well: the nearest is its own.
  const before = subjects.filter((index) => index < verb);
  const kid =
    before.findLast((index) => !isOfAnother(tree, index) && !TIME_WORDS.has(low(tree, index))) ??
    before.at(-1) ??
    subjects[0] ??
    null;
  if (kid === null) return null;
  if (!RELATIVE.has(low(tree, kid))) return kid;
  const relation = tree.tokens[verb]?.deprel ?? '';
  const head = tree.tokens[verb]?.head ?? -1;
  if (relation.startsWith('acl') && head >= 0 && head < kid) return head;
  for (let at = kid - 1; at >= Math.max(0, kid - 3); at--)
    if (isNominal(tree, at) && tree.tokens[at]?.upos !== 'DET') return topNominal(tree, at, 0, kid - 1) ?? at;
  return kid;
}

/** "X of the group Y put": the second of two subjects, which a preposition governs. */
const isOfAnother = (tree: Tree, at: number): boolean =>
  kidsBy(tree, at, 'case').some((kid) => kid < at && tree.tokens[kid]?.upos === 'ADP');

const isBareParticiple = (tree: Tree, at: number): boolean => {
  const xpos = tree.tokens[at]?.xpos ?? '';
  return xpos === 'VBG' || xpos === 'VBN' || (xpos === 'VB' && kidBy(tree, at, 'mark') !== null);
};

const isNominal = (tree: Tree, at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ'].includes(tree.tokens[at]?.upos ?? '');

const NOMINAL_MISTAKES = new Set([
  'ccomp',
  'obj',
  'aux',
  'dep',
  'nmod',
  'vocative',
  'parataxis',
  'discourse',
  'obl',
  'appos',
  'compound',
  'root',
  'advcl',
  'csubj',
]);
const CLAUSE_RELATIONS = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'appos',
  'case',
  'conj',
  'list',
  'dep',
]);

/**
 * The subject as the words' order shows it, where the tree has none of its own for a finite cue: after the cue when a
 * comma or a quotation mark stands before it ("…,” said X"), else before it. Parsers mistake subjects around quotations.
 */
export function subjectByOrder(tree: Tree, at: number, to: number, inverted: boolean): number | null {
  if (inverted) {
    const after = kidsBy(tree, at, ...NOMINAL_MISTAKES).find(
      (kid) => kid > to && isBareNominal(tree, kid) && (tree.first[kid] ?? kid) === to + 1,
    );
    return after ?? topNominal(tree, to + 1, to + 1, tree.tokens.length - 1);
  }
  if (RELATIVE.has(low(tree, at - 1))) return null;
  const kid = kidsBy(tree, at, ...NOMINAL_MISTAKES).findLast((one) => one < at && isBareNominal(tree, one));
  if (kid !== undefined) return kid;
  let left = at - 1;
  if (isCount(tree, left) && opensClause(tree, left)) return left;
  while (
    left >= 0 &&
    (['AUX', 'ADV', 'PART'].includes(tree.tokens[left]?.upos ?? '') || CLOSING_MARKS.has(low(tree, left)))
  )
    left--;
  // "X, a doctor, said": the word before the comma belongs to an apposition of the subject.
  if (low(tree, left) === ',') left = behindRelative(tree, left) - 1;
  // "According to X, Y said": what the phrase names does not speak here.
  const least = low(tree, 0) === 'according' ? tree.tokens.findIndex(({ form }) => form === ',') + 1 : 0;
  return topNominal(tree, left, least, at - 1) ?? (isCount(tree, left) ? left : null);
}

/** Tokens of a relative clause between a speaker and his cue. A guess. */
const RELATIVE_TOKENS = 30;

/** "X, who joined the council in February, said": the comma before the relative clause that ends at a comma; else that comma. */
function behindRelative(tree: Tree, comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - RELATIVE_TOKENS); at--) {
    if (low(tree, at) === ',') return comma;
    if (['who', 'which', 'whose'].includes(low(tree, at))) return low(tree, at - 1) === ',' ? at - 1 : comma;
  }
  return comma;
}

const CLOSING_MARKS = new Set(['"', '”', "''", ')']);

/** The highest noun over token `from` that lies between two bounds; null where `from` is no nominal. */
export function topNominal(tree: Tree, from: number, least: number, most: number): number | null {
  let at = from;
  if (tree.tokens[at]?.upos === 'DET' || tree.tokens[at]?.upos === 'ADJ' || tree.tokens[at]?.upos === 'NUM') {
    const head = tree.tokens[at]?.head ?? -1;
    const behind = head > at && head <= most;
    const before = relationOf(tree.tokens[at]) === 'nmod' && head < at && head >= least;
    if ((behind || before) && isNominal(tree, head)) at = head;
  }
  if (!['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[at]?.upos ?? '') || TIME_WORDS.has(low(tree, at))) return null;
  for (let steps = 0; steps < STEPS; steps++) {
    const head = tree.tokens[at]?.head ?? -1;
    const ofAdjective = tree.tokens[head]?.upos === 'ADJ' && ['obl', 'advmod'].includes(relationOf(tree.tokens[at]));
    if (head < least || head > most || !isNominal(tree, head)) break;
    if (!ofAdjective && !CLAUSE_RELATIONS.has(relationOf(tree.tokens[at]))) break;
    // "In the talk, Holm": what a preposition governs is no name of his.
    if (relationOf(tree.tokens[at]) === 'appos' && isOfAnother(tree, head)) break;
    at = head;
  }
  return at;
}

const isBareNominal = (tree: Tree, at: number): boolean =>
  !TIME_WORDS.has(low(tree, at)) &&
  !RELATIVE.has(low(tree, at)) &&
  ['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[at]?.upos ?? '') &&
  !(tree.kids[at] ?? []).some(
    (kid) =>
      ['case', 'mark', 'cop'].includes(relationOf(tree.tokens[kid])) && kid < at && tree.tokens[kid]?.upos !== 'PART',
  );

/** True for a verb form that must have a subject of its own or share one. */
export const isFiniteVerb = (tree: Tree, at: number): boolean => {
  const xpos = tree.tokens[at]?.xpos ?? '';
  if (['VBD', 'VBZ', 'VBP'].includes(xpos) || (xpos === 'NNS' && (tree.tokens[at]?.head ?? 0) < 0)) return true;
  return (
    kidsBy(tree, at, 'aux').some((kid) => kid < at) || xpos === 'VBN' || (xpos === 'VB' && low(tree, at - 1) !== 'to')
  );
};
