// Which attribution reaches us through which: the parent is the smallest content that holds source and cue.

import type { Source } from '../reading.ts';
import { holds, lengthOf, type Span } from '../span.ts';
import type { Draft } from './draft.ts';

/** Letters by which a source or cue may stand out of the content that holds it. */
const SLACK_UNITS = 1;

/** Parent of every draft, by index; -1 for none. A chain never runs in a ring. Drafts come in text order. */
export function parentsOf(drafts: readonly Draft[]): readonly number[] {
  const runs = drafts
    .flatMap((draft, index) => draft.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const order = drafts
    .map((draft, index) => ({ index, anchor: anchorOf(draft) }))
    .sort((a, b) => a.anchor.start - b.anchor.start);
  const parents: number[] = drafts.map(() => -1);
  let open: typeof runs = [];
  let next = 0;
  for (const { index, anchor } of order) {
    for (let run = runs[next]; run && run.span.start <= anchor.start + SLACK_UNITS; run = runs[++next]) open.push(run);
    open = open.filter((run) => run.span.end > anchor.start);
    parents[index] = smallestHolder(drafts, open, index);
  }
  for (const [index, draft] of drafts.entries()) {
    if (draft.within)
      parents[index] = drafts.findIndex(
        (one) =>
          one === draft.within ||
          (one.cue !== null &&
            one.cue.start === draft.within?.cue?.start &&
            one.speaker?.span.start === draft.within.speaker?.span.start),
      );
  }
  return parents.map((parent, index) => (parent >= 0 && reaches(parents, parent, index) ? -1 : parent));
}

/** Sentences over which nameless people are still heard through who first relayed them. A guess. */
const RELAY_SENTENCES = 3;

/**
 * "The Herald reported, citing people in the ministry, … The people also said …": nameless sources that speak again
 * soon after still reach us through who relayed them first.
 */
export function withSharedRelay(
  drafts: readonly Draft[],
  parents: readonly number[],
  sourceOf: readonly (string | null)[],
  sources: readonly Source[],
): readonly number[] {
  const nameless = new Set(sources.filter(({ kind }) => kind === 'unnamed' || kind === 'group').map(({ id }) => id));
  const lastRelay = new Map<string, { readonly parent: number; readonly sentence: number }>();
  return parents.map((own, index) => {
    const source = sourceOf[index];
    const draft = drafts[index];
    if (!source || !draft || !nameless.has(source)) return own;
    const before = lastRelay.get(source);
    const parent = own < 0 && before && draft.sentence - before.sentence <= RELAY_SENTENCES ? before.parent : own;
    const relay = drafts[parent];
    const isBody = relay?.entry?.sense === 'speech' || relay?.entry?.sense === 'relay';
    if (
      parent >= 0 &&
      isBody &&
      (own >= 0 ? drafts[index]?.within !== undefined || relay?.by === 'hearsay/said-that' : true)
    )
      lastRelay.set(source, { parent, sentence: draft.sentence });
    return parent;
  });
}

/** Where a draft is uttered: its cue with its source, or the start of its content. */
function anchorOf(draft: Draft): Span {
  return draft.cue ?? draft.speaker?.span ?? draft.content[0] ?? { start: 0, end: 0 };
}

function smallestHolder(
  drafts: readonly Draft[],
  open: readonly { span: Span; index: number }[],
  index: number,
): number {
  const draft = drafts[index];
  if (!draft) return -1;
  const parts = [draft.cue, draft.speaker?.span ?? null].filter((span): span is Span => span !== null);
  let best = -1;
  let size = Number.POSITIVE_INFINITY;
  for (const run of open) {
    if (run.index === index || turnsDown(drafts[run.index], draft)) continue;
    const inside = parts.every((part) =>
      holds({ start: run.span.start - SLACK_UNITS, end: run.span.end + SLACK_UNITS }, part),
    );
    const length = lengthOf(run.span);
    const deeper = length === size && best >= 0 && drafts[run.index]?.within === drafts[best];
    if (inside && (length < size || deeper) && parts.length > 0) {
      best = run.index;
      size = length;
    }
  }
  return best;
}

/** "denied the builders' claim that C": the claim is not heard through who denies it. */
const turnsDown = (outer: Draft | undefined, inner: Draft): boolean =>
  inner.by === 'hearsay/noun-of-saying' &&
  inner.speaker !== null &&
  outer?.sentence === inner.sentence &&
  TURNED_DOWN.has(outer.entry?.lemma ?? '');

const TURNED_DOWN = new Set(['deny', 'dismiss', 'reject', 'refute', 'rebut', 'dispute', 'rebuff']);

function reaches(parents: readonly number[], from: number, target: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0 && steps <= parents.length; steps++) {
    if (at === target) return true;
    at = parents[at] ?? -1;
  }
  return false;
}
