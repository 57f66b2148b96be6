// In how many texts each word stands, so that rare words can weigh more.

export interface Frequencies {
  /** Counts each key of one text once. */
  readonly add: (keys: Iterable<number>) => void;
  /** Nats: ln of one more than the texts over those that hold the word with this key. */
  readonly weightOf: (key: number) => number;
}

/** None yet; they grow with each text. */
export function createFrequencies(): Frequencies {
  const counts = new Map<number, number>();
  let texts = 0;
  return {
    add: (keys) => {
      texts++;
      for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    weightOf: (key) => Math.log((1 + texts) / Math.max(1, counts.get(key) ?? 0)),
  };
}
