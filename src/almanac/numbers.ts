// Words for numbers, as figures and times read them.

/** One row of `lexicons/<language>/figures/numbers.json`. */
export interface NumberEntry {
  readonly id: string;
  /**
   * small: 0 to 19 · ten: 20 to 90 · hundred · scale: thousand and above · dozen: a noun after "a" or a number ·
   * vague: a lowest value ("dozens") · fraction: a part of one · times: how often ("twice")
   */
  readonly kind: 'small' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'vague' | 'fraction' | 'times';
  readonly words: readonly string[];
  readonly value: number;
}

/** Lower-case word → its entry. */
export type Numbers = ReadonlyMap<string, NumberEntry>;

export function numbersOf(entries: readonly NumberEntry[]): Numbers {
  return new Map(entries.flatMap((entry) => entry.words.map((word) => [word, entry] as const)));
}
