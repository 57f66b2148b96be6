// Contents that are infinitives or gerunds: of the source itself ("plans to"), or of somebody asked ("urged X to").
import { contentLimit, contentSpan } from '../content.ts';
import { kidsBy, low } from '../tree.ts';
import { entryWith, type VerbUse } from '../verbUse.ts';
import type { FrameRule } from './found.ts';

export const urgedTo: FrameRule = {
  id: 'hearsay/urged-to',
  example: 'The mayor urged drivers to avoid the bridge.',
  reason: 'Who is urged does not belong to the content; what they are to do does.',
  find(use) {
    const entry = entryWith(use, 'person-to');
    const person = patientOf(use);
    const to = entry && person !== null ? infinitiveAfter(use, person) : null;
    if (!entry || to === null) return null;
    const content = contentSpan(
      use.scene,
      use.tree,
      use.sentence,
      to,
      contentLimit(use, to, headOfInfinitive(use, to)),
      use.at,
    );
    return content && { content: [content], entry, by: this.id, certainty: 'stated', stance: 'urges' };
  },
};

export const plansTo: FrameRule = {
  id: 'hearsay/plans-to',
  example: 'The council plans to close the bridge.',
  reason:
    'An infinitive that depends on a verb of wanting, promising or refusing is what is wanted, promised, refused.',
  find(use) {
    const entry = entryWith(use, 'to');
    const to = entry ? infinitiveAfter(use, use.to) : null;
    if (!entry || to === null || (entry.weak && !use.speaker) || isCalledUpon(use)) return null;
    if (patientOf(use) !== null && !entry.frames.includes('person-to') && entry.lemma !== 'want') return null;
    const content = contentSpan(
      use.scene,
      use.tree,
      use.sentence,
      to,
      contentLimit(use, to, headOfInfinitive(use, to)),
      use.at,
    );
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

/** "called upon the council to close it": whom a preposition of the verb governs is asked. */
const isCalledUpon = (use: VerbUse): boolean =>
  use.tree.tokens[use.to + 1]?.upos === 'ADP' && entryWith(use, low(use.tree, use.to + 1)) !== null;

export const deniedDoing: FrameRule = {
  id: 'hearsay/denied-doing',
  example: 'The builder denied cutting the cable.',
  reason: 'A gerund after a verb of denial or proposal is its content.',
  find(use) {
    const entry = entryWith(use, 'ing');
    const next = use.tree.tokens[use.to + 1];
    if (!entry || next?.xpos !== 'VBG') return null;
    const content = contentSpan(
      use.scene,
      use.tree,
      use.sentence,
      use.to + 1,
      contentLimit(use, use.to + 1, use.to + 1),
      use.at,
    );
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

/** Tokens between a verb and the "to" of its infinitive, at most. A guess. */
const TO_REACH_TOKENS = 3;

/** The person or thing right after the verb, as its object. */
function patientOf(use: VerbUse): number | null {
  return kidsBy(use.tree, use.at, 'obj', 'iobj').find((kid) => kid > use.to) ?? subjectOfInfinitive(use);
}

/** "wants X to go" parsed as a clause with a subject of its own. */
function subjectOfInfinitive(use: VerbUse): number | null {
  for (const kid of kidsBy(use.tree, use.at, 'ccomp', 'xcomp')) {
    if (kid < use.to) continue;
    const subject = kidsBy(use.tree, kid, 'nsubj').find((one) => one > use.to);
    if (subject !== undefined && (use.tree.kids[kid] ?? []).some((one) => low(use.tree, one) === 'to' && one > subject))
      return subject;
  }
  return null;
}

/** Index of the "to" (or "not to") that opens an infinitive right after token `after` or its phrase. */
function infinitiveAfter(use: VerbUse, after: number): number | null {
  const { tree } = use;
  for (const kid of kidsBy(tree, use.at, 'xcomp', 'ccomp', 'advcl')) {
    if (kid <= after) continue;
    const mark = (tree.kids[kid] ?? []).find(
      (one) => low(tree, one) === 'to' && one > after && tree.tokens[one]?.upos === 'PART',
    );
    if (mark !== undefined) return ['not', 'never'].includes(low(tree, mark - 1)) ? mark - 1 : mark;
  }
  const from = Math.max(after, after === use.to ? after : (tree.last[after] ?? after));
  for (let at = from + 1; at <= from + TO_REACH_TOKENS; at++) {
    if (['PUNCT', 'SCONJ', 'VERB', 'AUX'].includes(tree.tokens[at]?.upos ?? '')) return null;
    if (low(tree, at) === 'to' && tree.tokens[at + 1]?.xpos === 'VB')
      return ['not', 'never'].includes(low(tree, at - 1)) ? at - 1 : at;
  }
  return null;
}

function headOfInfinitive(use: VerbUse, to: number): number | null {
  const head = use.tree.tokens[to]?.head ?? -1;
  return head > to ? head : null;
}
