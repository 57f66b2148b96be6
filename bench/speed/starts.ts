// How long a cold command takes, beside bare `node` in the same run.
import { spawnSync } from 'node:child_process';
import { home } from '../../src/home.ts';

const RUNS = 9;

export interface Starts {
  /** Median wall milliseconds over RUNS runs. */
  readonly bareNodeMs: number;
  readonly versionMs: number;
  /** `--version` beyond bare node. Bar: 80 ms. */
  readonly versionBeyondNodeMs: number;
  /** Cold `hearsay read` of one sample page. Bar: 1,000 ms. */
  readonly readPageMs: number;
  readonly readPageOverNode: number;
}

/** Runs the built command (`npm run build` first), each kind in turn so that a noisy moment hits all of them. */
export function measureStarts(): Starts {
  const main = home('dist/main.js');
  const kinds = [
    ['-e', '0'],
    [main, '--version'],
    [main, 'read', home('samples/1-agency.html')],
  ];
  const times: number[][] = kinds.map(() => []);
  for (let run = 0; run < RUNS; run++) for (const [i, args] of kinds.entries()) times[i]?.push(wall(args));
  const [bare = 0, version = 0, page = 0] = times.map(median);
  return {
    bareNodeMs: bare,
    versionMs: version,
    versionBeyondNodeMs: version - bare,
    readPageMs: page,
    readPageOverNode: ratio(page, bare),
  };
}

function wall(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0);
const ratio = (a: number, b: number): number => Math.round((10 * a) / b) / 10;
