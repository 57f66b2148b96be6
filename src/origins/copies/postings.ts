// Which reports hold a fingerprint: a chained hash table in typed arrays, 12 bytes an entry and 4 a bucket.

/** Reports kept for one fingerprint. What stands in more is everybody's phrase, and tells nothing of who copied whom. */
export const MOST_REPORTS = 64;
const FIRST_ROOM = 1024;

export interface Postings {
  /** Notes that `report` holds `print`; a fingerprint that is full or already noted for this very report is left as it is. */
  readonly note: (print: number, report: number) => void;
  /** Writes the reports that hold `print` into `into`; how many. `MOST_REPORTS` means full: perhaps more hold it. */
  readonly read: (print: number, into: Uint32Array) => number;
  readonly bytes: () => number;
}

/** An empty table. It doubles as it fills; reports are numbered by the caller. */
export function createPostings(): Postings {
  let prints = new Uint32Array(FIRST_ROOM);
  let reports = new Uint32Array(FIRST_ROOM);
  /** Entry number + 1 of the next in the same bucket; 0 ends. */
  let nexts = new Uint32Array(FIRST_ROOM);
  let heads = new Uint32Array(FIRST_ROOM);
  let count = 0;

  const grow = () => {
    prints = doubled(prints);
    reports = doubled(reports);
    nexts = new Uint32Array(prints.length);
    heads = new Uint32Array(prints.length);
    for (let entry = 0; entry < count; entry++) hang(entry, prints[entry] ?? 0);
  };
  const hang = (entry: number, print: number) => {
    const bucket = print & (heads.length - 1);
    nexts[entry] = heads[bucket] ?? 0;
    heads[bucket] = entry + 1;
  };

  return {
    note: (print, report) => {
      let held = 0;
      for (let at = heads[print & (heads.length - 1)] ?? 0; at > 0; at = nexts[at - 1] ?? 0) {
        if (prints[at - 1] !== print) continue;
        if (reports[at - 1] === report || ++held === MOST_REPORTS) return;
      }
      if (count === prints.length) grow();
      prints[count] = print;
      reports[count] = report;
      hang(count++, print);
    },
    read: (print, into) => {
      let held = 0;
      for (let at = heads[print & (heads.length - 1)] ?? 0; at > 0; at = nexts[at - 1] ?? 0) {
        if (prints[at - 1] === print) into[held++] = reports[at - 1] ?? 0;
      }
      return held;
    },
    bytes: () => prints.byteLength + reports.byteLength + nexts.byteLength + heads.byteLength,
  };
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * values.length);
  twice.set(values);
  return twice;
}
