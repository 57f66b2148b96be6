// Sentences without a cue that follow an attributed one: perhaps they carry its source's words on.
import type { Attribution } from '../reading.ts';
import type { Carrier } from './heard.ts';
import type { Scene } from './scene.ts';

/**
 * Sentences that no attribution touches (but those that relay the whole block), in the same block as an attributed
 * sentence before them with nothing but such sentences between.
 */
export function carriersOf(
  scene: Scene,
  attributions: readonly Attribution[],
  relays: ReadonlySet<string>,
): readonly Carrier[] {
  const marks = attributions
    .filter(({ id, source }) => !relays.has(id) && source !== null)
    .flatMap((one) => [...one.content, ...(one.cue ? [one.cue] : [])].map((span) => ({ span, one })))
    .sort((a, b) => a.span.start - b.span.start);
  const touched = attributions
    .filter(({ id }) => !relays.has(id))
    .flatMap((one) => [...one.content, ...(one.cue ? [one.cue] : [])])
    .sort((a, b) => a.start - b.start);
  const carriers: Carrier[] = [];
  let last: Attribution | null = null;
  let block = -1;
  let mark = 0;
  let touch = 0;
  let reach = -1;
  for (const tree of scene.trees) {
    const { sentence } = tree;
    if (sentence.block !== block) last = null;
    block = sentence.block;
    let isTouched = reach > sentence.start;
    for (let span = touched[touch]; span && span.start < sentence.end; span = touched[++touch]) {
      reach = Math.max(reach, span.end);
      isTouched = true;
    }
    for (let next = marks[mark]; next && next.span.start < sentence.end; next = marks[++mark]) {
      if (!last || next.one.within === null || next.one.within === last.within || relays.has(next.one.within))
        last = next.one;
    }
    if (!isTouched && last) carriers.push({ span: { start: sentence.start, end: sentence.end }, attribution: last.id });
  }
  return carriers;
}
