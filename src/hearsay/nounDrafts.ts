import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import type { Draft, Speaker } from './draft.ts';
import { toldBy } from './nounContent.ts';
import { nounPhrase } from './nounPhrase.ts';
import { viewDraft } from './phraseDrafts.ts';
import { quotedAt, type Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { subjectHeadOf } from './subject.ts';
import { bearsTense, kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { FIRST_PERSON } from './words.ts';

/** Verbs whose subject owns the noun of saying that is their object: "made a claim that". */
const SUPPORT = new Set(
  'make made makes making issue issued issues issuing express expressed expresses expressing voice voiced voices raise raised raises raising repeat repeated have has had give gave given gives release released publish published come came reach reached reject rejected rejects dismiss dismissed deny denied denies renew renewed reiterate reiterated draw drew face faced announce announced send sent put puts pose posed poses deliver delivered delivers'.split(
    ' ',
  ),
);
/** Of these the subject is not the owner of the noun. */
const OTHERS_CLAIM = new Set(
  'reject rejected rejects dismiss dismissed deny denied denies draw drew face faced'.split(' '),
);

export function nounDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  const introduced = introducing(scene, hit) ?? spelledOut(scene, hit);
  if (introduced) return [introduced];
  const view = viewDraft(scene, hit, ownerOf(scene, tree, sentence, at));
  if (view) return [view];
  for (const entry of hit.entries) {
    const told = toldBy(scene, hit, entry);
    if (!told) continue;
    const owner = ownerOf(scene, tree, sentence, at);
    if (owner && FIRST_PERSON.has(low(tree, owner.head))) return [];
    if (!owner && (entry.weak || !told.clause) && !PLURAL_FEARS.has(entry.lemma) && low(tree, at) !== 'reports')
      continue;
    if (owner && entry.weak && !told.clause && !canSpeak(scene, owner)) continue;
    if (entry.weak && !(owner && told.clause) && quotedAt(scene, sentence, tree.tokens[at]?.start ?? 0)) continue;
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

/** "sent the mayor a message: C", "The builders’ message: C": the clause behind the colon, in the same sentence. */
function spelledOut(scene: Scene, { tree, sentence, at, to, entries }: CueHit): Draft | null {
  const [entry] = entries;
  const owner = ownerOf(scene, tree, sentence, at);
  if (!entry || !owner || low(tree, to + 1) !== ':' || FIRST_PERSON.has(low(tree, owner.head))) return null;
  // "Editor’s note: C" is the report's own voice; “… view: C, X said” is X's.
  const rest = tree.tokens.slice(to + 2);
  const isOthers = low(tree, owner.head) === 'editor' || rest.some(({ form }) => form === 'said');
  if (isOthers || !rest.some(bearsTense)) return null;
  const content = contentSpan(scene, tree, sentence, to + 2, tree.tokens.length - 1, at);
  return (
    content && {
      sentence,
      at,
      cue: spanOf(tree, at, to),
      speaker: owner,
      content: [content],
      stance: entry.stance === 'asserts' ? (conveyed(scene, [content]) ?? 'asserts') : entry.stance,
      entry,
      imputed: false,
      certainty: 'stated',
      by: 'hearsay/noun-of-saying',
      why: null,
    }
  );
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
  'talk',
  'call',
  'criticism',
  'hope',
]);

/** Whose it is: a possessive, "by" or "from" somebody, the subject of "made" and the like. */
function ownerOf(scene: Scene, tree: Tree, sentence: number, at: number): Speaker | null {
  const possessive = kidsBy(tree, at, 'nmod:poss')[0];
  if (possessive !== undefined) return withoutGenitive(scene, nounPhrase(tree, sentence, possessive, 0, at - 1));
  for (const kid of kidsBy(tree, at, 'nmod', 'obl')) {
    const word = low(tree, tree.first[kid] ?? kid);
    if (kid > at && (word === 'by' || word === 'from' || word === 'among'))
      return nounPhrase(tree, sentence, kid, at + 1, tree.tokens.length - 1);
  }
  const named = namedBefore(scene, tree, sentence, at);
  if (named) return named;
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

/** "a Karsa News Agency recommendation that C": a body's name right before the noun. */
function namedBefore(scene: Scene, tree: Tree, sentence: number, at: number): Speaker | null {
  const end = tree.tokens[at - 1]?.end ?? -1;
  const name = (scene.names[sentence] ?? []).find((one) => one.type === 'organisation' && one.end === end);
  return name ? { span: { start: name.start, end: name.end }, sentence, head: at - 1 } : null;
}

function withoutGenitive(scene: Scene, speaker: Speaker | null): Speaker | null {
  if (!speaker) return null;
  const words = scene.text.slice(speaker.span.start, speaker.span.end);
  const cut = /\s*(?:['’]s?|['’]S)$/.exec(words);
  return cut ? { ...speaker, span: { start: speaker.span.start, end: speaker.span.end - cut[0].length } } : speaker;
}
