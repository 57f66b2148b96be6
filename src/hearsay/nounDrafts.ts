// Nouns of saying with a told content: "its claim that …", "calls for …", "fears of …", "made a promise to …".
import type { ReportingEntry } from '../almanac/reporting.ts';
import type { Span } from '../span.ts';
import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import type { Draft, Speaker } from './draft.ts';
import { quotedAt, type Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { nounPhrase, subjectHeadOf } from './subject.ts';
import { kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { FIRST_PERSON } from './words.ts';

/** Verbs whose subject owns the noun of saying that is their object: "made a claim that". */
const SUPPORT = new Set(
  'make made makes making issue issued issues issuing express expressed expresses expressing voice voiced voices raise raised raises raising repeat repeated have has had give gave given gives release released publish published come came reach reached reject rejected rejects dismiss dismissed deny denied denies renew renewed reiterate reiterated draw drew face faced announce announced send sent put puts pose posed poses'.split(
    ' ',
  ),
);
/** Of these the subject is not the owner of the noun. */
const OTHERS_CLAIM = new Set(
  'reject rejected rejects dismiss dismissed deny denied denies draw drew face faced'.split(' '),
);

export function nounDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  const introduced = introducing(scene, hit);
  if (introduced) return [introduced];
  for (const entry of hit.entries) {
    const told = toldBy(scene, hit, entry);
    if (!told) continue;
    const owner = ownerOf(scene, tree, sentence, at);
    if (owner && FIRST_PERSON.has(low(tree, owner.head))) return [];
    if (!owner && (entry.weak || !told.clause) && !PLURAL_FEARS.has(entry.lemma) && low(tree, at) !== 'reports')
      continue;
    if (owner && entry.weak && !told.clause && !canSpeak(scene, owner)) continue;
    if (entry.weak && quotedAt(scene, sentence, tree.tokens[at]?.start ?? 0)) continue;
    return [
      {
        sentence,
        at,
        cue: spanOf(tree, at, to),
        speaker: owner,
        content: [told.span],
        stance: entry.stance === 'asserts' ? (conveyed(scene, [told.span]) ?? 'asserts') : entry.stance,
        entry,
        imputed: false,
        certainty: 'implied',
        by: 'hearsay/noun-of-saying',
        why: owner ? null : 'nobody-named',
      },
    ];
  }
  return [];
}

/** "raised some important questions: “…”": the quotation behind the colon, in this sentence or the next. */
function introducing(scene: Scene, { tree, sentence, at, to, entries }: CueHit): Draft | null {
  const entry = entries[0];
  const verb = tree.tokens[at]?.head ?? -1;
  const colon = tree.tokens.findIndex((token, index) => index > to && token.form === ':');
  if (
    !entry ||
    verb < 0 ||
    verb > at ||
    colon < 0 ||
    relationOf(tree.tokens[at]) !== 'obj' ||
    !SUPPORT.has(low(tree, verb))
  )
    return null;
  const end = tree.tokens[colon]?.end ?? 0;
  const here = (scene.quotations[sentence] ?? []).find(({ start }) => start >= end);
  const quotation = here ?? (colon === tree.tokens.length - 1 ? (scene.quotations[sentence + 1] ?? [])[0] : undefined);
  const owner = ownerOf(scene, tree, sentence, at);
  if (!quotation || quotation.start - end > INTRODUCED_UNITS || !owner) return null;
  return {
    sentence,
    at,
    cue: spanOf(tree, verb, to),
    speaker: owner,
    content: quotation.parts,
    stance: entry.stance,
    entry,
    imputed: false,
    certainty: 'stated',
    by: 'hearsay/raised-questions',
    why: null,
  };
}

/** Units between a colon and the quotation that it introduces: a paragraph break at most. */
const INTRODUCED_UNITS = 4;

/** Nouns that need nobody named before "of", "for", "over". */
const PLURAL_FEARS = new Set([
  'fear',
  'concern',
  'allegation',
  'accusation',
  'rumour',
  'rumor',
  'speculation',
  'call',
  'criticism',
  'hope',
]);

function toldBy(
  scene: Scene,
  { tree, sentence, at, to }: CueHit,
  entry: ReportingEntry,
): { span: Span; clause: boolean } | null {
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
      const preposition = (tree.kids[kid] ?? []).find(
        (one) => ['case', 'mark'].includes(relationOf(tree.tokens[one])) && one <= kid,
      );
      if (preposition === undefined || preposition !== to + 1) continue;
      if (low(tree, preposition) === 'to' || !entry.frames.includes(low(tree, preposition))) continue;
      if (low(tree, preposition) === 'of' && canOwn(scene, tree, sentence, kid, entry)) continue;
      const span = contentSpan(scene, tree, sentence, preposition + 1, last, at);
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
  const that = behindOwner(tree, at, to);
  if (entry.frames.includes('clause') && low(tree, that) === 'that' && tree.tokens[that]?.upos === 'SCONJ') {
    const head = tree.tokens[that]?.head ?? -1;
    const end = head > that ? (tree.last[head] ?? head) : tree.tokens.length - 1;
    const span = contentSpan(scene, tree, sentence, that + 1, end, at);
    if (span) return { span, clause: true };
  }
  return null;
}

/** "concerns they would stay": a clause without "that", told by its subject right behind the noun and its modal. */
function bareClause(tree: Tree, at: number, to: number): number | null {
  const clause = kidsBy(tree, at, 'acl', 'ccomp').find((kid) => kid > to && (tree.first[kid] ?? kid) === to + 1);
  if (clause === undefined) return null;
  const subject = kidsBy(tree, clause, 'nsubj').find((kid) => (tree.first[kid] ?? kid) === to + 1);
  const modal = kidsBy(tree, clause, 'aux').some((kid) => tree.tokens[kid]?.xpos === 'MD');
  const relative = ['WDT', 'WP'].includes(tree.tokens[to + 1]?.xpos ?? '');
  return subject !== undefined && modal && !relative ? clause : null;
}

/** The token behind "claim", or behind "claim by the builders". */
function behindOwner(tree: Tree, at: number, to: number): number {
  const owner = kidsBy(tree, at, 'nmod').find(
    (kid) => kid > to && ['by', 'from', 'among'].includes(low(tree, tree.first[kid] ?? kid)),
  );
  return owner !== undefined && (tree.first[owner] ?? owner) === to + 1 ? (tree.last[owner] ?? owner) + 1 : to + 1;
}

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

/** Whose it is: a possessive, "by" or "from" somebody, the subject of "made" and the like. */
function ownerOf(scene: Scene, tree: Tree, sentence: number, at: number): Speaker | null {
  const possessive = kidsBy(tree, at, 'nmod:poss')[0];
  if (possessive !== undefined) return withoutGenitive(scene, tree, nounPhrase(tree, sentence, possessive, 0, at - 1));
  for (const kid of kidsBy(tree, at, 'nmod', 'obl')) {
    const word = low(tree, tree.first[kid] ?? kid);
    if (kid > at && (word === 'by' || word === 'from' || word === 'among'))
      return nounPhrase(tree, sentence, kid, at + 1, tree.tokens.length - 1);
  }
  const verb = tree.tokens[at]?.head ?? -1;
  const relation = relationOf(tree.tokens[at]);
  if (
    verb >= 0 &&
    (relation === 'obj' || relation === 'obl') &&
    SUPPORT.has(low(tree, verb)) &&
    !OTHERS_CLAIM.has(low(tree, verb))
  ) {
    const head = subjectHeadOf(tree, verb);
    if (head !== null) return nounPhrase(tree, sentence, head, 0, head < verb ? verb - 1 : tree.tokens.length - 1);
  }
  return null;
}

function withoutGenitive(scene: Scene, tree: Tree, speaker: Speaker | null): Speaker | null {
  if (!speaker) return null;
  const words = scene.text.slice(speaker.span.start, speaker.span.end);
  const cut = /\s*(?:['’]s?|['’]S)$/.exec(words);
  void tree;
  return cut ? { ...speaker, span: { start: speaker.span.start, end: speaker.span.end - cut[0].length } } : speaker;
}
