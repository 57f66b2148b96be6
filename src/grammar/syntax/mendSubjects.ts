// Two subjects read before one verb: the one between commas ("Mara Toll, a baker, said") or behind "which" ("the group
// which monitors violence said") tells of the first.
import type { Token } from '../analysis.ts';

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass']);
/** What a noun between commas has when it is no verb taken for one ("Karsa, Brandt notes, won"). */
const OPENING: ReadonlySet<string> = new Set(['DET', 'PRON']);

/** A verb has one subject: of two before it the second, in commas or a relative clause of its own, hangs on the first. */
export function mendSubjects(tokens: readonly Token[]): readonly Token[] {
  const firsts = new Map<number, number>();
  const changes = new Map<number, Pick<Token, 'head' | 'deprel'>>();
  tokens.forEach((token, at) => {
    if (!SUBJECTS.has(token.deprel) || token.head <= at) return;
    const head = firsts.get(token.head);
    if (head === undefined) firsts.set(token.head, at);
    else if (isAside(tokens, head, at)) changes.set(at, { head, deprel: 'appos' });
    else if (isTold(tokens, head, at)) changes.set(at, { head, deprel: 'acl:relcl' });
  });
  return changes.size === 0 ? tokens : tokens.map((token, i) => ({ ...token, ...changes.get(i) }));
}

/** True where "which" or "who" stands right behind the first: a verb taken for a noun is among what follows. */
function isTold(tokens: readonly Token[], first: number, at: number): boolean {
  const end = reachOf(tokens, first, first).to;
  const which = tokens[end + 1]?.form === ',' ? end + 2 : end + 1;
  return which < at && /^W(?:DT|P)$/.test(tokens[which]?.xpos ?? '');
}

/** True for a phrase that begins behind the first one's comma and ends before a comma that no "and" follows. */
function isAside(tokens: readonly Token[], first: number, at: number): boolean {
  const isComma = (i: number): boolean => tokens[i]?.form === ',';
  const end = reachOf(tokens, first, first).to;
  const { from, to } = reachOf(tokens, at, first);
  const opens = tokens[at]?.upos === 'PROPN' || OPENING.has(tokens[from]?.upos ?? '') || isOwned(tokens, at, from);
  return opens && isComma(end + 1) && from === end + 2 && isComma(to + 1) && tokens[to + 2]?.upos !== 'CCONJ';
}

const isOwned = (tokens: readonly Token[], at: number, from: number): boolean =>
  tokens.slice(from, at).some(({ head, deprel }) => head === at && deprel === 'nmod:poss');

/** First and last word, no mark, between `left` and the verb that hang on a subject in the end, itself among them. */
function reachOf(tokens: readonly Token[], at: number, left: number): { readonly from: number; readonly to: number } {
  const verb = tokens[at]?.head ?? at;
  let [from, to] = [at, at];
  for (let grown = true; grown; ) {
    grown = false;
    for (let i = left; i < verb; i++) {
      const { head = -1, upos } = tokens[i] ?? {};
      if ((i >= from && i <= to) || head < from || head > to || upos === 'PUNCT') continue;
      [from, to] = [Math.min(from, i), Math.max(to, i)];
      grown = true;
    }
  }
  return { from, to };
}
