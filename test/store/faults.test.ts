// What goes wrong on real machines: the process killed, the disk full, the file damaged, two at once. Nothing is lost.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReports, type ReadCapture } from '../../src/store/addReports.ts';
import { askReports } from '../../src/store/ask/askReports.ts';
import { copyFile } from '../../src/store/care/backup.ts';
import { purge } from '../../src/store/care/purge.ts';
import { verify } from '../../src/store/care/verify.ts';
import type { Database } from '../../src/store/engine/engine.ts';
import { isSqlite } from '../../src/store/engine/isSqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { type OpenOptions, openCase } from '../../src/store/openCase.ts';
import { packJson } from '../../src/store/packing.ts';
import { numbered as numberedIn } from './numbered.ts';
import { REPORTS, read } from './someReports.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'));
  const [first] = REPORTS;
  if (first) writeFileSync(readingFile(), JSON.stringify(read(first).reading));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readingFile = (): string => join(folder, 'reading.json');
const numbered = (n: number): ReadCapture => numberedIn(n, readingFile());

let files = 0;
const newFile = (): string => join(folder, `case${++files}.hearsay`);
const ada: OpenOptions = { who: 'Ada' };

/** A case in `file` that holds so many reports, closed again. */
async function made(file: string, reports: number, options: OpenOptions = ada): Promise<void> {
  const one = await openCase(file, options);
  for (let n = 0; n < reports; n++) await addReports(one, [numbered(n)]);
  await one.close();
}

const PROGRAM = fileURLToPath(new URL('./killed.mjs', import.meta.url));
const adding = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Times that it is killed. Reports acknowledged before: spread by a fixed rule, so that a failure can be repeated. */
const KILLS = 20;
const acknowledgedBefore = (kill: number): number => 1 + ((kill * 7) % 13);
const waitMs = (kill: number): number => (kill * 37) % 11;

test('killed twenty times while adding: every report acknowledged is there, none half', {
  timeout: 240_000,
}, async () => {
  const file = newFile();
  await made(file, 0);
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const child = adding(file, readingFile(), String(kill * 1000));
    let count = 0;
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      acknowledged.add(line.split(' ')[0] ?? '');
      if (++count === acknowledgedBefore(kill)) setTimeout(() => child.kill('SIGKILL'), waitMs(kill));
    }
    const one = await openCase(file, ada);
    expect(await verify(one)).toMatchObject({ fault: null });
    const held = new Set((await askReports(one, {}, { rows: 1000 })).rows.map(({ name }) => name));
    for (const name of acknowledged) expect(held).toContain(name);
    await one.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
});

test('two processes that add the same reports at once: each report once, each capture kept', {
  timeout: 60_000,
}, async () => {
  const file = newFile();
  await made(file, 0);
  const both = [adding(file, readingFile(), '0', '15'), adding(file, readingFile(), '0', '15')];
  const codes = await Promise.all(both.map((child) => new Promise((done) => child.once('exit', done))));
  expect(codes).toEqual([0, 0]);
  const one = await openCase(file, ada);
  expect(await verify(one)).toMatchObject({ fault: null, reports: 15 });
  const captures = await one.engine.db.selectFrom('captures').selectAll().execute();
  expect(captures).toHaveLength(30);
  await one.close();
});

test('a full disk: a clear error, what was there stays, and with room it goes on', async () => {
  const file = newFile();
  await made(file, 3);
  const one = await openCase(file, ada);
  if (!isSqlite(one.engine)) throw new Error('a file is SQLite');
  const pages = Number(one.engine.file.pragma('page_count', { simple: true }));
  one.engine.file.pragma(`max_page_count = ${pages + 1}`);
  await expect(
    addReports(
      one,
      Array.from({ length: 40 }, (_, n) => numbered(100 + n)),
    ),
  ).rejects.toMatchObject({
    code: 'disk-full',
  });
  expect(await verify(one)).toMatchObject({ fault: null, reports: 3 });
  one.engine.file.pragma('max_page_count = 1000000');
  await addReports(one, [numbered(100)]);
  expect(await verify(one)).toMatchObject({ fault: null, reports: 4 });
  await one.close();
});

