// "was quoted as saying by the Herald on Sunday": who passed the words on, and when, behind the cue.
import type { Speaker } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { topNominal } from '../subject.ts';
import { low, spanOf, type Tree } from '../tree.ts';
import { TIME_WORDS } from '../words.ts';

export interface Behind {
  readonly outlet: Speaker | null;
  /** Last token of the outlet and of what tells the time; the cue itself where nothing does. */
  readonly until: number;
}

/** Tokens of an outlet or a time at most. A guess. */
const PHRASE_TOKENS = 12;
const STOPS = new Set(['that', ',', '.', ':', ';', '(', ')', '“', '”', '"', '``', "''", '–', '—', '-']);
const LINKS = new Set(['by', 'in', 'on', 'at', 'as', 'after', 'during', 'to', 'last', 'this']);
const MEDIA =
  /(?:^|\s)(?:television|tv|radio|newspapers?|news|press|daily|weekly|agency|media|website|magazine|channel|broadcaster|paper|herald|times|post|gazette|tribune)$/i;

/** What stands right behind token `saying`: "by X", "in X" and "on X" where X is an outlet, days and hours. */
export function outletBehind(scene: Scene, tree: Tree, sentence: number, saying: number): Behind {
  let outlet: Speaker | null = null;
  let until = saying;
  for (;;) {
    const word = low(tree, until + 1);
    const from = LINKS.has(word) ? until + 2 : until + 1;
    const end = phraseEnd(tree, from);
    if (TIME_WORDS.has(word) || (from > until + 1 && isTime(tree, from, end))) {
      until = TIME_WORDS.has(word) ? until + 1 : end;
      continue;
    }
    if (outlet || end < from || !['by', 'in', 'on'].includes(word)) return { outlet, until: beforeThat(tree, until) };
    const span = spanOf(tree, from, end);
    const body = (scene.names[sentence] ?? []).some((name) => name.type === 'organisation' && name.end === span.end);
    if (word !== 'by' && !body && !MEDIA.test(scene.text.slice(span.start, span.end)))
      return { outlet, until: beforeThat(tree, until) };
    outlet = { span, sentence, head: topNominal(tree, from, from, end) ?? end };
    until = end;
  }
}

/** "in the past that C": a place or an occasion before "that". */
function beforeThat(tree: Tree, until: number): number {
  if (!LINKS.has(low(tree, until + 1))) return until;
  for (let at = until + 2; at <= until + PHRASE_TOKENS; at++) {
    const upos = tree.tokens[at]?.upos ?? '';
    if (upos === 'SCONJ' && low(tree, at) === 'that') return at - 1;
    if (['', 'VERB', 'AUX', 'PUNCT', 'SCONJ'].includes(upos)) return until;
  }
  return until;
}

/** Last token of a noun phrase by the order of words: before a verb, a mark, a preposition of time or place. */
function phraseEnd(tree: Tree, from: number): number {
  let at = from;
  while (at < Math.min(from + PHRASE_TOKENS, tree.tokens.length)) {
    const token = tree.tokens[at];
    const word = low(tree, at);
    if (!token || STOPS.has(word) || LINKS.has(word) || ['VERB', 'AUX', 'SCONJ'].includes(token.upos)) break;
    if (at > from && TIME_WORDS.has(word)) break;
    at++;
  }
  return at - 1;
}

const isTime = (tree: Tree, from: number, end: number): boolean =>
  end >= from && tree.tokens.slice(from, end + 1).some(({ form }) => TIME_WORDS.has(form.toLowerCase()));
