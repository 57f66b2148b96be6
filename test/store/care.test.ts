// What keeps a case whole: merging, restoring, bundling, reading anew, hiding people.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addReports } from '../../src/store/addReports.ts';
import { askClaims } from '../../src/store/ask/askClaims.ts';
import { askReports } from '../../src/store/ask/askReports.ts';
import { askSources } from '../../src/store/ask/askSources.ts';
import { parseId, showReport } from '../../src/store/ask/show.ts';
import { tracedById, tracedByWords } from '../../src/store/ask/tracedReadings.ts';
import { copyFile } from '../../src/store/care/backup.ts';
import { bundle } from '../../src/store/care/bundle.ts';
import { caseInfo } from '../../src/store/care/info.ts';
import { merge } from '../../src/store/care/merge.ts';
import { purge } from '../../src/store/care/purge.ts';
import { restore } from '../../src/store/care/restore.ts';
import { verify } from '../../src/store/care/verify.ts';
import type { Case } from '../../src/store/case.ts';
import { decide } from '../../src/store/decisions.ts';
import { openCase } from '../../src/store/openCase.ts';
import { reread } from '../../src/store/reread.ts';
import { REPORTS, read } from './someReports.ts';

let folder = '';
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-care-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFile = (): string => join(folder, `case${++files}.hearsay`);
const [shelling, denial, talks] = REPORTS.map(read);
if (!shelling || !denial || !talks) throw new Error('there are three reports');

/** A case in a file of its own with these reports; closed by the test. */
async function caseWith(reports: readonly (typeof shelling)[], file = newFile()): Promise<Case> {
  const one = await openCase(file, { who: 'Ada' });
  if (reports.length > 0) await addReports(one, reports as never);
  return one;
}

const hideBrenn = (one: Case) =>
  decide(one, {
    action: 'sensitive',
    kind: 'source',
    anchor: null,
    subject: 'Aldous Brenn',
    before: null,
    after: null,
    why: 'danger',
  });

test('two cases merge: what both hold stays once, captures and decisions come along, again changes nothing', async () => {
  const [mine, other] = [await caseWith([shelling]), await caseWith([shelling, denial])];
  await hideBrenn(other);
  expect(await merge(mine, other)).toEqual({ reports: 1, captures: 2, decisions: 1 });
  expect(await merge(mine, other)).toEqual({ reports: 0, captures: 0, decisions: 0 });
  expect(await caseInfo(mine)).toMatchObject({ reports: 2, captures: 3, decisions: 1 });
  expect(await verify(mine)).toMatchObject({ fault: null });
  await Promise.all([mine.close(), other.close()]);
});

test('what was purged here does not come back by a merge', async () => {
  const [mine, other] = [await caseWith([shelling]), await caseWith([shelling])];
  await purge(mine, 1, 'asked for');
  expect(await merge(mine, other)).toMatchObject({ reports: 0 });
  expect((await askReports(mine, {})).rows).toEqual([]);
  await Promise.all([mine.close(), other.close()]);
});

test('a backup is restored in the place of a case, which is kept beside it', async () => {
  const file = newFile();
  const one = await caseWith([shelling], file);
  const copy = join(folder, 'copy.hearsay');
  await copyFile(one.engine, copy);
  await addReports(one, [denial] as never);
  await one.close();
  const done = await restore(copy, file, { who: 'Ada' });
  expect(done).toEqual({ reports: 1, before: `${file}.before-restore` });
  const restored = await openCase(file, { who: 'Ada' });
  expect(await caseInfo(restored)).toMatchObject({ reports: 1 });
  await restored.close();
  const before = await openCase(`${file}.before-restore`, { who: 'Ada' });
  expect(await caseInfo(before)).toMatchObject({ reports: 2 });
  await before.close();
});

