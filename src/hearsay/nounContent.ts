// What a noun of saying tells: the clause or infinitive that hangs on it, a preposition's noun phrase, "was that C".
import type { ReportingEntry } from '../almanac/reporting.ts';
import type { Span } from '../span.ts';
import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { kidsBy, low, relationOf, type Tree } from './tree.ts';

export interface NounContent {
  readonly span: Span;
  /** A clause or an infinitive, not a noun phrase. */
  readonly clause: boolean;
}

/** The content of a noun of saying by one of its entries, or null. */
export function toldBy(scene: Scene, { tree, sentence, at, to }: CueHit, entry: ReportingEntry): NounContent | null {
  for (const kid of tree.kids[at] ?? []) {
    const token = tree.tokens[kid];
    if (!token || kid <= to) continue;
    const relation = relationOf(token);
    const first = tree.first[kid] ?? kid;
    const marker = low(tree, first);
    const last = tree.last[kid] ?? kid;
    if ((relation === 'acl' || relation === 'ccomp' || relation === 'advcl') && token.deprel !== 'acl:relcl') {
      const clause = entry.frames.includes('clause') && marker === 'that';
      const infinitive =
        entry.frames.includes('to') && (tree.kids[kid] ?? []).some((one) => low(tree, one) === 'to' && one < kid);
      if (!clause && !infinitive) continue;
      const span = contentSpan(scene, tree, sentence, clause ? first + 1 : first, last, at);
      if (span) return { span, clause: true };
    }
    if (relation === 'nmod' || relation === 'obl' || relation === 'acl' || relation === 'advcl') {
      const own = (tree.kids[kid] ?? []).includes(first) && ['case', 'mark'].includes(relationOf(tree.tokens[first]));
      if (first !== to + 1 || !(own || tree.tokens[first]?.upos === 'ADP')) continue;
      if (marker === 'to' || !entry.frames.includes(marker)) continue;
      if (marker === 'of' && canOwn(scene, tree, sentence, kid, entry)) continue;
      const span = contentSpan(scene, tree, sentence, first + 1, last, at);
      if (span) return { span, clause: false };
    }
  }
  if (entry.frames.includes('for') && low(tree, to + 1) === 'for' && tree.tokens[to + 1]?.upos === 'SCONJ') {
    const head = tree.tokens[to + 1]?.head ?? -1;
    const span = head > to ? contentSpan(scene, tree, sentence, to + 2, tree.last[head] ?? head, at) : null;
    if (span) return { span, clause: true };
  }
  const bare = entry.stance === 'expects' && entry.frames.includes('clause') ? bareClause(tree, at, to) : null;
  if (bare !== null) {
    const span = contentSpan(scene, tree, sentence, to + 1, tree.last[bare] ?? bare, at);
    if (span) return { span, clause: true };
  }
  const that = thatBehind(tree, at, to);
  if (entry.frames.includes('clause') && that !== null) {
    const head = tree.tokens[that]?.head ?? -1;
    const isPredicate = head >= 0 && kidsBy(tree, head, 'cop').some((kid) => kid < that);
    const end = head > that && !isPredicate ? (tree.last[head] ?? head) : tree.tokens.length - 1;
    const span = contentSpan(scene, tree, sentence, that + 1, end, at);
    if (span) return { span, clause: true };
  }
  return null;
}

/** "concerns they would stay": a clause without "that", told by its subject right behind the noun and its modal. */
function bareClause(tree: Tree, at: number, to: number): number | null {
  const modal = tree.tokens[to + 2];
  if (tree.tokens[to + 1]?.upos === 'PRON' && modal?.xpos === 'MD' && modal.head > to + 2) return modal.head;
  const clause = kidsBy(tree, at, 'acl', 'ccomp').find((kid) => kid > to && (tree.first[kid] ?? kid) === to + 1);
  if (clause === undefined) return null;
  const subject = kidsBy(tree, clause, 'nsubj').find((kid) => (tree.first[kid] ?? kid) === to + 1);
  const hasModal = kidsBy(tree, clause, 'aux').some((kid) => tree.tokens[kid]?.xpos === 'MD');
  const relative = ['WDT', 'WP'].includes(tree.tokens[to + 1]?.xpos ?? '');
  return subject !== undefined && hasModal && !relative ? clause : null;
}

/** Tokens between a noun of saying and its "that": an owner, a time, "was". A guess. */
const THAT_TOKENS = 8;
const BETWEEN = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'NUM']);
const BE = new Set(['is', 'was', 'are', 'were', '’s', "'s"]);

/**
 * The "that" of a clause behind "claim", "claim by the builders", "order of the mayor", "statement on Sunday", and
 * behind "the fear is": whatever the tree hangs the clause on, it has a subject of its own.
 */
function thatBehind(tree: Tree, at: number, to: number): number | null {
  const from = Math.max(to, ownerEnd(tree, at, to));
  for (let index = from + 1; index <= from + THAT_TOKENS; index++) {
    const token = tree.tokens[index];
    if (!token) return null;
    if (token.form.toLowerCase() === 'that' && token.upos !== 'DET') {
      const told = token.upos === 'SCONJ' || kidsBy(tree, token.head, 'nsubj').some((kid) => kid > index);
      return told && token.head > index ? index : null;
    }
    const isBe = BE.has(token.form.toLowerCase()) && low(tree, index + 1) === 'that' && isSubject(tree, at);
    if (!isBe && !BETWEEN.has(token.upos)) return null;
  }
  return null;
}

/** Last token of "by the builders", "of the commander of the army" right behind the noun. */
function ownerEnd(tree: Tree, at: number, to: number): number {
  const owner = kidsBy(tree, at, 'nmod').find((kid) => (tree.first[kid] ?? kid) === to + 1);
  const isOwner = owner !== undefined && ['by', 'from', 'among', 'of'].includes(low(tree, to + 1));
  return isOwner && low(tree, (tree.last[owner] ?? owner) + 1) === 'that' ? (tree.last[owner] ?? owner) : to;
}

const isSubject = (tree: Tree, at: number): boolean => relationOf(tree.tokens[at]) === 'nsubj';

/** "the opinion of the builders": of whose it is, not what it tells. */
function canOwn(scene: Scene, tree: Tree, sentence: number, kid: number, entry: ReportingEntry): boolean {
  if (
    entry.stance === 'accuses' ||
    entry.stance === 'expects' ||
    [
      'allegation',
      'accusation',
      'praise',
      'rumour',
      'rumor',
      'talk',
      'report',
      'confirmation',
      'evidence',
      'indication',
    ].includes(entry.lemma)
  )
    return false;
  const phrase = nounPhrase(tree, sentence, kid, 0, tree.tokens.length - 1);
  return phrase !== null && canSpeak(scene, phrase);
}
