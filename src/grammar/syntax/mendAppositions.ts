// "Mara Toll, a baker, said": where both are read as the verb's subject, the one between commas says what the first is.
import type { Token } from '../analysis.ts';

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass']);
/** What a noun between commas has when it is no verb taken for one ("Karsa, Brandt notes, won"). */
const OPENING: ReadonlySet<string> = new Set(['DET', 'PRON']);

/** A verb has one subject: of two before it the second, in commas of its own, becomes the first's apposition. */
export function mendAppositions(tokens: readonly Token[]): readonly Token[] {
  const subjects = tokens.flatMap((token, i) => (SUBJECTS.has(token.deprel) && token.head > i ? [i] : []));
  const mended = subjects.slice(1).flatMap((at, i): [number, number][] => {
    const first = subjects[i] as number;
    return tokens[first]?.head === tokens[at]?.head && isAside(tokens, first, at) ? [[at, first]] : [];
  });
  if (mended.length === 0) return tokens;
  const heads = new Map(mended);
  return tokens.map((token, i) => {
    const head = heads.get(i);
    return head === undefined ? token : { ...token, head, deprel: 'appos' };
  });
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
