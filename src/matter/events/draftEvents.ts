// The triggers of every sentence → drafts of events, with what their own sentences tell; and who answers for them.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Article, Place } from '../../reading.ts';
import { slice } from '../../span.ts';
import { type SentenceGround, sentenceAt, tokenAt } from '../ground.ts';
import { absorb } from './absorb.ts';
import { isFigurative } from './figurative.ts';
import { acting, placed } from './fill.ts';
import { findTriggers } from './findTriggers.ts';
import { intentOf } from './intent.ts';
import { type Answer, answersOf } from './responsibility.ts';
import type { Draft, Scene } from './scene.ts';
import { meant, wordsOf } from './senses.ts';
import { tellingOf } from './told.ts';
import type { Trigger } from './trigger.ts';
import { actorSpansOf } from './whoIsAt.ts';

/** Events before and after one in its sentence that may take its place, time and figures. Keeps long lists linear. */
const MOST_RIVALS = 4;
/** Letters of a place of a dateline in capitals; shorter names may be short forms ("UK"). */
const SHORTEST_DATELINE = 4;

/** Drafts in text order, and the answers ("claimed responsibility") that are to be settled among them. */
export function draftEvents(
  article: Article,
  analysis: Analysis,
  scene: Scene & { readonly grounds: readonly SentenceGround[] },
  { eventWords }: Pick<Almanac, 'eventWords'>,
): { readonly drafts: readonly Draft[]; readonly answers: readonly Answer[] } {
  const spans = actorSpansOf(scene.cast.actors);
  const where = { ...scene, places: scene.places.filter((place) => !isOfDateline(place, article, analysis)) };
  const attributions = new Map(scene.heard.attributions.map((attribution) => [attribution.id, attribution]));
  const cuesIn = cueTokens(scene.heard);
  const report = wordsOf(analysis.sentences);
  const drafts: Draft[] = [];
  const answers: Answer[] = [];
  for (const ground of scene.grounds) {
    const { tree } = ground;
    const cues = cuesIn(ground);
    const found = findTriggers(ground, eventWords).flatMap(
      (trigger) => (isFigurative(tree, trigger) ? null : meant(tree, trigger, eventWords.senses, report)) ?? [],
    );
    const merged = absorb(
      tree,
      found.filter(({ entry, at }) => entry.asCue || !cues.has(at)),
    );
    for (const [index, one] of merged.entries()) {
      const others: Trigger[] = merged
        .slice(Math.max(0, index - MOST_RIVALS), index + MOST_RIVALS + 1)
        .filter((other) => other !== one)
        .map(({ trigger }) => trigger);
      const telling = tellingOf(tree, one.trigger, article.text, scene.heard, attributions);
      const intent = intentOf(tree, one.trigger, telling.polarity);
      const event = { ...placed(ground, one, others, where), ...acting(ground, one, spans), ...telling };
      drafts.push({ ground, merged: one, event, intent });
    }
    answers.push(...answersOf(tree, ground.index, scene.heard, spans, cues));
  }
  return { drafts, answers };
}

/** "BEIRUT (KNA) — A bomb …": where the report was written, not where anything happened. */
function isOfDateline({ span }: Place, { text, blocks }: Article, { sentences }: Analysis): boolean {
  const sentence = sentences[sentenceAt(sentences, span.start)];
  if (!sentence || blocks[sentence.block]?.kind === 'dateline') return sentence !== undefined;
  const name = slice(text, span);
  const isFirst = text.slice(blocks[sentence.block]?.span.start ?? 0, span.start).trim() === '';
  return isFirst && name.length >= SHORTEST_DATELINE && name === name.toUpperCase();
}

/** For each sentence, the tokens that are cues, with the ids of their attributions. */
function cueTokens(heard: Heard): (ground: SentenceGround) => ReadonlyMap<number, string> {
  const cues = heard.attributions
    .flatMap(({ cue, id }) => (cue === null ? [] : [{ ...cue, id }]))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ sentence }) => {
    const tokens = new Map<number, string>();
    while ((cues[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    for (let at = next; (cues[at]?.start ?? sentence.end) < sentence.end; at++) {
      const cue = cues[at];
      if (cue) tokens.set(tokenAt(sentence.tokens, cue.start), cue.id);
    }
    return tokens;
  };
}
