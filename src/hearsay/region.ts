import type { Token } from '../grammar/analysis.ts';
import type { CueHit } from './cues.ts';
import type { Speaker } from './draft.ts';
import { kidsBy, low, relationOf, type Tree } from './tree.ts';
import { CHANNEL_NOUNS, TIME_WORDS } from './words.ts';

export function regionStart(tree: Tree, at: number, speaker: Speaker | null): number {
  let from = at;
  if (speaker && speaker.head < at) {
    const first = tree.tokens.findIndex((token) => token.start >= speaker.span.start);
    if (
      first >= 0 &&
      first < at &&
      !tree.tokens.slice(first, at).some((token, index) => isOwnVerb(token) && first + index !== speaker.head + 1)
    )
      from = first;
  }
  while (
    from > 0 &&
    ['aux', 'advmod', 'cc'].includes(relationOf(tree.tokens[from - 1])) &&
    tree.tokens[from - 1]?.head === at
  )
    from--;
  return from;
}

/** Not a participle: "records kept in Karsa say". Right behind the speaker's head even "filed" is one. */
const isOwnVerb = ({ upos, xpos }: Token): boolean => upos === 'VERB' && !/^VB[NG]/.test(xpos);

/** Last token of who was told: "told reporters", "told CNN"; of the cue itself for others. */
export function addresseeEnd(tree: Tree, { at, to, entries }: CueHit): number {
  if (!entries.some((entry) => entry.frames.includes('person-clause'))) return to;
  const kid = kidsBy(tree, at, 'obj', 'iobj').find((one) => one > to && (tree.first[one] ?? one) === to + 1);
  if (kid === undefined) return to;
  const last = Math.min(tree.last[kid] ?? kid, to + ADDRESSEE_TOKENS);
  // "told drivers that C": parsers hang the clause on who was told.
  const opener = tree.low.findIndex((word, index) => index > kid && index <= last && CLAUSE_OPENERS.has(word));
  return opener < 0 ? last : opener - 1;
}

const CLAUSE_OPENERS = new Set(['that', 'how', 'why', 'whether', 'if']);

/** Longest addressee, tokens. A guess. */
const ADDRESSEE_TOKENS = 8;

/** What may follow the cue before its content: an addressee, a channel, a time, an adverb. */
export function regionEnd(tree: Tree, to: number, speaker: Speaker | null): number {
  let until = to;
  // "While saying that C, he left": the subject behind another clause is no part of the cue's own words.
  const own = speaker && !tree.tokens.slice(to + 1, speaker.head).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (speaker && speaker.head > to && own) {
    for (let at = to; at < tree.tokens.length && (tree.tokens[at]?.end ?? 0) <= speaker.span.end; at++) until = at;
  }
  for (let moved = true; moved; ) {
    moved = false;
    const next = until + 1;
    const word = low(tree, next);
    if (TIME_WORDS.has(word) || (tree.tokens[next]?.deprel === 'advmod' && tree.tokens[next]?.head === to)) {
      until = next;
      moved = true;
      continue;
    }
    if (word === 'of' || word === 'about') {
      const end = toQuotation(tree, next);
      if (end !== null) return end;
    }
    if (['in', 'on', 'at', 'during', 'to', 'via', 'through', 'by', 'from', 'after', 'last', 'this'].includes(word)) {
      const end = phraseEnd(tree, next);
      if (end !== null) {
        until = end;
        moved = true;
      }
    }
  }
  return until;
}

/** "said of the episode, “…”": the comma right before a quotation mark. */
function toQuotation(tree: Tree, from: number): number | null {
  for (let at = from + 1; at < Math.min(from + PHRASE_TOKENS, tree.tokens.length); at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'AUX') return null;
    if (token.form === ',' || token.form === ':') return /^["“‘'`]+$/.test(low(tree, at + 1)) ? at : null;
  }
  return null;
}

/** Longest channel or time phrase, tokens. A guess. */
const PHRASE_TOKENS = 9;

function phraseEnd(tree: Tree, from: number): number | null {
  for (let at = from + 1; at < Math.min(from + PHRASE_TOKENS, tree.tokens.length); at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'SCONJ') return null;
    const known =
      CHANNEL_NOUNS.has(token.form.toLowerCase()) ||
      TIME_WORDS.has(token.form.toLowerCase()) ||
      /^\d{4}$/.test(token.form);
    const next = tree.tokens[at + 1];
    if (known && !(next && ['NOUN', 'PROPN', 'NUM'].includes(next.upos))) return at;
  }
  return null;
}
