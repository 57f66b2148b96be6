// A verb that may be a cue, with what stands around it: its subject, its voice, the tokens that belong to it alone.
import type { Frame, ReportingEntry } from '../almanac/reporting.ts';
import type { Span } from '../span.ts';
import { afterQuotation } from './afterQuotation.ts';
import type { CueHit } from './cues.ts';
import type { Speaker } from './draft.ts';
import type { Scene } from './scene.ts';
import { isFiniteVerb, nounPhrase, subjectByOrder, subjectHeadOf } from './subject.ts';
import { kidBy, kidsBy, low, relationOf, type Tree } from './tree.ts';
import { CHANNEL_NOUNS, FIRST_PERSON, TIME_WORDS } from './words.ts';

export interface VerbUse {
  readonly scene: Scene;
  readonly tree: Tree;
  readonly sentence: number;
  readonly at: number;
  readonly to: number;
  readonly entries: readonly ReportingEntry[];
  readonly passive: boolean;
  /** Who speaks: the subject, or the agent of a passive. */
  readonly speaker: Speaker | null;
  /** The head of the subject of a passive: who was told, what was claimed. */
  readonly patient: number | null;
  readonly firstPerson: boolean;
  /** First and last token of cue, subject, auxiliaries, and what tells the channel and the time. */
  readonly from: number;
  readonly until: number;
  /** The quotation that closes right before the cue and its speaker, or null. */
  readonly quoted: Span | null;
}

/** A name that the parser tore apart ("Peter" and "Cook" both subjects of one cue) is one speaker. */
function withNameParts(tree: Tree, at: number, speaker: Speaker | null): Speaker | null {
  if (!speaker || speaker.head > at) return speaker;
  let first = tree.tokens.findIndex((token) => token.start >= speaker.span.start);
  while (
    first > 0 &&
    tree.tokens[first - 1]?.upos === 'PROPN' &&
    tree.tokens[first]?.upos === 'PROPN' &&
    !['case'].includes(relationOf(tree.tokens[first - 2]))
  ) {
    const part = tree.tokens[first - 1];
    const torn = part?.head === at || (part !== undefined && tree.tokens[part.head]?.head === at);
    if (!torn) break;
    first--;
  }
  return { ...speaker, span: { start: tree.tokens[first]?.start ?? speaker.span.start, end: speaker.span.end } };
}

/** The entry with one of these frames, or null. */
export const entryWith = (
  use: { readonly entries: readonly ReportingEntry[] },
  ...frames: readonly Frame[]
): ReportingEntry | null => use.entries.find((entry) => frames.some((frame) => entry.frames.includes(frame))) ?? null;

export function verbUse(scene: Scene, hit: CueHit): VerbUse {
  const { tree, sentence, at, to, entries } = hit;
  const passive = isPassive(tree, at);
  const after = passive ? null : afterQuotation(scene, hit);
  const head = passive ? agentOf(tree, at) : (after?.speaker?.head ?? speakerHeadOf(scene, hit));
  const before = head !== null && head < at;
  const byTree =
    head === null
      ? null
      : nounPhrase(tree, sentence, head, before ? 0 : to + 1, before ? at - 1 : tree.tokens.length - 1);
  const speaker = after?.speaker ?? withNameParts(tree, at, byTree);
  return {
    scene,
    tree,
    sentence,
    at,
    to,
    entries,
    passive,
    speaker,
    patient: passive ? passiveSubject(tree, at) : null,
    firstPerson: head !== null && FIRST_PERSON.has(low(tree, head)),
    from: after ? after.from : regionStart(tree, at, passive ? null : speaker),
    until: regionEnd(tree, addresseeEnd(tree, hit), passive ? null : speaker),
    quoted: after?.quoted ?? null,
  };
}

/** The subject by the tree; by the order of words where the tree has none, or only one shared from afar. */
function speakerHeadOf(scene: Scene, { tree, sentence, at, to, entries }: CueHit): number | null {
  const shared = sharedWithCue(scene, tree, at);
  if (shared !== null) return shared;
  const byTree = subjectHeadOf(tree, at);
  const own = byTree !== null && tree.tokens[byTree]?.head === at;
  const strong = entries.some(
    (entry) => !entry.weak && (entry.frames.includes('clause') || entry.frames.includes('quote')),
  );
  if (own && isNominalToken(tree, byTree)) return byTree;
  if (strong && byTree === null && tree.tokens[at]?.xpos === 'VBG') return sharedByOrder(tree, at);
  if (byTree === null && isFiniteVerb(tree, at) && isNominalToken(tree, at - 1) && entries.some((entry) => !entry.weak))
    return subjectByOrder(tree, at, to, false);
  if (!isFiniteVerb(tree, at) || !strong) return byTree;
  const before = tree.tokens[at - 1];
  const after = tree.tokens[to + 1];
  const quoteEnds =
    before !== undefined &&
    (scene.quotations[sentence] ?? []).some((one) => one.end <= before.end && before.end - one.end <= 2);
  const closes = quoteEnds || ['”', '"', "''", ',', '’'].includes(low(tree, at - 1));
  const opensNominal =
    after !== undefined &&
    ['PROPN', 'DET', 'PRON', 'NOUN', 'ADJ', 'NUM'].includes(after.upos) &&
    low(tree, to + 1) !== 'that';
  if (closes && opensNominal && !clauseFollows(tree, to + 1)) {
    const inverted = subjectByOrder(tree, at, to, true);
    if (inverted !== null) return inverted;
  }
  const left = subjectByOrder(tree, at, to, false);
  if (byTree === null || !isNominalToken(tree, byTree)) return left;
  return left !== null && isNominalToken(tree, at - 1) ? left : byTree;
}

