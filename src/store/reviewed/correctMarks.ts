// A reading with what people corrected in its marks.
import type { Place, Reading, Time } from '../../reading.ts';
import type { Facts } from '../decisions.ts';
import { BY_HAND, withClaimant, withSource } from './attributed.ts';

/**
 * `corrections`: by the mark's id, the facts that differ; only such as a mark of its kind may have. Who says something is
 * found by the name that the source has in the reading, before it is renamed. `marked`: the reading before any review.
 */
export function corrected(reading: Reading, corrections: ReadonlyMap<string, Facts>, marked: Reading): Reading {
  if (corrections.size === 0) return reading;
  let whole = reading;
  for (const [id, { source, attribution }] of corrections) {
    if (source !== undefined) whole = withSource(whole, id, nameOf(source), marked);
    if (attribution !== undefined) whole = withClaimant(whole, id, nameOf(attribution), marked);
  }
  return {
    ...whole,
    attributions: laid(whole.attributions, corrections, SAYING),
    sources: laid(whole.sources, corrections),
    events: laid(whole.events, corrections),
    places: laid(whole.places, corrections).map((place) => placed(place, corrections.get(place.id))),
    times: laid(whole.times, corrections).map((time) => timed(time, corrections.get(time.id))),
    figures: laid(whole.figures, corrections),
    remarks: laid(whole.remarks, corrections),
  };
}

const nameOf = (typed: unknown): string | null => (typed === null ? null : String(typed));

/** Typed as a name, and no field of an attribution by that name. */
const SAYING = ['source'];

function laid<Mark extends { readonly id: string }>(
  marks: readonly Mark[],
  corrections: ReadonlyMap<string, Facts>,
  apart: readonly string[] = [],
): readonly Mark[] {
  return marks.map((mark) => {
    const facts = corrections.get(mark.id);
    if (!facts) return mark;
    const own = Object.fromEntries(Object.entries(facts).filter(([name]) => !apart.includes(name)));
    // Who says it may still be nobody, and why.
    const why = 'source' in mark ? {} : { why: null };
    const byHand = 'by' in mark ? { by: BY_HAND, certainty: 'stated', ...why } : {};
    return { ...mark, ...(apart.length > 0 && Object.keys(own).length === 0 ? {} : byHand), ...own };
  });
}

/** Another place than was found: of that one nothing holds, and where nobody said where it lies, nobody knows. */
function placed(place: Place, facts: Facts | undefined): Place {
  if (!facts) return place;
  const isSaid = typeof facts.latitude === 'number' && typeof facts.longitude === 'number';
  const where = isSaid ? {} : { latitude: null, longitude: null, why: 'not-in-gazetteer' as const };
  return { ...place, country: null, gazetteer: null, rivals: [], ...where };
}

/** The days are the person's, and so is how exact they are. */
const timed = (time: Time, facts: Facts | undefined): Time =>
  facts ? { ...time, precision: time.from !== null && time.from === time.to ? 'day' : 'days' } : time;
