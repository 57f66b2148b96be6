// Times that tell when something was said, not when it happened: "the ministry said on Thursday".
import type { Reading } from '../../reading.ts';

/** Letters between a cue and a time of its own. */
const NEAR = 24;
/** What may stand between: "said late on Thursday", "told reporters in Ulvering on Thursday" is left open. */
const BETWEEN = /^\s*(?:(?:on|late|early|in a statement|yesterday|,)\s*)*$/i;

/** Ids of the times beside a cue. */
export function whenSaid({ article, attributions, times }: Reading): ReadonlySet<string> {
  const { text } = article;
  const cues = attributions.flatMap(({ cue }) => cue ?? []).sort((a, b) => a.start - b.start);
  const said = new Set<string>();
  let first = 0;
  for (const { id, span } of times) {
    while (first < cues.length && (cues[first]?.end ?? 0) < span.start - NEAR) first++;
    for (let at = first; at < cues.length; at++) {
      const cue = cues[at];
      if (!cue || cue.end > span.start) break;
      if (BETWEEN.test(text.slice(cue.end, span.start))) said.add(id);
    }
  }
  return said;
}
