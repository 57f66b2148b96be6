// Contents that are noun phrases: objects, what somebody is accused of, what something is called, and prepositions' objects.
import type { Frame } from '../../almanac/reporting.ts';
import { contentLimit, contentSpan } from '../content.ts';
import { nounPhrase } from '../nounPhrase.ts';
import { canSpeak } from '../speaking.ts';
import { kidBy, kidsBy, low, relationOf, type Tree } from '../tree.ts';
import { entryWith, isDocument, type VerbUse } from '../verbUse.ts';
import { CHANNEL_NOUNS, FIRST_PERSON, TIME_WORDS } from '../words.ts';
import type { Found, FrameRule } from './found.ts';

export const accusedOf: FrameRule = {
  id: 'hearsay/accused-of',
  example: 'The mayor accused the builders of neglect.',
  reason: 'Who is blamed belongs to what is told.',
  find(use) {
    const entry = entryWith(use, 'person-of', 'person-for');
    const object = objectOf(use);
    if (!entry || object === null) return null;
    const from = use.tree.first[object] ?? object;
    const content = contentSpan(use.scene, use.tree, use.sentence, from, phraseLimit(use, from, object), use.at);
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

export const describedAs: FrameRule = {
  id: 'hearsay/described-as',
  example: 'The mayor described the bridge as a danger. / The mayor called the bridge a danger.',
  reason: 'What is described and what it is called are told together.',
  find(use) {
    const entry = entryWith(use, 'as', 'label');
    const object = objectOf(use);
    if (!entry) return null;
    if (object === null) return describedBefore(use, entry, this.id);
    const { tree } = use;
    const from = tree.first[object] ?? object;
    const limit = contentLimit(use, from, object);
    const isAs = tree.tokens.slice(object, limit + 1).some((_, index) => likens(tree, object + index));
    const predicate =
      kidsBy(tree, use.at, 'xcomp', 'ccomp', 'obj').some((kid) => kid > object) ||
      (entry.lemma === 'call' &&
        (tree.last[object] ?? object) < limit &&
        ['DET', 'ADJ', 'NUM'].includes(tree.tokens[(tree.last[object] ?? object) + 1]?.upos ?? '')) ||
      kidsBy(tree, object, 'amod').some((kid) => kid > object);
    if (
      entry.frames.includes('label')
        ? !predicate && !isAs && !hasQuotation(use, from, limit)
        : !isAs && (entry.weak || !hasQuotation(use, from, limit))
    )
      return null;
    const content = contentSpan(use.scene, tree, use.sentence, from, limit, use.at);
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

export const calledFor: FrameRule = {
  id: 'hearsay/called-for',
  example: 'The mayor called for the closure of the bridge.',
  reason: 'Some verbs carry their content behind a preposition, which belongs to the cue.',
  find(use) {
    const { tree, at } = use;
    for (const kid of [...kidsBy(tree, at, 'obl', 'advcl', 'nmod', 'obj', 'xcomp'), ...nounNext(use)]) {
      if (kid <= use.to) continue;
      const preposition = (tree.kids[kid] ?? []).find(
        (one) => ['case', 'mark'].includes(tree.tokens[one]?.deprel ?? '') && one > use.to && one <= kid,
      );
      if (preposition === undefined || preposition - use.until > 2) continue;
      if (tree.tokens[preposition]?.upos === 'PART' || tree.tokens[preposition + 1]?.xpos === 'VB') continue;
      const word = low(tree, preposition);
      // "described X as Y" is told whole by described-as.
      if (word === 'as') continue;
      const entry = entryWith(use, word === 'to' ? 'prep-to' : (word as Frame));
      if (!entry || !use.speaker || (entry.weak && tree.tokens[kid]?.upos === 'PRON')) continue;
      if (TIME_WORDS.has(low(tree, kid))) continue;
      const to = infinitiveWithin(use, kid);
      const from = ASKED_OF.has(word) ? (to ?? preposition + 1) : preposition + 1;
      const content = contentSpan(use.scene, tree, use.sentence, from, phraseLimit(use, preposition, kid), at);
      if (content)
        return {
          content: [content],
          entry,
          by: this.id,
          certainty: 'stated',
          cueTo: preposition,
          ...(word === 'for' && entry.stance === 'asks' ? { stance: 'urges' as const } : {}),
        };
    }
    return null;
  },
};

/** "called upon the force formed in May to stop": the noun of a preposition right behind the cue, whatever it was hung on. */
function nounNext({ tree, to }: VerbUse): readonly number[] {
  const next = tree.tokens[to + 1];
  return next?.deprel === 'case' && next.head > to ? [next.head] : [];
}

/** Words that open what the writer tells of the saying, behind a noun phrase that was told. */
const WHEN = new Set(['after', 'before', 'when', 'while', 'until']);

/** Last token of a told noun phrase: it ends before "after X had left", ", but", "in a statement", "on television". */
function phraseLimit(use: VerbUse, from: number, head: number): number {
  const { tree } = use;
  const limit = contentLimit(use, from, head);
  for (let at = Math.max(from, head) + 1; at <= limit; at++) {
    const word = low(tree, at);
    const clause = WHEN.has(word) && (relationOf(tree.tokens[at]) === 'mark' || tree.tokens[at]?.xpos === 'WRB');
    const contrast = (word === 'but' || word === 'even') && low(tree, at - 1) === ',';
    if (clause || contrast || opensChannel(tree, at)) return at - 1;
  }
  return limit;
}

/** "in a statement", "in an interview with X", "on television": where it was said. */
function opensChannel(tree: Tree, at: number): boolean {
  const word = low(tree, at);
  const noun = tree.tokens[at]?.head ?? -1;
  const own = ['a', 'an', 'his', 'her', 'its', 'their'].includes(low(tree, at + 1));
  const channel = CHANNEL_NOUNS.has(low(tree, noun)) && noun > at;
  return channel && relationOf(tree.tokens[at]) === 'case' && ((word === 'in' && own) || word === 'on');
}

/** "called on X to C", "pleaded with X to C": who is asked stands outside. */
const ASKED_OF = new Set(['on', 'upon', 'with']);

export const objectContent: FrameRule = {
  id: 'hearsay/object',
  example: 'The mayor condemned the closure of the bridge.',
  reason: 'A noun phrase is a content where the verb can only be about something told.',
  find(use) {
    const entry = entryWith(use, 'object');
    const object = objectOf(use);
    if (!entry || object === null || !use.speaker || (entry.weak && isMute(entry) && !isDocument(use))) return null;
    const { tree } = use;
    // "met to discuss the bridge": what is only aimed at has not been told.
    if (entry.weak && low(tree, use.at - 1) === 'to') return null;
    const token = tree.tokens[object];
    if (!token || FIRST_PERSON.has(low(tree, object))) return null;
    if (token.upos === 'PRON' && !['this', 'that', 'it', 'what'].includes(low(tree, object))) return null;
    if (token.upos === 'PRON' && entry.stance === 'asserts') return null;
    // "Police questioned the driver": a person is asked, not doubted.
    if (entry.stance === 'asks' && isPerson(use, object)) return null;
    const from = tree.first[object] ?? object;
    if (from <= use.to) return null;
    const content = contentSpan(
      use.scene,
      tree,
      use.sentence,
      from,
      Math.max(tree.last[object] ?? object, phraseLimit(use, from, object)),
      use.at,
    );
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

/** "as a danger", "as having failed", not "as they left". */
const likens = (tree: Tree, at: number): boolean =>
  low(tree, at) === 'as' && !['VBD', 'VBZ', 'VBP'].includes(tree.tokens[tree.tokens[at]?.head ?? -1]?.xpos ?? '');

/** "the camp, which the builders describe as a hostel": what is described is the antecedent. */
function describedBefore(use: VerbUse, entry: Found['entry'], by: Found['by']): Found | null {
  const { tree, at } = use;
  const token = tree.tokens[at];
  if (token?.deprel !== 'acl:relcl' || token.head < 0 || !entry.frames.includes('as')) return null;
  const as = tree.tokens.findIndex((_, index) => index > use.to && index <= use.to + 2 && low(tree, index) === 'as');
  const antecedent = nounPhrase(tree, use.sentence, token.head, 0, at - 1);
  const rest = as < 0 ? null : contentSpan(use.scene, tree, use.sentence, as, tree.last[at] ?? at, at);
  return antecedent && rest ? { content: [antecedent.span, rest], entry, by, certainty: 'stated' } : null;
}

const objectOf = (use: VerbUse): number | null =>
  kidsBy(use.tree, use.at, 'obj').find((kid) => kid > use.to) ??
  boundedObject(use) ??
  nounInIng(use) ??
  subjectOfSmallClause(use) ??
  firstOfTwo(use) ??
  subjectBehind(use);

/** "called Holm a braggart": both taken for what he is called. */
function firstOfTwo({ tree, at, to }: VerbUse): number | null {
  const [first, second] = kidsBy(tree, at, 'xcomp').filter((kid) => kid > to && tree.tokens[kid]?.upos !== 'VERB');
  return first !== undefined && second !== undefined && tree.first[first] === to + 1 ? first : null;
}

/** "reported at least 12 people killed": what is counted, taken for "at" something. */
const boundedObject = (use: VerbUse): number | null => {
  const { tree, to } = use;
  if (low(tree, to + 1) !== 'at' || !['least', 'most'].includes(low(tree, to + 2))) return null;
  return kidsBy(tree, use.at, 'obl').find((kid) => tree.first[kid] === to + 1) ?? null;
};

/** "reported heavy fighting": a noun in -ing, taken for a verb; what stands before it, no verb has. */
const nounInIng = (use: VerbUse): number | null =>
  kidsBy(use.tree, use.at, 'xcomp', 'ccomp', 'advcl').find(
    (kid) =>
      use.tree.tokens[kid]?.xpos === 'VBG' &&
      (use.tree.first[kid] ?? kid) > use.to &&
      kidsBy(use.tree, kid, 'amod', 'det', 'nmod:poss').some((own) => own < kid),
  ) ?? null;

/** "The poll finds Brandt faring better": what a document shows is taken for a second subject. */
const subjectBehind = (use: VerbUse): number | null =>
  isDocument(use) ? (kidsBy(use.tree, use.at, 'nsubj').find((kid) => kid > use.to) ?? null) : null;

/** "called the bridge a danger" parsed as a clause with a subject. */
function subjectOfSmallClause(use: VerbUse): number | null {
  const clause = kidsBy(use.tree, use.at, 'xcomp', 'ccomp').find((kid) => kid > use.to);
  if (clause === undefined || use.tree.tokens[clause]?.upos === 'VERB') return null;
  return kidBy(use.tree, clause, 'nsubj');
}

/** "showed C", "saw C": told by documents, done by people. */
const isMute = ({ sense }: Found['entry']): boolean => sense === 'report' || sense === 'thought';

const isPerson = (use: VerbUse, at: number): boolean => {
  const phrase = nounPhrase(use.tree, use.sentence, at, 0, use.tree.tokens.length - 1);
  return phrase !== null && canSpeak(use.scene, phrase);
};

const hasQuotation = (use: VerbUse, from: number, to: number): boolean => {
  const start = use.tree.tokens[from]?.start ?? 0;
  const end = use.tree.tokens[to]?.end ?? 0;
  return (use.scene.quotations[use.sentence] ?? []).some((one) => one.start < end && one.end > start);
};

/** Tokens from who is asked to the "to" of what is asked. A guess: a clause about him may stand between. */
const ASKED_REACH_TOKENS = 14;

function infinitiveWithin(use: VerbUse, head: number): number | null {
  const { tree } = use;
  for (let at = head + 1; at < Math.min(tree.tokens.length, head + ASKED_REACH_TOKENS); at++)
    if (low(tree, at) === 'to' && tree.tokens[at + 1]?.xpos === 'VB')
      return ['not', 'never'].includes(low(tree, at - 1)) ? at - 1 : at;
  return null;
}
