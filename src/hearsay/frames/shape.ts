import { clauseBeside } from '../content.ts';
import { kidsBy, low, relationOf } from '../tree.ts';
import { entryWith, type VerbUse } from '../verbUse.ts';

/** Head of the clause that depends on the cue and stands after it. */
export function clauseAfter(use: VerbUse): number | null {
  const { tree, at } = use;
  const kid = kidsBy(tree, at, 'ccomp').find(
    (one) =>
      one > use.to &&
      (tree.last[one] ?? one) > use.until &&
      !['who', 'which', 'whose'].includes(opening(use, one)) &&
      !isOtherCue(use, one),
  );
  if (kid !== undefined) return kid;
  const loose = kidsBy(tree, at, 'parataxis', 'advcl', 'xcomp').find((one) => one > use.until && hasThat(use, one));
  return loose ?? tornClause(use);
}

/**
 * "noted the findings show C", "closed it, arguing such a bridge could fall": C hangs beside the cue, under the word that
 * the cue itself hangs under.
 */
function tornClause({ tree, at, until }: VerbUse): number | null {
  const own = tree.tokens[at];
  if (!own || own.head < 0 || !['ccomp', 'advcl', 'conj'].includes(relationOf(own))) return null;
  if (own.head > at) return isTold(tree, at, until) ? own.head : null;
  return clauseBeside(tree, at, until);
}

/** "before insisting he had C": the participle is hung under what it tells, whose subject stands right behind it. */
const isTold = (tree: VerbUse['tree'], at: number, until: number): boolean =>
  tree.tokens[at]?.xpos === 'VBG' &&
  kidsBy(tree, tree.tokens[at]?.head ?? -1, 'nsubj').some((kid) => (tree.first[kid] ?? kid) === until + 1);

/** ", noting that D": a participle behind a comma tells something else. */
const isOtherCue = ({ tree }: VerbUse, kid: number): boolean =>
  tree.tokens[kid]?.xpos === 'VBG' && low(tree, kid - 1) === ',' && kidsBy(tree, kid, 'nsubj', 'aux').length === 0;

const opening = (use: VerbUse, head: number): string => {
  const first = use.tree.first[head] ?? head;
  return low(use.tree, use.tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first);
};

const hasThat = (use: VerbUse, at: number): boolean => {
  const first = use.tree.first[at] ?? at;
  return (
    low(use.tree, first) === 'that' ||
    (use.tree.kids[at] ?? []).some(
      (kid) => relationOf(use.tree.tokens[kid]) === 'mark' && low(use.tree, kid) === 'that',
    )
  );
};

const OPENERS = new Set(['that', 'whether', 'if', 'why', 'how', 'what', 'who', 'where', 'when']);

const hasVerbAfter = (use: VerbUse, at: number): boolean =>
  use.tree.tokens.slice(at + 1, at + 12).some((token) => token.upos === 'VERB' || token.upos === 'AUX');

/** "that", "whether", "why" right after the cue and its own words opens the content, whatever the parse. */
export function openerAfter(use: VerbUse): number | null {
  const { tree } = use;
  const at = low(tree, use.until + 1) === ',' ? use.until + 2 : use.until + 1;
  const token = tree.tokens[at];
  if (!token) return null;
  if (token.upos === 'ADP' || token.deprel === 'acl') return thatBehindPhrase(use, at);
  if (DASHES.has(token.form)) return thatBehindAside(use, at);
  if (!OPENERS.has(token.form.toLowerCase())) return null;
  if (token.form.toLowerCase() === 'that') {
    const parted = low(tree, at - 1) === ',' && token.upos !== 'SCONJ';
    return !parted && hasVerbAfter(use, at) ? at : null;
  }
  // "said two builders who saw it": who they are.
  if (low(tree, at) === 'who' && tree.tokens[token.head]?.deprel === 'acl:relcl' && use.speaker !== null) return null;
  const wh = entryWith(use, 'wh') !== null;
  return wh && at === use.until + 1 && (token.form.toLowerCase() !== 'when' || hasVerbAfter(use, at)) ? at : null;
}

/**
 * "announced on the floor that C": taken for a relative clause of the floor, by verbs that must tell something; "said
 * after the talks failed, that C".
 */
function thatBehindPhrase(use: VerbUse, from: number): number | null {
  const { tree, at } = use;
  const entry = entryWith(use, 'clause');
  if (!entry || entry.weak || kidsBy(tree, at, 'obj').some((kid) => kid < from)) return null;
  const clause = kidsBy(tree, at, 'ccomp').at(0);
  let told = false;
  for (let index = from + 1; index <= from + PLACE_TOKENS; index++) {
    const token = tree.tokens[index];
    if (!token) return null;
    if (token.form.toLowerCase() === 'that' && (token.upos === 'PRON' || token.upos === 'SCONJ')) {
      const hasSubject = kidsBy(tree, token.head, 'nsubj').some((kid) => kid > index);
      const parted = low(tree, index - 1) === ',';
      // "after the talks failed, that C": the tree makes what failed the thing said.
      const isNext = clause === undefined || (told && clause < index);
      return isNext && hasSubject && parted === told && hasVerbAfter(use, index) ? index : null;
    }
    if (token.upos === 'AUX' || (token.upos === 'VERB' && token.xpos !== 'VBN')) told = true;
    const passes = QUOTES.test(token.form) || (told && token.form === ',');
    if (token.upos === 'SCONJ' || (token.upos === 'PUNCT' && !passes)) return null;
  }
  return null;
}

const DASHES = new Set(['–', '—', '-', '--']);

/** "said — on the radio, as it happens — that C" */
function thatBehindAside({ tree }: VerbUse, from: number): number | null {
  const end = tree.tokens.findIndex(({ form }, index) => index > from && DASHES.has(form));
  return end > 0 && end - from <= PLACE_TOKENS && low(tree, end + 1) === 'that' ? end + 1 : null;
}

/** "said on “Morning Roads” that C" */
const QUOTES = /^["“”‘’'`]+$/;

/** Tokens of a place, a time or an occasion between a cue and its "that". A guess. */
const PLACE_TOKENS = 14;

/**
 * Nothing but places, times and occasions stands between the cue and the end, or a participle: "said on Sunday after a
 * meeting.", "said in Karsa, noting that C".
 */
export function endsInPhrases(use: VerbUse): boolean {
  const { tree } = use;
  const from = use.until + 1;
  const next = tree.tokens[from];
  if (next?.upos !== 'ADP' || use.entries.some(({ frames }) => frames.includes(next.form.toLowerCase()))) return false;
  const comma = tree.low.indexOf(',', from);
  const rest = tree.tokens.slice(from, comma < 0 ? -1 : comma);
  return (
    rest.length <= PLACE_TOKENS &&
    (comma > 0 ? tree.tokens[comma + 1]?.xpos === 'VBG' : tree.tokens.at(-1)?.upos === 'PUNCT') &&
    rest.every(({ upos }) => !['VERB', 'AUX', 'SCONJ', 'PUNCT', 'PART'].includes(upos))
  );
}

/** ", union leaders say," between commas. */
export const isParenthetical = (use: VerbUse): boolean =>
  use.from > 0 &&
  low(use.tree, use.from - 1) === ',' &&
  [',', '.', ''].includes(low(use.tree, use.until + 1)) &&
  use.speaker !== null;

export const endsInMark = (use: VerbUse): boolean =>
  ['”', '"', "''"].includes(low(use.tree, use.from - 1)) || ['”', '"', "''"].includes(low(use.tree, use.from - 2));
