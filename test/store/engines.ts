// SQLite and PostgreSQL for a suite that holds on both: a new, empty case at every `target()`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Postgres, startPostgres } from './startPostgres.ts';

/** Milliseconds that the server may take to start on a busy machine. */
const START_MS = 120_000;

let server: Postgres | null = null;
let folder = '';
let files = 0;

/** For `describe.each`. */
export const ENGINES = [
  { kind: 'sqlite', target: async () => join(folder, `case${++files}.hearsay`) },
  { kind: 'postgres', target: async () => (await server?.database()) ?? '' },
] as const;

/** Starts the server before the suite of the file that calls it, and takes everything away after it. */
export function useEngines(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-case-'));
    server = await startPostgres();
  }, START_MS);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