test('a case opened for reading only cannot be written', async () => {
  const file = newFile();
  await made(file, 1);
  const one = await openCase(file, { ...ada, readOnly: true });
  await expect(addReports(one, [numbered(7)])).rejects.toMatchObject({ code: 'not-writable' });
  expect((await askReports(one, {})).all).toBe(1);
  await one.close();
});

describe('files that are no case of this version', () => {
  test('of a later version', async () => {
    const file = newFile();
    await made(file, 1);
    const one = await openCase(file, ada);
    await one.engine.db.updateTable('about').set({ value: '99' }).where('key', '=', 'form').execute();
    await one.close();
    await expect(openCase(file, ada)).rejects.toMatchObject({ code: 'case-newer' });
  });

  test('another file', async () => {
    const file = newFile();
    writeFileSync(file, 'these are my notes, and they must stay as they are\n'.repeat(100));
    await expect(openCase(file, ada)).rejects.toMatchObject({ code: 'not-a-case' });
    expect(readFileSync(file, 'utf8')).toMatch(/^these are my notes/);
  });

  test("another program's database", async () => {
    const file = newFile();
    const { default: Sqlite } = await import('better-sqlite3-multiple-ciphers');
    new Sqlite(file).exec('create table photos (id integer)').close();
    const before = readFileSync(file);
    await expect(openCase(file, ada)).rejects.toMatchObject({ code: 'not-a-case' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => join(folder, name).startsWith(`${file}-`))).toEqual([]);
  });

  test('an empty file, where none is to be made', async () => {
    const file = newFile();
    writeFileSync(file, '');
    await expect(openCase(file, { ...ada, make: false })).rejects.toMatchObject({ code: 'not-a-case' });
    expect(readFileSync(file)).toHaveLength(0);
  });

  test('in a folder that is not there', async () => {
    await expect(openCase(join(folder, 'nowhere', 'x.hearsay'), ada)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'a damaged file is told, not read as if it were whole (page %i of eight)',
  async (eighth) => {
    const file = newFile();
    await made(file, 30);
    const bytes = readFileSync(file);
    const at = Math.floor((bytes.length * eighth) / 8);
    bytes.fill(0xa5, at, at + 4096);
    writeFileSync(file, bytes);
    const said = await openCase(file, ada).then(
      async (one) => {
        const { fault } = await verify(one);
        await one.close();
        return fault?.kind ?? null;
      },
      (thrown: { readonly code?: string }) => thrown.code ?? String(thrown),
    );
    expect(['file', 'report', 'log', 'case-damaged', 'not-a-case']).toContain(said);
  },
);

test('an encrypted case shows nothing without its passphrase', async () => {
  const file = newFile();
  const secret = { ...ada, passphrase: 'seven small boats' };
  await made(file, 2, secret);
  expect(readFileSync(file).includes('Lowmark')).toBe(false);
  await expect(openCase(file, ada)).rejects.toMatchObject({ code: 'not-a-case' });
  await expect(openCase(file, { ...ada, passphrase: 'eight small boats' })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  const one = await openCase(file, secret);
  expect(await verify(one)).toMatchObject({ fault: null, reports: 2 });
  await one.close();
});

test('the backup of an encrypted case opens with its passphrase, and with nothing else', async () => {
  const [file, copy] = [newFile(), newFile()];
  const secret = { ...ada, passphrase: 'seven small boats' };
  await made(file, 2, secret);
  const one = await openCase(file, secret);
  await copyFile(one.engine, copy);
  await one.close();
  expect(readFileSync(copy).includes('Lowmark')).toBe(false);
  await expect(openCase(copy, ada)).rejects.toMatchObject({ code: 'not-a-case' });
  const copied = await openCase(copy, secret);
  expect(await verify(copied)).toMatchObject({ fault: null, reports: 2 });
  await copied.close();
});

test('only its owner may read a case, what lies beside it, and its backup', async () => {
  const [file, copy] = [newFile(), newFile()];
  const one = await openCase(file, ada);
  await addReports(one, [numbered(1)]);
  await copyFile(one.engine, copy);
  for (const path of [file, `${file}-wal`, `${file}-shm`, copy]) expect(statSync(path).mode & 0o777, path).toBe(0o600);
  await one.close();
});

test.each<[string, (db: Database) => Promise<unknown>, RegExp]>([
  [
    'a report taken away as if it had been purged',
    async (db) => {
      await db.updateTable('bodies').set({ packed: null, size: 0 }).execute();
      await db.updateTable('versions').set({ purged: '2031-05-20T00:00:00Z' }).execute();
    },
    /does not say that it was purged/,
  ],
  [
    'a reading written anew',
    (db) =>
      db
        .updateTable('packed_readings')
        .set({ packed: packJson({ events: [] }) })
        .where('reading', '=', 1)
        .execute(),
    /no reading that the log tells of/,
  ],
  [
    'a reading taken away',
    (db) => db.deleteFrom('packed_readings').where('reading', '=', 1).execute(),
    /tells of a reading that is not there/,
  ],
  [
    'a capture from elsewhere',
    (db) => db.updateTable('captures').set({ origin: 'https://elsewhere.example/' }).where('id', '=', 1).execute(),
    /no capture that the log tells of/,
  ],
  [
    'a capture taken away',
    (db) => db.deleteFrom('captures').where('id', '=', 1).execute(),
    /tells of a capture that is not there/,
  ],
  [
    'another address of a report',
    (db) => db.updateTable('reports').set({ address: 'https://elsewhere.example/' }).where('id', '=', 1).execute(),
    /no capture that the log tells of/,
  ],
])('verify tells %s', async (_, forge, message) => {
  const file = newFile();
  await made(file, 2);
  const one = await openCase(file, ada);
  expect(await verify(one)).toMatchObject({ fault: null });
  await one.engine.write(forge);
  expect((await verify(one)).fault?.message).toMatch(message);
  await one.close();
});

test('verify while another program adds sees the case as it stood at one moment', async () => {
  const file = newFile();
  await made(file, 3);
  const [one, other] = [await openCase(file, ada), await openCase(file, ada)];
  let added: Promise<unknown> | null = null;
  const progress = (): void => {
    added ??= addReports(other, [numbered(50)]);
  };
  const checked = await verify(one, { progress });
  await added;
  expect(checked).toMatchObject({ fault: null, reports: 3, entries: 4 });
  expect(await verify(one)).toMatchObject({ fault: null, reports: 4, entries: 5 });
  await Promise.all([one.close(), other.close()]);
});

test('a purge leaves no word in the file or beside it', async () => {
  const file = newFile();
  const one = await openCase(file, ada);
  const text = 'Orvik Zelmarow, a baker in Qantharel, said that soldiers had come at night.\n';
  await addReports(one, [read({ name: 'witness', text }), ...REPORTS.map(read)]);
  const holds = (word: string): boolean =>
    [file, `${file}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(word));
  expect(holds('zelmarow')).toBe(true);
  await purge(one, 1, 'asked for by the witness');
  for (const word of ['zelmarow', 'Zelmarow', 'qantharel']) expect(holds(word), word).toBe(false);
  expect(holds('brenn')).toBe(true);
  await one.close();
});

test('a case of an older form is brought forward, after a backup', async () => {
  const file = newFile();
  await made(file, 2);
  const one = await openCase(file, ada);
  const form = migrations.length;
  const next = { number: form + 1, what: 'a table more', up: async () => undefined };
  const backups: number[] = [];
  const done = await migrate(one.engine, {
    migrations: [...migrations, next],
    backup: async (from) => {
      backups.push(from);
      return 'copy';
    },
  });
  expect(done).toEqual({ from: form, to: form + 1, backup: 'copy' });
  expect(backups).toEqual([form]);
  await one.close();
});
