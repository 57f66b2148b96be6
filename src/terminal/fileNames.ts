// Names of reports → names of files, each once.

export interface FileName {
  readonly file: string;
  /** True where an earlier report has the plain name. */
  readonly taken: boolean;
}

/** Bytes: file systems take 255, and room is left for numbers and the ending. */
const MOST_BYTES = 200;

/**
 * Gives the reports, in their order, STEM.json, and where that came before STEM-2.json, STEM-3.json …
 * Upper and lower case count as the same, as they do on some disks. What no file name can hold becomes "-".
 */
export function createFileNames(): (name: string) => FileName {
  const given = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (name) => {
    const stem = shortened(name.replace(/[/\\\p{Cc}]/gu, '-'));
    const key = stem.toLowerCase();
    let number = lastNumber.get(key) ?? 0;
    let file: string;
    do {
      number++;
      file = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    } while (given.has(file.toLowerCase()));
    lastNumber.set(key, number);
    given.add(file.toLowerCase());
    return { file, taken: number > 1 };
  };
}

function shortened(stem: string): string {
  let short = stem;
  while (Buffer.byteLength(short) > MOST_BYTES) short = [...short].slice(0, -8).join('');
  return short;
}
