// When: a histogram of the days on which incidents can have begun. Drag over bars, or press two, to narrow the list.
import { useState } from 'preact/hooks';
import { dayRange } from '../../../output/days.ts';
import type { Counted } from '../../../store/dossiers/askFacets.ts';
import type { IncidentRow } from '../../../store/dossiers/askIncidents.ts';
import { changeQuery, type Route } from '../route.ts';
import { count } from '../words/say.ts';
import { type Bin, binsOf } from './bins.ts';

interface DaysProps {
  readonly counts: readonly Counted[];
  readonly undated: number;
  readonly route: Route;
  /** The incident that is pointed at in the list. */
  readonly pointed: IncidentRow | null;
}

/** Height of the tallest bar, in the drawing's units; the drawing is stretched to its box. */
const HEIGHT = 60;
/** Widest a bar is, and narrowest the drawing is, in rem. */
const BAR_WIDTH = 3.2;
const LEAST_WIDTH = 22;

export function Days({ counts, undated, route, pointed }: DaysProps) {
  const bins = binsOf(counts);
  const [pressed, setPressed] = useState<number | null>(null);
  const [from, to] = [route.query.get('from'), route.query.get('to')];
  const most = Math.max(1, ...bins.map(({ incidents }) => incidents));
  const narrow = (a: number, b: number): void => {
    const [first, last] = [bins[Math.min(a, b)], bins[Math.max(a, b)]];
    if (first && last) changeQuery({ from: first.from, to: last.to });
  };
  if (bins.length === 0) return <p class="faint">No incident has a day that can be told.</p>;
  return (
    <figure class="days" style={{ maxWidth: `${Math.max(LEAST_WIDTH, bins.length * BAR_WIDTH)}rem` }}>
      <figcaption>
        When · {dayRange(bins[0]?.from ?? '', bins.at(-1)?.to ?? '')}
        {undated > 0 && <span class="faint"> · {count(undated, 'incident')} without a day that can be told</span>}
        {(from || to) && (
          <button type="button" class="quiet" onClick={() => changeQuery({ from: null, to: null })}>
            All days
          </button>
        )}
      </figcaption>
      <ol class="bars" aria-label="Incidents by day">
        {bins.map((bin, at) => (
          <li key={bin.from}>
            <button
              type="button"
              class={`${isIn(bin, from, to) ? 'in' : 'out'}${isOn(bin, pointed) ? ' on' : ''}`}
              aria-label={`${dayRange(bin.from, bin.to)}: ${count(bin.incidents, 'incident')}`}
              onPointerDown={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId);
                setPressed(at);
              }}
              onPointerUp={() => {
                if (pressed !== null) narrow(pressed, at);
                setPressed(null);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                narrow(event.shiftKey && from ? bins.findIndex((one) => one.from === from) : at, at);
              }}
            >
              <svg viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <rect
                  x="0.5"
                  width="9"
                  y={HEIGHT - (bin.incidents / most) * (HEIGHT - 2)}
                  height={(bin.incidents / most) * (HEIGHT - 2)}
                />
              </svg>
            </button>
          </li>
        ))}
      </ol>
      <p class="scale faint" aria-hidden="true">
        <span>{dayRange(bins[0]?.from ?? '', bins[0]?.to ?? '')}</span>
        <span>most: {most}</span>
        <span>{dayRange(bins.at(-1)?.from ?? '', bins.at(-1)?.to ?? '')}</span>
      </p>
    </figure>
  );
}

/** True for the bar that counts it: by the first day that it can have begun on. */
const isOn = (bin: Bin, pointed: IncidentRow | null): boolean =>
  pointed?.from != null && bin.from <= pointed.from && pointed.from <= bin.to;

const isIn = (bin: Bin, from: string | null, to: string | null): boolean =>
  (!from || bin.to >= from) && (!to || bin.from <= to);
