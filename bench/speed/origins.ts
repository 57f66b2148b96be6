// What it costs to add one report to a case as the case grows, and to corroborate a whole case from nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hasCaseModels } from './caseModels.ts';

export interface Sizes {
  /** Reports in the case when adding is measured; the last is where it ends. */
  readonly adding: readonly number[];
  /** Readings corroborated from nothing, a process each. */
  readonly whole: readonly number[];
}
export const SHORT: Sizes = { adding: [500, 1_000, 2_000], whole: [500, 1_000] };
/** Bars: 60 ms median at 100,000, at most twice that of 1,000; 10,000 within 180 s and 1.5 GB. Takes half an hour. */
export const LARGE: Sizes = { adding: [1_000, 3_000, 10_000, 30_000, 100_000], whole: [1_000, 10_000] };

/** The last 300 additions before a size is reached: medians, but for `slowMs`. */
export interface Adding {
  readonly reports: number;
  readonly medianMs: number;
  /** Processor time, which other programs on the machine change less; of it the three steps. */
  readonly cpuMs: number;
  readonly copiesMs: number;
  readonly happeningsMs: number;
  readonly incidentsMs: number;
  /** Processor time; 95 of 100 additions take no longer. */
  readonly slowMs: number;
  readonly copiesAReport: number;
  readonly copyIndexMb: number;
  readonly memoryMb: number;
}
export interface Whole {
  readonly reports: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly cpuMsAReport: number;
  /** The most memory of the whole process, the readings themselves among it, MB. */
  readonly peakMb: number;
  readonly copies: number;
  readonly incidents: number;
}
export interface Origins {
  readonly adding: readonly Adding[];
  readonly whole: readonly Whole[];
}

/** Null where the corpus is missing. */
export function measureOrigins(sizes: Sizes): Origins | null {
  if (!hasCaseModels()) return null;
  return {
    whole: sizes.whole.flatMap((size) => linesOf<Whole>('wholeCase.ts', [size])),
    adding: linesOf<Adding>('growingCase.ts', sizes.adding),
  };
}

/** What a script beside this one prints, in a process of its own. */
function linesOf<Row>(script: string, sizes: readonly number[]): readonly Row[] {
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, script), ...sizes.map(String)],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(`${script} failed: ${ran.stderr}`);
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
