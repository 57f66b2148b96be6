// A content must be something that can be told: a lone pronoun, a place or a bare word after "claimed" is none.
import { type Span, slice } from '../span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Words of the contents that are looked at; longer ones stand. A guess. */
const SHORT = 4;
/** Rules that take a noun phrase from the tree's word alone; hedges and nouns of saying choose theirs with more care. */
const BY_OBJECT = new Set(['hearsay/object', 'hearsay/was-reported']);

/** "The flood claimed the lives of twelve", "claimed twelve lives": a toll. */
const TOLL = /^(?:[\p{L}\p{N}.,-]+ ){0,5}?(?:lives|life|martyrs|victims|casualties)\b/iu;

/** "declared war", "claimed victory", "conceded the race": done by saying so, and no news of anything. */
const DONE_BY_WORDS = new Set(['declare', 'claim', 'concede', 'celebrate']);
const ACT =
  /^(?:an? |the |his |her |its |their |\p{Lu}?\p{Ll}+ )?(?:victory|victories|win|defeat|race|war|bankruptcy|residency|asylum|truce|ceasefire|(?:temporary|unilateral) (?:truce|ceasefire))\b/u;

/** True where the content could be told: anything long, quoted or with a verb, and noun phrases of some substance. */
export function isTellable(scene: Scene, draft: Draft): boolean {
  const [run] = draft.content;
  if (run && draft.entry?.lemma === 'claim' && TOLL.test(slice(scene.text, run))) return false;
  if (run && DONE_BY_WORDS.has(draft.entry?.lemma ?? '') && ACT.test(slice(scene.text, run))) return false;
  if (!run || draft.content.length > 1 || /["“”«»‘’]/u.test(slice(scene.text, run))) return true;
  const tokens = wordsIn(scene, draft.sentence, run);
  if (tokens.length === 0 || tokens.length > SHORT) return true;
  if (tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return true;
  if (tokens.every(({ upos }) => upos === 'PRON')) return false;
  const byVerb = draft.entry?.pos === 'verb';
  if (byVerb && tokens[0]?.upos === 'ADP' && ['in', 'on', 'at', 'by'].includes(tokens[0].form.toLowerCase()))
    return false;
  return !(BY_OBJECT.has(draft.by) && draft.stance === 'asserts' && tokens.length === 1 && tokens[0]?.xpos === 'NN');
}

const wordsIn = (scene: Scene, sentence: number, run: Span) =>
  (scene.trees[sentence]?.tokens ?? []).filter(
    ({ start, end, upos }) => start >= run.start && end <= run.end && upos !== 'PUNCT',
  );
