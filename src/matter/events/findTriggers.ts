// Reads a sentence for words that tell an event; the longest phrase at each word wins.
import type { EventWords, TriggerEntry, TriggerPhrase } from '../../almanac/eventWords.ts';
import type { Token } from '../../grammar/analysis.ts';
import { kidsBy, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { SentenceGround } from '../ground.ts';
import { isAttributive, isIdleWeapon, isPartOfName } from './notTold.ts';
import type { Trigger } from './trigger.ts';

/** Tokens between two words of a phrase that do not count ("opened heavy machine-gun fire"). A guess. */
const MOST_BETWEEN = 3;
const PASSED_OVER = new Set(['DET', 'ADJ', 'ADV', 'NUM', 'PRON', 'PUNCT', 'AUX']);
/** Verbs that only carry a noun: the event is the noun’s, the subject theirs. */
const LIGHT = new Set(
  (
    'carry conduct launch stage hold make mount give take do start begin continue resume intensify step perform undertake ' +
    'commit cause suffer open plan prepare order lead join wage impose reach sign host attend organize organise have ' +
    'announce declare renew execute deliver provide send offer issue pay face see receive call stop halt end suspend extend'
  ).split(' '),
);

export function findTriggers(ground: SentenceGround, words: EventWords): Trigger[] {
  const { tree } = ground;
  const triggers: Trigger[] = [];
  for (let at = 0; at < tree.tokens.length; ) {
    const trigger = triggerAt(ground, at, words);
    if (trigger) triggers.push(trigger);
    at = (trigger?.last ?? at) + 1;
  }
  return triggers;
}

function triggerAt(ground: SentenceGround, at: number, words: EventWords): Trigger | null {
  const token = ground.tree.tokens[at];
  if (!token) return null;
  const lemma = token.lemma.toLowerCase();
  if (token.upos === 'VERB' || token.upos === 'AUX' || hasSubject(ground.tree, at)) {
    const phrase = phraseAt(ground.tree, at, words.verbPhrases.get(lemma));
    const entry = phrase?.entry ?? (token.upos === 'AUX' ? undefined : verbEntry(words, token));
    if (!entry || isAttributive(ground.tree, at, entry)) return null;
    const last = phrase?.last ?? at;
    const head = token.upos === 'AUX' ? headWithin(ground.tree, at, last) : at;
    return { entry, sentence: ground.index, at: head, first: at, last, form: 'verb', light: -1 };
  }
  if (
    token.upos !== 'NOUN' &&
    !(token.upos === 'PROPN' && (ground.loud || isTitled(ground, at, words))) &&
    token.upos !== 'ADJ'
  )
    return null;
  const phrase = nounPhraseAt(ground.tree, at, words.nounPhrases.get(lemma));
  const entry = phrase?.entry ?? (token.upos === 'ADJ' ? undefined : words.nouns.get(lemma));
  if (!entry) return null;
  const last = phrase?.last ?? at;
  const head = headWithin(ground.tree, at, last);
  if (!phrase && !doesIt(ground.tree, at) && (isPartOfName(ground.tree, at, words) || isIdleWeapon(ground.tree, at)))
    return null;
  return {
    entry,
    sentence: ground.index,
    at: head,
    first: at,
    last,
    form: 'noun',
    light: lightVerb(ground.tree, head),
  };
}

/** "Troops advanced towards Karsa": an adjective that has a subject and no “was” is a verb in the past. */
function hasSubject(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (token?.upos !== 'ADJ' || !token.form.endsWith('ed')) return false;
  return kidsBy(tree, at, 'nsubj').length > 0 && kidsBy(tree, at, 'cop', 'aux').length === 0;
}

/** "Airstrikes on Karsa killed five": a capital that only begins the sentence or stands in a title, without a name beside it. */
function isTitled({ tree }: SentenceGround, at: number, words: EventWords): boolean {
  const token = tree.tokens[at];
  if (at === 0 && words.nounPhrases.has(token?.lemma.toLowerCase() ?? '')) return true;
  if (at === 0 && strikes(tree, at, words)) return true;
  return (
    token?.form.endsWith('s') === true && tree.tokens[at + 1]?.upos !== 'PROPN' && tree.tokens[at - 1]?.upos !== 'DET'
  );
}

/** "Quake kills 43": the first word is the subject of a verb of attack right after it. */
const strikes = (tree: Tree, at: number, words: EventWords): boolean => {
  const next = tree.tokens[at + 1];
  return (
    next?.upos === 'VERB' &&
    tree.tokens[at]?.head === at + 1 &&
    words.verbs.get(next.lemma.toLowerCase())?.type === 'ASSAULT'
  );
};

/** "Quake kills 43 in Nepal", "an earthquake struck Nepal": a noun right before its verb is the subject, whatever the tree makes of it. */
function doesIt(tree: Tree, at: number): boolean {
  const [token, next] = [tree.tokens[at], tree.tokens[at + 1]];
  if (token?.upos !== 'NOUN' || !next) return false;
  return (at === 0 && next.xpos === 'VBZ' && token.head === at + 1) || STRUCK.test(next.form);
}

/** Verbs of blows in a form that is never a noun. */
export const STRUCK = /^(?:struck|shook|rocked|killed|swept|destroyed)$/;

/** Lemmas of rare verbs may come without their last letter, and those of adjectives with “ed”. */
function verbEntry(words: EventWords, { lemma, upos }: Token): TriggerEntry | undefined {
  const stem = upos === 'ADJ' ? lemma.toLowerCase().replace(/ed$/, '') : lemma.toLowerCase();
  return words.verbs.get(stem) ?? words.verbs.get(`${stem}e`);
}

interface PhraseHit {
  readonly entry: TriggerEntry;
  readonly last: number;
}

function phraseAt(tree: Tree, first: number, phrases: readonly TriggerPhrase[] | undefined): PhraseHit | null {
  for (const { rest, entry } of phrases ?? []) {
    let at = first;
    let wide = false;
    const fits = rest.every((lemma) => {
      if (lemma === '…') {
        wide = true;
        return true;
      }
      at = wide ? soon(tree.tokens, at, lemma) : nextWord(tree.tokens, at, lemma);
      wide = false;
      return at > 0;
    });
    if (fits) return { entry, last: at };
  }
  return null;
}

/** "bus crash", but not "a bus crashed". */
function nounPhraseAt(tree: Tree, first: number, phrases: readonly TriggerPhrase[] | undefined): PhraseHit | null {
  const hit = phraseAt(tree, first, phrases);
  return hit && tree.tokens[hit.last]?.upos !== 'VERB' ? hit : null;
}

/** Index of `lemma` soon after `from`, or -1. */
function nextWord(tokens: readonly Token[], from: number, lemma: string): number {
  for (let at = from + 1; at <= from + 1 + MOST_BETWEEN; at++) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.lemma.toLowerCase() === lemma || token.form.toLowerCase() === lemma) return at;
    if (!PASSED_OVER.has(token.upos) || /^[,;:“”"()]$/.test(token.form)) return -1;
  }
  return -1;
}

/** Tokens between the parts of a phrase with a gap ("left more than two hundred people dead"). A guess. */
const WIDEST = 8;

function soon(tokens: readonly Token[], from: number, lemma: string): number {
  for (let at = from + 1; at <= from + WIDEST; at++) {
    const token = tokens[at];
    if (!token || /^[,;:.“”"()]$/.test(token.form)) return -1;
    if (token.lemma.toLowerCase() === lemma || token.form.toLowerCase() === lemma) return at;
  }
  return -1;
}

function headWithin(tree: Tree, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = tree.tokens[at]?.head ?? -1;
    if (head < first || head > last) return at;
  }
  return last;
}

function lightVerb(tree: Tree, event: number): number {
  const noun = measuredBy(tree, event);
  const token = tree.tokens[noun];
  const governor = tree.tokens[token?.head ?? -1];
  if (!token || governor?.upos !== 'VERB') return -1;
  const relation = relationOf(token);
  if (relation !== 'obj' && token.deprel !== 'nsubj:pass' && relation !== 'obl') return -1;
  if (!LIGHT.has(governor.lemma.toLowerCase())) return -1;
  return relation === 'obl' && !hasParticle(tree, noun) ? -1 : token.head;
}

/** "tons of aid", "a series of strikes": the noun that carries the event in the clause. */
function measuredBy(tree: Tree, event: number): number {
  const token = tree.tokens[event];
  const isOf = (tree.kids[event] ?? []).some((kid) => tree.tokens[kid]?.form.toLowerCase() === 'of');
  return token && relationOf(token) === 'nmod' && isOf && tree.tokens[token.head]?.upos === 'NOUN' ? token.head : event;
}

/** "engaged in talks", "took part in the raid": a preposition that belongs to the verb. */
const hasParticle = (tree: Tree, noun: number): boolean =>
  (tree.kids[noun] ?? []).some(
    (kid) => tree.tokens[kid]?.deprel === 'case' && /^(?:in|out)$/i.test(tree.tokens[kid]?.form ?? ''),
  );
