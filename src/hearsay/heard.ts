// What this room hands on: attributions, sources, and whose voice every stretch of the text stands in.
import type { Attribution, Block, Source } from '../reading.ts';
import { lengthOf, type Span } from '../span.ts';

/** A stretch of text that the same attributions hold from end to end. */
export interface VoiceStretch extends Span {
  /** Ids of the attributions whose content holds it, the outermost first. */
  readonly holders: readonly string[];
}

/** A sentence without a cue that may carry on the words of an attribution before it. */
export interface Carrier {
  readonly span: Span;
  readonly attribution: string;
}

export interface Heard {
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  /** The article's blocks, relayed ones with the attribution that relays them. */
  readonly blocks: readonly Block[];
  /** In text order, never overlapping; what lies between them is the report's own voice. */
  readonly stretches: readonly VoiceStretch[];
  /** In text order, never overlapping. */
  readonly carriers: readonly Carrier[];
}

/** Attributions, sources, blocks and carriers → Heard, with the stretches worked out from the contents. */
export function makeHeard(
  attributions: readonly Attribution[],
  sources: readonly Source[],
  blocks: readonly Block[],
  carriers: readonly Carrier[] = [],
): Heard {
  return { attributions, sources, blocks, carriers, stretches: stretchesOf(attributions) };
}

interface Run {
  readonly span: Span;
  readonly id: string;
  readonly depth: number;
}

/** Cuts the text at every edge of a content; sweeps from left to right over the runs that are open. */
function stretchesOf(attributions: readonly Attribution[]): readonly VoiceStretch[] {
  const depths = depthsOf(attributions);
  const runs: Run[] = attributions
    .flatMap(({ id, content }) => content.map((span) => ({ span, id, depth: depths.get(id) ?? 0 })))
    .filter((run) => lengthOf(run.span) > 0)
    .sort((a, b) => a.span.start - b.span.start);
  const edges = [...new Set(runs.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const stretches: VoiceStretch[] = [];
  let open: Run[] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    open = open.filter((run) => run.span.end > start);
    for (let run = runs[next]; run && run.span.start <= start; run = runs[++next]) open.push(run);
    if (open.length === 0) continue;
    const holders = [...open].sort((a, b) => a.depth - b.depth || lengthOf(b.span) - lengthOf(a.span));
    stretches.push({ start, end, holders: holders.map(({ id }) => id) });
  }
  return stretches;
}

/** How deep every attribution lies in its chain: 0 for one that nobody relays. */
function depthsOf(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const parents = new Map(attributions.map(({ id, within }) => [id, within]));
  return new Map(
    attributions.map(({ id }) => {
      let depth = 0;
      for (let up = parents.get(id); up && depth < attributions.length; up = parents.get(up)) depth++;
      return [id, depth];
    }),
  );
}
