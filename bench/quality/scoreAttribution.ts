// Scores attributions, figures and times against hand-marked reports, with the scorer of the marking guide.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareText } from './bareText.ts';
import { bootstrap, type Counts, type Interval } from './bootstrap.ts';
import { bundledReader, readingsOf } from './readings.ts';

const scorer = join(import.meta.dirname, 'attributionScore.mjs');

/** One measure of the scorer, in percent. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly ours: number;
}
export type AttributionScore = { readonly reports: number; readonly absent: number } & Record<string, Measure>;

export interface WithIntervals {
  readonly score: AttributionScore;
  readonly intervals: Readonly<Record<string, Interval>>;
}

/**
 * `texts` holds ID.txt (and ID.meta.json), `gold` ID.json. `misses` prints every miss on standard error; `bootstrap`
 * adds 95 % intervals of F1, by report (about 0.2 s a report); `bare` takes commas, apostrophes and line breaks out of
 * the texts before they are read.
 */
export function scoreAttribution(
  texts: string,
  gold: string,
  options: { readonly misses?: boolean; readonly bootstrap?: boolean; readonly bare?: boolean } = {},
): AttributionScore | WithIntervals {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-score-'));
  try {
    const readings = join(folder, 'readings');
    mkdirSync(readings);
    for (const [id, reading] of readingsOf(texts, bundledReader(), options.bare ? bareText : undefined))
      writeFileSync(join(readings, `${id}.json`), JSON.stringify(reading));
    const whole = runScorer([gold, readings, texts, ...(options.misses ? ['--misses'] : [])]);
    return options.bootstrap ? { score: whole, intervals: bootstrap(countsByReport(texts, gold, folder)) } : whole;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scorer run on one report at a time. */
function countsByReport(texts: string, gold: string, folder: string): readonly Readonly<Record<string, Counts>>[] {
  const one = join(folder, 'one');
  return readdirSync(gold)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, 'readings', file)))
    .sort()
    .map((file) => {
      rmSync(one, { recursive: true, force: true });
      mkdirSync(one);
      copyFileSync(join(gold, file), join(one, file));
      const { reports: _, absent: __, ...measures } = runScorer([one, join(folder, 'readings'), texts]);
      return Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, countsOf(measure)]));
    });
}

/** The scorer prints percent with one digit, which tells the count of a single report but for a few letters of content. */
const countsOf = ({ recall, gold, ours }: Measure): Counts => ({
  right: Math.round((recall * gold) / 100),
  gold,
  ours,
});

const runScorer = (args: readonly string[]): AttributionScore =>
  JSON.parse(
    execFileSync(process.execPath, [scorer, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
