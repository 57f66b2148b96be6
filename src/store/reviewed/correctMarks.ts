// A reading with what people corrected in its marks.
import type { Reading } from '../../reading.ts';
import type { Facts } from '../decisions.ts';
import { withClaimant, withSource } from './attributed.ts';

/** `corrections`: by the mark's id, the facts that differ; only such as a mark of its kind may have. */
export function corrected(reading: Reading, corrections: ReadonlyMap<string, Facts>): Reading {
  if (corrections.size === 0) return reading;
  let whole: Reading = {
    ...reading,
    attributions: laid(reading.attributions, corrections, SAYING),
    sources: laid(reading.sources, corrections),
    events: laid(reading.events, corrections),
    places: laid(reading.places, corrections),
    times: laid(reading.times, corrections),
    figures: laid(reading.figures, corrections),
    remarks: laid(reading.remarks, corrections),
  };
  for (const [id, { source, attribution }] of corrections) {
    if (source !== undefined) whole = withSource(whole, id, nameOf(source));
    if (attribution !== undefined) whole = withClaimant(whole, id, nameOf(attribution));
  }
  return whole;
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
    return facts
      ? { ...mark, ...Object.fromEntries(Object.entries(facts).filter(([name]) => !apart.includes(name))) }
      : mark;
  });
}
