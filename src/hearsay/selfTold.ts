// A speaker does not report himself by name: where the same source speaks again inside its own words, they had ended.
import type { Span } from '../span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

export interface Chained {
  readonly drafts: readonly Draft[];
  /** Index of the draft that relays each, -1 for none. */
  readonly parents: readonly number[];
}

/**
 * "The firm announced that C, the firm saying that D": D is not within C, and C ends before it. Paragraphs of a statement
 * without quotation marks end where a later sentence tells of their own speaker.
 */
export function withoutSelfTold(
  scene: Scene,
  { drafts, parents }: Chained,
  sourceOf: readonly (string | null)[],
): Chained {
  const cuts = new Map<number, number>();
  const raised = parents.map((parent, index) => {
    const draft = drafts[index];
    const outer = drafts[parent];
    if (!draft || !outer || !isSelfTold(scene, draft, outer) || sourceOf[index] !== sourceOf[parent]) return parent;
    const at = cutBefore(scene, draft, outer);
    cuts.set(parent, Math.min(cuts.get(parent) ?? at, at));
    return parents[parent] ?? -1;
  });
  const kept = drafts.map((draft, index) => {
    const at = cuts.get(index);
    return at === undefined ? draft : { ...draft, content: cutAt(scene.text, draft.content, at) };
  });
  return { drafts: kept, parents: raised };
}

function isSelfTold(scene: Scene, draft: Draft, outer: Draft): boolean {
  if (draft.speaker === null || draft.entry?.sense !== 'speech' || draft.at < 0) return false;
  if (outer.by === 'hearsay/statement-after-colon') return true;
  const head = scene.trees[draft.sentence]?.tokens[draft.speaker.head];
  return outer.by === 'hearsay/said-that' && outer.sentence === draft.sentence && head?.upos !== 'PRON';
}

/** Where the speaker is named again; for a statement, where that sentence begins. */
const cutBefore = (scene: Scene, draft: Draft, outer: Draft): number =>
  outer.sentence === draft.sentence
    ? Math.min(draft.speaker?.span.start ?? 0, draft.cue?.start ?? 0)
    : (scene.trees[draft.sentence]?.sentence.start ?? 0);

const cutAt = (text: string, content: readonly Span[], at: number): readonly Span[] => {
  const kept = content.filter(({ start }) => start < at).map((run) => shortened(text, run, at));
  return kept.length > 0 && kept.every(({ start, end }) => end > start) ? kept : content;
};

function shortened(text: string, { start, end }: Span, at: number): Span {
  let to = Math.min(end, at);
  if (to < end) while (to > start && /[\s,;]/.test(text[to - 1] ?? '')) to--;
  return { start, end: to };
}
