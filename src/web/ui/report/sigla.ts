// A letter for every voice, as a critical edition gives its witnesses, so that bands are told apart without colour.
import type { Reading } from '../../../reading.ts';

export interface Voice {
  /** "A", "B" … "Z", "A2" … */
  readonly siglum: string;
  /** 1 to 6, in turn. */
  readonly colour: number;
}

const COLOURS = 6;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Voice by attribution id; the attributions of one source share one, and so do sources of one name. */
export function voicesOf({ attributions, sources }: Reading): ReadonlyMap<string, Voice> {
  const byName = new Map<string, Voice>();
  const voices = new Map<string, Voice>();
  for (const { id, source } of attributions) {
    const name = sources.find((one) => one.id === source)?.name ?? `nobody ${id}`;
    const voice = byName.get(name) ?? voiceNumber(byName.size);
    byName.set(name, voice);
    voices.set(id, voice);
  }
  return voices;
}

const voiceNumber = (number: number): Voice => ({
  siglum: `${LETTERS[number % LETTERS.length]}${number < LETTERS.length ? '' : Math.floor(number / LETTERS.length) + 1}`,
  colour: (number % COLOURS) + 1,
});