/** "denied C and said D", "said C, adding D": the subject of the strong cue before it, which a content may hide from the tree. */
function sharedWithCue(scene: Scene, tree: Tree, at: number): number | null {
  const token = tree.tokens[at];
  const joint =
    ['and', 'but', 'then', 'also', 'later'].includes(low(tree, at - 1)) ||
    (token?.xpos === 'VBG' && low(tree, at - 1) === ',');
  if (!token || !joint || (token.xpos !== 'VBG' && token.xpos !== 'VBD' && token.xpos !== 'VBZ')) return null;
  if (!isStrongSpeech(scene, token.form)) return null;
  for (let index = at - 2; index >= 0; index--) {
    const other = tree.tokens[index];
    if (other?.upos !== 'VERB' || (token.xpos !== 'VBG' && other.xpos !== token.xpos)) continue;
    if (!isStrongSpeech(scene, other.form) || !['VBD', 'VBZ', 'VBP', 'VBN'].includes(other.xpos)) continue;
    const subject = subjectHeadOf(tree, index);
    if (subject !== null && tree.tokens[subject]?.head === index && !isPassive(tree, index)) return subject;
  }
  return null;
}

const isStrongSpeech = (scene: Scene, form: string): boolean =>
  (scene.reporting.verbs.get(form.toLowerCase()) ?? []).some(
    (entry) => !entry.weak && (entry.sense === 'speech' || entry.sense === 'request' || entry.sense === 'judgement'),
  );

/** ", adding that C": the subject of the last finite verb before that has one. */
function sharedByOrder(tree: Tree, at: number): number | null {
  if (low(tree, at - 1) !== ',') return null;
  for (let index = at - 1; index >= 0; index--) {
    const token = tree.tokens[index];
    if (
      !token ||
      !['VBD', 'VBZ', 'VBP', 'VBN'].includes(token.xpos) ||
      relationOf(token) === 'acl' ||
      token.deprel === 'acl:relcl'
    )
      continue;
    const subject = subjectHeadOf(tree, index, { passive: true });
    if (subject !== null && subject < index) return subject;
  }
  return null;
}

const isNominalToken = (tree: Tree, at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X', 'SYM'].includes(tree.tokens[at]?.upos ?? '');

/** A finite verb before the next comma: what follows is a clause, not a subject. */
function clauseFollows(tree: Tree, from: number): boolean {
  for (let at = from; at < tree.tokens.length; at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'PUNCT') return false;
    if (['VBD', 'VBZ', 'VBP', 'MD'].includes(token.xpos)) return true;
  }
  return false;
}

/** "was told", "is believed", and the bare participle after a noun ("a man thought to have fled"). */
export function isPassive(tree: Tree, at: number): boolean {
  if (kidBy(tree, at, 'aux:pass', 'nsubj:pass') !== null) return true;
  const token = tree.tokens[at];
  if (token?.xpos !== 'VBN' || kidsBy(tree, at, 'aux').length > 0 || kidsBy(tree, at, 'nsubj').length > 0) return false;
  if (token.deprel === 'acl' || token.deprel === 'advcl') return true;
  return relationOf(token) === 'conj' && isPassive(tree, token.head);
}

/** "by the ministry": the head of the agent, or null. */
function agentOf(tree: Tree, at: number): number | null {
  return (
    kidsBy(tree, at, 'obl').find((kid) => (tree.kids[kid] ?? []).some((case_) => low(tree, case_) === 'by')) ?? null
  );
}

function passiveSubject(tree: Tree, at: number): number | null {
  const own = kidBy(tree, at, 'nsubj:pass', 'nsubj');
  if (own !== null) return own;
  const token = tree.tokens[at];
  if (!token || token.head < 0) return null;
  if (token.deprel === 'acl') return token.head;
  return relationOf(token) === 'conj' ? kidBy(tree, token.head, 'nsubj:pass', 'nsubj') : null;
}

function regionStart(tree: Tree, at: number, speaker: Speaker | null): number {
  let from = at;
  if (speaker && speaker.head < at) {
    const first = tree.tokens.findIndex((token) => token.start >= speaker.span.start);
    if (
      first >= 0 &&
      first < at &&
      !tree.tokens.slice(first, at).some((token) => token.upos === 'VERB' && !/^VB[NG]/.test(token.xpos))
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

/** Last token of who was told: "told reporters", "told CNN"; of the cue itself for others. */
function addresseeEnd(tree: Tree, { at, to, entries }: CueHit): number {
  if (!entries.some((entry) => entry.frames.includes('person-clause'))) return to;
  const kid = kidsBy(tree, at, 'obj', 'iobj').find((one) => one > to && (tree.first[one] ?? one) === to + 1);
  return kid === undefined ? to : Math.min(tree.last[kid] ?? kid, to + ADDRESSEE_TOKENS);
}

/** Longest addressee, tokens. A guess. */
const ADDRESSEE_TOKENS = 8;

/** What may follow the cue before its content: an addressee, a channel, a time, an adverb. */
function regionEnd(tree: Tree, to: number, speaker: Speaker | null): number {
  let until = to;
  if (speaker && speaker.head > to) {
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