test('a damaged backup changes nothing', async () => {
  const file = newFile();
  await (await caseWith([shelling], file)).close();
  const bytes = readFileSync(file);
  const copy = join(folder, 'damaged.hearsay');
  writeFileSync(copy, bytes.fill(0x5a, 8_192, 20_480));
  const before = readFileSync(file);
  await expect(restore(copy, file, { who: 'Ada' })).rejects.toMatchObject({ code: 'case-damaged' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a bundle holds the bytes as they came, everything else as lines of JSON, and digests that fit', async () => {
  const one = await caseWith([shelling, denial]);
  const to = join(folder, 'bundle');
  expect(await bundle(one, to)).toEqual({ versions: 2, files: 6 });
  const digest = shelling.capture.digest.replace('sha256:', '');
  expect(readFileSync(join(to, 'data', 'reports', digest), 'utf8')).toBe(REPORTS[0]?.text);
  const manifest = readFileSync(join(to, 'manifest-sha256.txt'), 'utf8').trim().split('\n');
  for (const line of manifest) {
    const [wanted = '', path = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(to, path)))
        .digest('hex'),
      path,
    ).toBe(wanted);
  }
  await expect(bundle(one, to)).rejects.toMatchObject({ code: 'wrong-use' });
  expect(existsSync(`${to}.part`)).toBe(false);
  await one.close();
});

test('a redacted bundle tells nothing of a sensitive source', async () => {
  const one = await caseWith([shelling, denial]);
  await hideBrenn(one);
  const to = join(folder, 'redacted');
  expect(await bundle(one, to, { redacted: true })).toEqual({ versions: 1, files: 4 });
  for (const file of readdirSync(to, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      expect(readFileSync(join(file.parentPath, file.name), 'utf8'), file.name).not.toMatch(/Brenn|Aldous/);
  await one.close();
});

test('reports are read anew where another version read them, and decisions stay', async () => {
  const one = await caseWith([shelling, denial]);
  await hideBrenn(one);
  const reader = (): NonNullable<typeof shelling.reading> => {
    if (!shelling.reading) throw new Error('it was read');
    return { ...shelling.reading, made };
  };
  const made = { hearsay: '9.9.9', models: 'other', lexicons: 'other' };
  expect(await reread(one, reader, made)).toBe(2);
  expect(await reread(one, reader, made)).toBe(0);
  expect(await caseInfo(one)).toMatchObject({
    decisions: 1,
    readBy: [{ hearsay: '9.9.9', models: 'other', readings: 2 }],
  });
  expect(await verify(one)).toMatchObject({ fault: null });
  await one.close();
});

test('a report that cannot be read anew keeps its reading, and the others go on', async () => {
  const one = await caseWith([shelling, denial]);
  const failed: string[] = [];
  const reader = (): never => {
    throw new Error('not this time');
  };
  const done = await reread(
    one,
    reader,
    { hearsay: '9', models: 'x', lexicons: 'x' },
    { onError: (report) => failed.push(report) },
  );
  expect([done, failed]).toEqual([0, ['r1 shelling', 'r2 denial']]);
  expect((await showReport(one, parseId('r1'))).reading).not.toBeNull();
  await one.close();
});

test('a sensitive source is hidden in everything that is shown, until somebody asks to see it', async () => {
  const one = await caseWith([denial]);
  await hideBrenn(one);
  const answers = async (reveal: boolean): Promise<string> =>
    JSON.stringify([
      await askReports(one, { words: 'denied' }, { reveal }),
      await askClaims(one, {}, { reveal }),
      await askSources(one, {}, { reveal }),
      (await showReport(one, parseId('r1'), { reveal })).reading,
    ]);
  expect(await answers(true)).toContain('Brenn');
  expect(await answers(false)).not.toMatch(/Brenn|Aldous/);
  expect(await answers(false)).toContain('(withheld)');
  await one.close();
});

test('a trace compares the reports that hold the words with those near in place and time, and no others', async () => {
  const one = await caseWith([shelling, denial, talks]);
  const near = read({
    name: 'near',
    published: '2031-05-14',
    text: 'Blast in London\n\nSoldiers shelled London on Tuesday, residents said.\n',
  });
  await addReports(one, [near] as never);
  const { named, met } = await tracedByWords(one, 'directorate');
  expect(met).toEqual(['shelling']);
  expect(named.map(({ name }) => name)).toEqual(['shelling', 'denial', 'near']);
  expect((await tracedById(one, parseId('r3'))).met).toEqual(['talks']);
  await expect(tracedById(one, parseId('r99'))).rejects.toMatchObject({ code: 'not-found' });
  await one.close();
});
