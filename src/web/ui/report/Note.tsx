// The note beside the words that are pointed at: source ▸ chain ▸ rule ▸ certainty.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { whyCodes } from '../../../certainty.ts';
import { innermostHolding } from '../../../innermostHolding.ts';
import type { Reading } from '../../../reading.ts';
import type { State } from '../../../store/review.ts';
import { certaintyWords } from '../words/say.ts';
import { chainWords, type Mark } from './marks.ts';
import { inLayer } from './overlays.ts';
import type { Segment } from './segments.ts';
import type { Voice } from './sigla.ts';
import { tellMark } from './tellMark.ts';

interface NoteProps {
  readonly reading: Reading;
  readonly segment: Segment;
  /** The words pointed at. */
  readonly beside: Element;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly states: ReadonlyMap<string, State>;
}

/** Pixels between the words and the note. */
const GAP = 6;

export function Note({ reading, segment, beside, voices, marks, states }: NoteProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const note = box.current;
    if (!note) return;
    const [words, own] = [beside.getClientRects()[0] ?? beside.getBoundingClientRect(), note.getBoundingClientRect()];
    const below = beside.getBoundingClientRect().bottom + GAP;
    const top = below + own.height > window.innerHeight ? Math.max(GAP, words.top - own.height - GAP) : below;
    const left = Math.max(GAP, Math.min(words.left, document.documentElement.clientWidth - own.width - GAP));
    note.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [beside, segment]);
  const id = inLayer(segment.over, 'voice').at(-1) ?? inLayer(segment.over, 'cue').at(-1) ?? null;
  const attribution = reading.attributions.find((one) => one.id === id) ?? null;
  const others = [...inLayer(segment.over, 'mark'), ...inLayer(segment.over, 'remark')].flatMap((one) => {
    const mark = marks.get(one);
    return mark ? [mark] : [];
  });
  return (
    <div ref={box} id="note" class="note" role="tooltip">
      <p class="chain">
        {chainWords(reading, id ?? innermostHolding(reading.attributions, segment.span)).map((name, at, { length }) => (
          <span key={name}>
            {at > 0 && <span class="arrow"> ▸ </span>}
            {at === length - 1 ? <strong>{name}</strong> : name}
          </span>
        ))}
      </p>
      {attribution && (
        <>
          <p>
            <span class={`siglum voice-${voices.get(attribution.id)?.colour}`}>
              {voices.get(attribution.id)?.siglum}
            </span>{' '}
            {attribution.stance} · {attribution.manner}
            {attribution.imputed && ' · so it is said of them'}
          </p>
          <p class="faint">
            {attribution.by} · {certaintyWords[attribution.certainty]}
            {attribution.why && ` · ${whyCodes[attribution.why]}`}
          </p>
        </>
      )}
      {others.map((mark) => (
        <p key={mark.id}>
          {tellMark(mark, reading)}
          {mark.by && (
            <span class="faint">
              {' '}
              · {mark.by} · {mark.certainty && certaintyWords[mark.certainty]}
              {mark.why && ` · ${whyCodes[mark.why]}`}
            </span>
          )}
        </p>
      ))}
      {id && states.has(id) && <p>reviewed: {states.get(id)}</p>}
    </div>
  );
}
