// A happening from what was found of it.
import { isoOf } from '../../matter/times/days.ts';
import type { Event, Reading } from '../../reading.ts';
import { bareSpan, type Span, slice } from '../../span.ts';
import type { Report } from '../report.ts';
import type { Days } from './days.ts';
import type { Happening, Speech } from './happening.ts';
import type { Spot } from './spot.ts';
import { targetsIn } from './targets.ts';

export interface Parts {
  readonly type: string;
  readonly mode?: string | null;
  readonly speech?: Speech;
  readonly events: readonly Event[];
  readonly spots: readonly Spot[];
  readonly days: Days | null;
  readonly dated: boolean;
  /** The sentences that tell it, in text order. */
  readonly lines: readonly Span[];
  /** Attributions that tell it, where no event's claims do; null among them for the report's own voice. */
  readonly tellers?: readonly (string | null)[];
}

/** News without means, doers and tolls. */
export function happeningBase(report: Report, parts: Parts): Happening {
  const { type, mode = null, speech = null, events, days, dated, lines } = parts;
  const spots = byWidth(parts.spots);
  const first = spots[0];
  return {
    report,
    type,
    mode,
    means: [],
    doers: [],
    targets: targetsIn(lines.map((line) => slice(report.reading.article.text, line)).join(' ')),
    speech,
    events,
    place: first
      ? {
          name: first.name,
          latitude: first.latitude,
          longitude: first.longitude,
        }
      : null,
    spots,
    from: days && isoOf(days.from),
    to: days && isoOf(days.to),
    days,
    dated,
    isNews: true,
    leads: false,
    killed: null,
    injured: null,
    tellers: parts.tellers ?? tellersOf(events, report.reading),
    span: lines[0] ? bareSpan(lines[0]) : { start: 0, end: 0 },
    passages: lines.map(bareSpan),
  };
}

/** The narrowest first; of one width those told first. */
const byWidth = (spots: readonly Spot[]): Spot[] =>
  spots
    .filter((spot, index) => spots.findIndex(({ sound }) => sound === spot.sound) === index)
    .sort((a, b) => b.width - a.width);

/** Whose claims tell the events; null among them for the report's own voice. */
function tellersOf(events: readonly Event[], { claims }: Reading): (string | null)[] {
  const ids = new Set(events.map(({ id }) => id));
  const tellers = claims.filter(({ event }) => event !== null && ids.has(event)).map(({ attribution }) => attribution);
  return [...new Set(tellers)];
}
