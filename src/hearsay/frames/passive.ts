// Passives: who said it stands behind "by" or nowhere; what was said may be the subject and the rest.
import type { Span } from '../../span.ts';
import { contentLimit, contentSpan } from '../content.ts';
import { nounPhrase } from '../nounPhrase.ts';
import { isNegated } from '../stance.ts';
import { kidBy, kidsBy, low, relationOf } from '../tree.ts';
import { entryWith, type VerbUse } from '../verbUse.ts';
import type { Found, FrameRule } from './found.ts';

export const wasSaidTo: FrameRule = {
  id: 'hearsay/was-said-to',
  example: 'The builders were said to have left. / The bridge is expected to open.',
  reason: 'A raised passive: the subject and the infinitive are told together, in two runs.',
  find(use) {
    const entry = entryWith(use, 'clause', 'to', 'as', 'person-to', 'label');
    if (!entry || use.patient === null) return null;
    const { tree } = use;
    const to = toAfter(use);
    const told = entry.frames.includes('person-to') || entry.frames.includes('person-clause');
    if (to === null || (told && !['expect', 'say'].includes(entry.lemma))) return null;
    if (entry.weak || entry.stance === 'denies') return null;
    const rest = contentSpan(
      use.scene,
      tree,
      use.sentence,
      to,
      contentLimit(use, to, tree.tokens[to]?.head ?? null),
      use.at,
    );
    return rest && withSubject(use, rest, entry, this.id);
  },
};

export const wasToldTo: FrameRule = {
  id: 'hearsay/was-told-to',
  example: 'Drivers were told to avoid the bridge. / Drivers were told that it was closed.',
  reason: 'Who was told does not belong to the content; who told is named behind “by”, or not.',
  find(use) {
    const entry = entryWith(use, 'person-to', 'person-clause');
    if (!entry || use.patient === null) return null;
    const { tree } = use;
    const to = toAfter(use);
    const clause = kidsBy(tree, use.at, 'ccomp').find((kid) => kid > use.to);
    const from = to ?? (clause === undefined ? null : (tree.first[clause] ?? clause));
    if (from === null) return null;
    const content = contentSpan(
      use.scene,
      tree,
      use.sentence,
      from,
      contentLimit(use, from, to === null ? (clause ?? null) : (tree.tokens[to]?.head ?? null)),
      use.at,
    );
    if (!content) return null;
    return {
      content: [content],
      entry,
      by: this.id,
      certainty: 'stated',
      stance: to === null ? entry.stance : 'urges',
    };
  },
};

