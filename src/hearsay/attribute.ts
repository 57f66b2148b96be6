// Analysis → attributions and sources: who said what, through whom.
import type { Analysis } from '../grammar/analysis.ts';
import type { Article, Attribution } from '../reading.ts';
import { adjectiveDrafts, hedgeDrafts } from './adjectiveDrafts.ts';
import { carriersOf } from './carriers.ts';
import { parentsOf, withSharedRelay } from './chain.ts';
import { type CueHit, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { headlineDrafts } from './headline.ts';
import { type Heard, makeHeard } from './heard.ts';
import { withLooseQuotations } from './looseQuotations.ts';
import { mannerOf, quotedPositions } from './manner.ts';
import { nounDrafts } from './nounDrafts.ts';
import { phraseDrafts } from './phraseDrafts.ts';
import { relaysOf } from './relayed.ts';
import { type HearsayWords, type Scene, sceneOf } from './scene.ts';
import { withoutSelfTold } from './selfTold.ts';
import { settle } from './settle.ts';
import { nameSources } from './sources.ts';
import { transcriptDrafts } from './transcript.ts';
import { verbDrafts } from './verbDrafts.ts';

export type { Heard } from './heard.ts';

/**
 * Every attribution of the article with its source and its chain, whose voice every stretch stands in, and the blocks
 * with the attribution that relays them. Never throws, whatever the text.
 */
export function attribute(article: Article, analysis: Analysis, almanac: HearsayWords): Heard {
  const scene = sceneOf(article, analysis, almanac);
  const relays = relaysOf(scene);
  const cued = findCues(scene).flatMap((hit) => draftsOf(scene, hit));
  const proposed = [...headlineDrafts(scene, spokenWords(scene, cued)), ...transcriptDrafts(scene), ...cued];
  const settled = settle(
    scene,
    withLooseQuotations(scene, proposed),
    relays.map(({ draft }) => draft),
  );
  const holders = parentsOf(settled);
  const { sources, sourceOf } = nameSources(scene, settled, holders);
  const { drafts, parents: own } = withoutSelfTold(scene, { drafts: settled, parents: holders }, sourceOf);
  const parents = withSharedRelay(drafts, own, sourceOf, sources);
  const quoted = quotedPositions(scene);
  const attributions = drafts.map((draft, index): Attribution => {
    const parent = parents[index] ?? -1;
    const source = sourceOf[index] ?? null;
    return {
      id: idOf(index),
      within: parent >= 0 ? idOf(parent) : null,
      source,
      sourceSpan: draft.speaker?.span ?? null,
      cue: draft.cue,
      content: draft.content,
      manner: mannerOf(scene, draft.content, quoted),
      stance: draft.stance,
      imputed: draft.imputed || isImputed(draft, drafts[parent], source, sourceOf[parent] ?? null),
      certainty: draft.certainty,
      by: draft.by,
      why: source === null ? (draft.why ?? 'pronoun-unresolved') : null,
    };
  });
  const relayIds = new Map(
    relays.flatMap(({ draft, blocks }) => [...blocks].map((block) => [block, idOf(drafts.indexOf(draft))] as const)),
  );
  const blocks = article.blocks.map((block, index) => ({
    ...block,
    attribution: relayIds.get(index) ?? block.attribution,
  }));
  return makeHeard(attributions, sources, blocks, carriersOf(scene, attributions, new Set(relayIds.values())));
}

/** Last words of the names that speak somewhere in the article. */
function spokenWords(scene: Scene, drafts: readonly Draft[]): ReadonlySet<string> {
  const words = drafts.flatMap(({ speaker }) => {
    const token = speaker
      ? scene.trees[speaker.sentence]?.tokens.findLast((one) => one.end <= speaker.span.end)
      : undefined;
    return token &&
      token.upos === 'PROPN' &&
      !(scene.names[speaker?.sentence ?? -1] ?? []).some((name) => name.type === 'place' && name.end === token.end)
      ? [token.form.toLowerCase()]
      : [];
  });
  return new Set(words);
}

/** One speaker tells what another thinks: the thought stays the teller's claim. */
const isImputed = (draft: Draft, teller: Draft | undefined, source: string | null, tellers: string | null): boolean =>
  teller?.speaker !== undefined &&
  teller.speaker !== null &&
  teller.by !== 'hearsay/relayed-blocks' &&
  teller.by !== 'hearsay/according-to' &&
  draft.speaker !== null &&
  source !== tellers &&
  (draft.entry?.sense === 'thought' || IMPUTED_LEMMAS.has(draft.entry?.lemma ?? ''));

const IMPUTED_LEMMAS = new Set(['recognise', 'recognize', 'accept', 'consider', 'see', 'regard', 'view']);

const idOf = (index: number): string => `a${index + 1}`;

function draftsOf(scene: Scene, hit: CueHit): readonly Draft[] {
  switch (hit.kind) {
    case 'verb':
      return verbDrafts(scene, hit);
    case 'noun':
      return nounDrafts(scene, hit);
    case 'adjective':
      return adjectiveDrafts(scene, hit);
    case 'hedge':
      return hedgeDrafts(scene, hit);
    case 'phrase': {
      const drafts = phraseDrafts(scene, hit);
      const entries = scene.reporting.verbs.get(hit.tree.tokens[hit.at]?.form.toLowerCase() ?? '');
      return drafts.length === 0 && entries ? verbDrafts(scene, { ...hit, to: hit.at, entries, kind: 'verb' }) : drafts;
    }
    default: {
      const never: never = hit.kind;
      return never;
    }
  }
}
