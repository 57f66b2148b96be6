// What lies over the words of an article: voices, remarks, the marks of the kind that is looked at, and added marks.
import type { Reading } from '../../../reading.ts';
import type { KeptDecision } from '../../../store/decisions.ts';
import type { Mark } from './marks.ts';
import type { Overlay } from './segments.ts';

/** "voice" + attribution id, "cue" + attribution id, "remark" + remark id, "mark" + mark id, "added" + decision id. */
type Layer = 'voice' | 'cue' | 'remark' | 'mark' | 'added';

export const layered = (layer: Layer, id: string): string => `${layer}:${id}`;

/** Ids of one layer among those over a segment, the innermost last. */
export const inLayer = (over: readonly string[], layer: Layer): readonly string[] =>
  over.flatMap((id) => (id.startsWith(`${layer}:`) ? [id.slice(layer.length + 1)] : []));

export function overlaysOf(
  reading: Reading,
  marks: readonly Mark[],
  added: readonly KeptDecision[],
): readonly Overlay[] {
  const voices = reading.attributions.flatMap(({ id, content, cue, sourceSpan }) => [
    ...content.map((span) => ({ id: layered('voice', id), span })),
    ...[cue, sourceSpan].flatMap((span) => (span ? [{ id: layered('cue', id), span }] : [])),
  ]);
  const remarks = reading.remarks.flatMap(({ id, spans }) =>
    spans.map((span) => ({ id: layered('remark', id), span })),
  );
  const others = marks.flatMap(({ id, kind, spans }) =>
    kind === 'attribution' || kind === 'remark' ? [] : spans.map((span) => ({ id: layered('mark', id), span })),
  );
  const additions = added.flatMap(({ id, anchor }) =>
    anchor ? [{ id: layered('added', `d${id}`), span: anchor.span }] : [],
  );
  return [...voices, ...remarks, ...others, ...additions];
}