export const whenAsked: FrameRule = {
  id: 'hearsay/when-asked',
  example: 'Asked whether the bridge was safe, the mayor smiled.',
  reason: 'A participle of asking before a question told by “whether”, “if”, “why”: nobody is named who asked.',
  find(use) {
    const entry = entryWith(use, 'wh');
    const { tree } = use;
    const whenAskedSo =
      ['when', 'while', 'if'].includes(low(tree, use.at - 1)) && kidBy(tree, use.at, 'nsubj') === null;
    if (!use.passive && !whenAskedSo && (use.speaker || use.at > 1)) return null;
    const opener = behindAgent(use);
    if (entry?.stance !== 'asks' || !QUESTION_WORDS.has(low(tree, opener))) return null;
    const comma = tree.tokens.findIndex((token, index) => index > opener && token.form === ',');
    const from = low(tree, opener) === 'about' ? opener + 1 : opener;
    const content = contentSpan(
      use.scene,
      tree,
      use.sentence,
      from,
      comma < 0 ? tree.tokens.length - 1 : comma - 1,
      use.at,
    );
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

const QUESTION_WORDS = new Set(['whether', 'if', 'why', 'how', 'what', 'who', 'when', 'where', 'about']);

/** Tokens of "by a caller" at most. A guess. */
const AGENT_TOKENS = 8;

/** The first token behind the cue and its day, and behind "by X" where it says who asked. */
function behindAgent({ tree, to, until }: VerbUse): number {
  if (low(tree, to + 1) !== 'by') return QUESTION_WORDS.has(low(tree, to + 1)) ? to + 1 : until + 1;
  for (let at = to + 2; at <= to + AGENT_TOKENS; at++) if (QUESTION_WORDS.has(low(tree, at))) return at;
  return to + 1;
}

export const wasSeenAs: FrameRule = {
  id: 'hearsay/was-seen-as',
  example: 'The bridge is widely seen as a danger.',
  reason:
    'What is seen, viewed or described and what it is seen as are told together; who sees it stands behind “by”, or nowhere.',
  find(use) {
    const entry = entryWith(use, 'as');
    const { tree, scene, sentence, at } = use;
    const agent =
      low(tree, use.to + 1) === 'by' && use.speaker
        ? tree.tokens.findLastIndex(({ end }) => end <= (use.speaker?.span.end ?? 0))
        : use.to;
    const as = agent + 1;
    if (!entry || use.patient === null || use.patient > at || low(tree, as) !== 'as') return null;
    const kid = tree.tokens[as]?.head ?? -1;
    const rest = contentSpan(scene, tree, sentence, as, contentLimit(use, as, kid > as ? kid : null), at);
    return rest && withSubject(use, rest, entry, this.id);
  },
};

export const itIsSaidThat: FrameRule = {
  id: 'hearsay/it-is-said',
  example: 'It is believed that the bridge was closed.',
  reason: 'An empty “it” and a passive of saying: nobody is named.',
  find(use) {
    const entry = entryWith(use, 'clause');
    const { tree } = use;
    const clause = kidsBy(tree, use.at, 'ccomp', 'csubj', 'advcl', 'nsubj').find(
      (kid) =>
        kid > use.to &&
        ['VERB', 'AUX', 'ADJ', 'NOUN'].includes(tree.tokens[kid]?.upos ?? '') &&
        (tree.kids[kid] ?? []).some(
          (one) => tree.tokens[one]?.deprel === 'mark' || tree.tokens[one]?.deprel.startsWith('nsubj'),
        ),
    );
    // "It is not known how long C" tells what nobody knows: no one's word.
    if (!entry || clause === undefined || (entry.lemma === 'know' && isNegated(tree, use.at))) return null;
    if (use.patient !== null && use.patient < use.at && low(tree, use.patient) !== 'it') return null;
    const from = tree.first[clause] ?? clause;
    const content = contentSpan(use.scene, tree, use.sentence, from, contentLimit(use, from, clause), use.at);
    return content && { content: [content], entry, by: this.id, certainty: 'stated' };
  },
};

export const wasAccusedOf: FrameRule = {
  id: 'hearsay/was-accused-of',
  example: 'The builders were accused of neglect by the mayor.',
  reason: 'The accused and the accusation are told together.',
  find(use) {
    const entry = entryWith(use, 'person-of', 'person-for', 'clause');
    if (
      !entry ||
      use.patient === null ||
      !['accuse', 'blame', 'charge', 'suspect', 'criticise', 'criticize', 'condemn'].includes(entry.lemma)
    )
      return null;
    const { tree } = use;
    const kid = kidsBy(tree, use.at, 'obl', 'advcl').find(
      (one) => one > use.to && (tree.kids[one] ?? []).some((c) => ['of', 'for', 'with'].includes(low(tree, c))),
    );
    if (kid === undefined) return null;
    const preposition = (tree.kids[kid] ?? []).find((one) => ['of', 'for', 'with'].includes(low(tree, one))) ?? kid;
    const rest = contentSpan(
      use.scene,
      tree,
      use.sentence,
      preposition + 1,
      contentLimit(use, preposition, kid),
      use.at,
    );
    return rest && withSubject(use, rest, entry, this.id, 'accuses');
  },
};

export const wasReported: FrameRule = {
  id: 'hearsay/was-reported',
  example: 'No injuries were reported. / The closure was announced by the mayor.',
  reason: 'What was reported, announced or confirmed is the subject.',
  find(use) {
    const entry = entryWith(use, 'object');
    const bare = relationOf(use.tree.tokens[use.at]) === 'acl' && use.speaker !== null && entry?.sense === 'speech';
    if (!entry || entry.weak || use.patient === null || (!bare && kidBy(use.tree, use.at, 'nsubj:pass') === null))
      return null;
    if (relationOf(use.tree.tokens[use.at]) === 'advcl') return null;
    if (!use.speaker && !UNNAMED_OBJECT.has(entry.lemma)) return null;
    const subject = subjectSpan(use);
    const after = use.speaker ? [] : restAfter(use);
    return subject && { content: [subject, ...after], entry, by: this.id, certainty: 'implied' };
  },
};

/** Verbs whose bare passive tells something of nobody named. */
const UNNAMED_OBJECT = new Set([
  'report',
  'announce',
  'confirm',
  'claim',
  'predict',
  'forecast',
  'allege',
  'expect',
  'anticipate',
]);

function restAfter(use: VerbUse): readonly Span[] {
  const limit = contentLimit(use, use.to, null);
  if (limit <= use.to) return [];
  const span = contentSpan(use.scene, use.tree, use.sentence, use.to + 1, limit, use.at);
  return span ? [span] : [];
}

function toAfter(use: VerbUse): number | null {
  for (let at = use.to + 1; at <= use.to + 3; at++) {
    if (low(use.tree, at) === 'to' && ['VB', ''].includes(use.tree.tokens[at + 1]?.xpos ?? '')) return at;
    if (low(use.tree, at) === 'not' && low(use.tree, at + 1) === 'to') return at;
  }
  return null;
}

function subjectSpan(use: VerbUse): Span | null {
  if (use.patient === null) return null;
  const before = use.patient < use.at;
  return (
    nounPhrase(
      use.tree,
      use.sentence,
      use.patient,
      before ? 0 : use.to + 1,
      before ? use.at - 1 : use.tree.tokens.length - 1,
    )?.span ?? null
  );
}

function withSubject(
  use: VerbUse,
  rest: Span,
  entry: Found['entry'],
  by: Found['by'],
  stance?: Found['stance'],
): Found {
  const subject = subjectSpan(use);
  const content = subject ? [subject, rest].sort((a, b) => a.start - b.start) : [rest];
  return { content, entry, by, certainty: 'stated', ...(stance ? { stance } : {}) };
}
