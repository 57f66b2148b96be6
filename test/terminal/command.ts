// Runs the built command as a person does, and says what it wrote, how it ended and how much memory it took.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The most memory that the process held at once, in MB. */
  readonly megabytes: number;
}

export interface RunOptions {
  readonly stdin?: Readable | string;
  readonly env?: Readonly<Record<string, string>>;
  /** Presses Ctrl-C when the first output comes. Default: false. */
  readonly interrupt?: boolean;
}

const MAIN = resolve(import.meta.dirname, '../../dist/main.js');
/** Writes the peak memory to a file when the process ends. */
const METER = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.METER,String(process.resourceUsage().maxRSS)))`;

/** `hearsay ARGS…` from the build, with a plain environment. */
export function hearsay(
  args: readonly string[],
  { stdin = '', env = {}, interrupt = false }: RunOptions = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-run-'));
  const meter = join(folder, 'meter');
  const child = spawn(process.execPath, ['--import', METER, MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', METER: meter, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  if (interrupt) child.stdout.once('data', () => child.kill('SIGINT'));
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  if (typeof stdin === 'string') child.stdin.end(stdin);
  else stdin.pipe(child.stdin);
  return new Promise((done) => {
    child.on('close', (code) => {
      const megabytes = code === null ? 0 : Number(readFileSync(meter, 'utf8')) / 1024;
      rmSync(folder, { recursive: true, force: true });
      done({ code, out, err, megabytes });
    });
  });
}
