// "X quoted Y as saying C", "Y was quoted by X as saying C": two links of a chain from one cue.
import { bareSpan, type Span } from '../../span.ts';
import { afterQuotation, standsAlone } from '../afterQuotation.ts';
import { contentLimit, contentSpan, saysSomething } from '../content.ts';
import type { Draft, Speaker } from '../draft.ts';
import { nounPhrase } from '../nounPhrase.ts';
import { kidsBy, low, spanOf } from '../tree.ts';
import type { VerbUse } from '../verbUse.ts';
import { quotationBefore } from './before.ts';
import { outletBehind } from './outletBehind.ts';

const QUOTING = new Set(['quote', 'cite', 'report']);
/** Tokens between "quoted" and "as saying" at most; long names and titles fit. A guess. */
const AS_REACH_TOKENS = 25;

export function quotedReport(use: VerbUse): readonly Draft[] | null {
  const entry = use.entries.find(({ lemma }) => QUOTING.has(lemma));
  const { tree, scene, sentence } = use;
  if (!entry) return null;
  const as = tree.tokens.findIndex(
    (token, at) =>
      at > use.to &&
      at <= use.to + AS_REACH_TOKENS &&
      token.form.toLowerCase() === 'as' &&
      ['saying', 'telling', 'stating', 'claiming', 'writing', 'adding', 'describing', 'asking'].includes(
        low(tree, at + 1),
      ),
  );
  if (as < 0) return null;
  const saying = as + 1;
  const behind = outletBehind(scene, tree, sentence, saying);
  const from = behind.until + 1;
  const limit = contentLimit(use, behind.until, tree.tokens[saying]?.head ?? null);
  const rest = contentSpan(scene, tree, sentence, from, limit, use.at);
  const told = use.passive && !(rest && saysSomething(scene, tree, sentence, from, limit)) ? toldBefore(use) : null;
  const content = told?.content ?? rest;
  if (!content) return null;
  const quotedHead = use.passive ? use.patient : objectBefore(use, as);
  const quoted =
    quotedHead === null
      ? (told?.speaker ?? null)
      : nounPhrase(tree, sentence, quotedHead, use.passive ? 0 : use.to + 1, use.passive ? use.at - 1 : as - 1);
  const outlet: Speaker | null = behind.outlet ?? use.speaker;
  const common = { sentence, entry, imputed: false, certainty: 'stated', why: null } as const;
  const outer: Draft | null = outlet && {
    ...common,
    at: use.at,
    cue: spanOf(tree, use.at, use.to),
    speaker: outlet,
    content: [use.passive || !quoted ? content : { start: quoted.span.start, end: content.end }],
    stance: 'asserts',
    by: 'hearsay/quoted-as-saying',
  };
  const inner: Draft = {
    ...common,
    at: outer ? saying : use.at,
    cue: outer ? spanOf(tree, saying, saying) : spanOf(tree, use.at, saying),
    speaker: quoted,
    content: [content],
    stance: 'asserts',
    by: 'hearsay/quoted-as-saying',
    why: quoted ? null : 'source-unclear',
    ...(outer ? { within: outer } : {}),
  };
  return outer ? [outer, inner] : [inner];
}

/** “C,” X was quoted as saying: what stands before the subject of the passive, as a quotation or a clause. */
function toldBefore(use: VerbUse): { readonly content: Span; readonly speaker: Speaker | null } | null {
  const { scene, tree, sentence, at, to } = use;
  const entries = scene.reporting.verbs.get('said') ?? [];
  const after = afterQuotation(scene, { tree, sentence, at, to, entries, kind: 'verb' });
  if (after) {
    const { quoted, speaker } = after;
    const start = standsAlone(scene.text, tree.sentence.start, quoted) ? quoted.start : tree.sentence.start;
    return { content: { start: Math.min(start, quoted.start), end: quoted.end }, speaker };
  }
  const phrase = use.patient === null ? null : nounPhrase(tree, sentence, use.patient, 0, at - 1);
  const closed = phrase && closedBefore(use, phrase.span.start);
  if (closed) return { content: bareSpan(closed), speaker: null };
  const asked = phrase && phrase.span.start === tree.tokens[0]?.start ? quotationBefore(use) : null;
  if (asked) return { content: asked.parts.at(-1) ?? asked, speaker: null };
  const first = phrase ? tree.tokens.findIndex(({ start }) => start >= phrase.span.start) : -1;
  if (first < 2 || low(tree, first - 1) !== ',' || !saysSomething(scene, tree, sentence, 0, first - 2)) return null;
  const content = contentSpan(scene, tree, sentence, 0, first - 2, at);
  return content && { content, speaker: null };
}

/** Units between a quotation and the speaker behind it: a space. */
const BESIDE_UNITS = 1;

/** “C” X was quoted as saying, without a comma: the quotation that ends where X begins. */
const closedBefore = ({ scene, sentence }: VerbUse, start: number): Span | null =>
  (scene.quotations[sentence] ?? []).find(({ end }) => end <= start && start - end <= BESIDE_UNITS) ?? null;

function objectBefore(use: VerbUse, as: number): number | null {
  const object = kidsBy(use.tree, use.at, 'obj').find((kid) => kid > use.to && kid < as);
  if (object !== undefined) return object;
  for (let at = as - 1; at > use.to; at--)
    if (['NOUN', 'PROPN', 'PRON'].includes(use.tree.tokens[at]?.upos ?? '')) return at;
  return null;
}
