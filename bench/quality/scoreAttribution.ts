// Scores attributions, figures and times against hand-marked reports, with the scorer of the marking guide.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** `texts` holds ID.txt (and ID.meta.json), `gold` ID.json. `misses` prints every miss on standard error. */
export function scoreAttribution(
  texts: string,
  gold: string,
  options: { readonly misses?: boolean } = {},
): AttributionScore {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-score-'));
  try {
    for (const [id, reading] of readingsOf(texts, bundledReader()))
      writeFileSync(join(folder, `${id}.json`), JSON.stringify(reading));
    const args = [scorer, gold, folder, texts, ...(options.misses ? ['--misses'] : [])];
    return JSON.parse(
      execFileSync(process.execPath, args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
