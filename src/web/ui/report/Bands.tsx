// The bands in the margin: one for each link of a chain, the outermost at the left, as tall as the words that it told.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Attribution, Reading } from '../../../reading.ts';
import { layered } from './overlays.ts';
import type { Voice } from './sigla.ts';

interface BandsProps {
  readonly column: { readonly current: HTMLElement | null };
  readonly reading: Reading;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly rejected: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  /** What the column was drawn from: when it changes, the bands are measured anew. */
  readonly drawn: unknown;
}

interface Band {
  readonly id: string;
  readonly lane: number;
  /** Pixels from the column's top. */
  readonly top: number;
  readonly height: number;
}

/** A band lower than this moves to the next lane, in pixels: less than a line. */
const LEAST = 10;

export function Bands({ column, reading, voices, rejected, chosen, drawn }: BandsProps) {
  const [bands, setBands] = useState<readonly Band[]>([]);
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const measure = (): void => setBands(measured(element, reading));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [column.current, reading, drawn]);
  const lanes = Math.max(0, ...bands.map(({ lane }) => lane + 1));
  const certainty = new Map(reading.attributions.map((one) => [one.id, one.certainty]));
  return (
    <div class="bands" aria-hidden="true" style={{ width: `calc(var(--lane) * ${lanes})` }}>
      {bands.map(({ id, lane, top, height }) => {
        const voice = voices.get(id);
        const state = rejected.has(id) ? ' rejected' : chosen.has(layered('voice', id)) ? ' chosen' : '';
        return (
          <div
            key={`${id} ${top}`}
            class={`band voice-${voice?.colour ?? 1} ${certainty.get(id)}${state}`}
            style={{ left: `calc(var(--lane) * ${lane})`, top: `${top}px`, height: `${height}px` }}
          >
            {voice?.siglum}
          </div>
        );
      })}
    </div>
  );
}

function measured(column: HTMLElement, { attributions }: Reading): readonly Band[] {
  const from = column.getBoundingClientRect().top;
  const runs = runsOf(column, from);
  const depth = depths(attributions);
  const bands: Band[] = [];
  const ends: number[] = [];
  const sorted = attributions
    .flatMap(({ id }) => (runs.get(id) ?? []).map((run) => ({ id, ...run })))
    .sort((a, b) => a.top - b.top || (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0));
  for (const { id, top, bottom } of sorted) {
    let lane = depth.get(id) ?? 0;
    while (bottom - Math.max(top, ends[lane] ?? 0) < LEAST && lane < attributions.length) lane++;
    const start = Math.max(top, ends[lane] ?? 0);
    bands.push({ id, lane, top: start, height: bottom - start });
    ends[lane] = bottom + 2;
  }
  return bands;
}

interface Run {
  readonly top: number;
  readonly bottom: number;
}

/** Where each attribution's words stand, neighbours joined. */
function runsOf(column: HTMLElement, from: number): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>();
  for (const piece of column.querySelectorAll<HTMLElement>('[data-over*="voice:"]')) {
    const box = piece.getBoundingClientRect();
    const [top, bottom] = [box.top - from, box.bottom - from];
    for (const layer of piece.dataset.over?.split(' ') ?? []) {
      if (!layer.startsWith('voice:')) continue;
      const id = layer.slice('voice:'.length);
      const list = runs.get(id) ?? [];
      const last = list.at(-1);
      if (last && top - last.bottom < LEAST * 3)
        list[list.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom) };
      else list.push({ top, bottom });
      runs.set(id, list);
    }
  }
  return runs;
}

/** How many attributions each stands within. */
function depths(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const depth = new Map<string, number>();
  for (const { id } of attributions) {
    let links = 0;
    for (let at = byId.get(id)?.within; at && links < attributions.length; at = byId.get(at)?.within) links++;
    depth.set(id, links);
  }
  return depth;
}
