// What keeps a case whole: merging, restoring, bundling, reading anew, hiding people.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
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
import { decide, decisionsOf } from '../../src/store/decisions.ts';
import { openCase } from '../../src/store/openCase.ts';
import { redact, redactAll, sensitiveNames } from '../../src/store/redact.ts';
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
async function caseWith(reports: readonly (typeof shelling)[], file = newFile(), now?: () => string): Promise<Case> {
  const one = await openCase(file, { who: 'Ada', ...(now && { now }) });
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

/** A decision about no words, in one line. */
const say = (one: Case, action: 'note' | 'sensitive' | 'undo', subject: string, why = '') =>
  decide(one, {
    action,
    kind: action === 'sensitive' ? 'source' : 'report',
    anchor: null,
    subject,
    before: null,
    after: null,
    why,
  });

test('a merge lets notes and undos name what they named, whatever its number is here', async () => {
  const [mine, other] = [await caseWith([talks, denial]), await caseWith([shelling, denial])];
  await hideBrenn(mine);
  await say(other, 'note', 'r1', 'about the shelling');
  await say(other, 'undo', '1');
  expect(await merge(mine, other)).toMatchObject({ decisions: 2 });
  expect(await merge(mine, other)).toMatchObject({ decisions: 0 });
  expect((await decisionsOf(mine)).map(({ action, subject }) => [action, subject])).toEqual([
    ['sensitive', 'Aldous Brenn'],
    ['note', 'r3'],
    ['undo', '2'],
  ]);
  expect([...(await sensitiveNames(mine))]).toEqual(['aldous brenn']);
  expect(await verify(mine)).toMatchObject({ fault: null });
  await Promise.all([mine.close(), other.close()]);
});

test('of two cases that are merged the later decision counts, whichever came in last', async () => {
  const on = (day: number) => () => `2031-06-0${day}T08:00:00.000Z`;
  const [mine, other] = [await caseWith([shelling], newFile(), on(5)), await caseWith([shelling], newFile(), on(4))];
  const { article, events } = shelling.reading ?? {};
  const [event] = events ?? [];
  if (!article || !event) throw new Error('the report tells of something');
  const anchor = {
    text: article.textId,
    span: event.trigger,
    quoted: article.text.slice(event.trigger.start, event.trigger.end),
  };
  const about = { kind: 'event', anchor, subject: null, before: null, after: null, why: 'as the record says' } as const;
  await decide(other, { ...about, action: 'reject' });
  await decide(mine, { ...about, action: 'accept' });
  expect(await merge(mine, other)).toMatchObject({ decisions: 1 });
  expect((await decisionsOf(mine)).map(({ id, action }) => [id, action])).toEqual([
    [2, 'reject'],
    [1, 'accept'],
  ]);
  const { reading } = await showReport(mine, { report: 1, number: null, mark: null });
  expect(reading?.events.map(({ id }) => id)).toContain(event.id);
  await Promise.all([mine.close(), other.close()]);
});

test('decisions about what was purged here do not come back by a merge', async () => {
  const file = newFile();
  const mine = await caseWith([talks, denial], file);
  await hideBrenn(mine);
  await say(mine, 'note', 'r2', 'Brenn was on leave');
  const copy = join(folder, 'with-decisions.hearsay');
  await copyFile(mine.engine, copy);
  await purge(mine, 2, 'asked for');
  expect(JSON.stringify(await decisionsOf(mine))).not.toContain('Brenn');
  const other = await openCase(copy, { who: 'Ada' });
  await say(other, 'note', 'r2', 'Brenn came later');
  expect(await merge(mine, other)).toMatchObject({ reports: 0, decisions: 0 });
  expect(await verify(mine)).toMatchObject({ fault: null });
  await Promise.all([mine.close(), other.close()]);
});

test('a purge leaves decisions that another report needs', async () => {
  const text = denial.reading?.article.text ?? '';
  const again = read({
    name: 'reprint',
    url: 'https://reprint.example/a',
    published: '2031-05-14',
    text: `${text}\n\n\n`,
  });
  const one = await caseWith([denial, again]);
  const anchor = { text: denial.reading?.article.textId ?? '', span: { start: 0, end: 6 }, quoted: text.slice(0, 6) };
  expect(again.reading?.article.textId).toBe(anchor.text);
  await decide(one, { action: 'add', kind: 'place', anchor, subject: null, before: null, after: null, why: 'x' });
  await hideBrenn(one);
  await purge(one, 1, 'asked for');
  expect(await decisionsOf(one)).toMatchObject([{ anchor }, { subject: 'Aldous Brenn' }]);
  await one.close();
});

test('an older version that comes in by a merge goes before the current one', async () => {
  const url = 'https://npa.example/later';
  const first = read({ name: 'first', url, text: 'Shelling kills 3 in Lowmark\n\nShelling killed 3 people.\n' });
  const later = read({ name: 'later', url, text: 'Shelling kills 5 in Lowmark\n\nShelling killed 5 people.\n' });
  const other = await caseWith([first]);
  const mine = await caseWith([later]);
  await merge(mine, other);
  const { name, versions } = await showReport(mine, parseId('r1'));
  expect([name, versions.map(({ digest }) => digest)]).toEqual(['later', [first.capture.digest, later.capture.digest]]);
  expect((await askReports(mine, { words: 'killed' })).rows.map((row) => row.name)).toEqual(['later']);
  expect(await verify(mine)).toMatchObject({ fault: null });
  await Promise.all([mine.close(), other.close()]);
});

test('a name stays hidden while one decision stands, and an undo can be undone', async () => {
  const one = await caseWith([denial]);
  const hidden = async (): Promise<boolean> => (await sensitiveNames(one)).has('aldous brenn');
  await hideBrenn(one);
  await hideBrenn(one);
  await say(one, 'undo', '2');
  expect(await hidden()).toBe(true);
  await say(one, 'undo', '1');
  expect(await hidden()).toBe(false);
  await say(one, 'undo', '4');
  expect(await hidden()).toBe(true);
  await expect(say(one, 'undo', '999')).rejects.toMatchObject({ code: 'not-found' });
  await one.close();
});

test('a purge tells when a reader keeps erased pages, and cleans them when it is given again', async () => {
  const file = newFile();
  const one = await openCase(file, { who: 'Ada', busyMs: 50 });
  await addReports(one, [shelling, denial] as never);
  const reader = await openCase(file, { who: 'Bo', busyMs: 50 });
  await sql`begin`.execute(reader.engine.db);
  await reader.engine.db.selectFrom('reports').selectAll().execute();
  await expect(purge(one, 1, 'asked for')).rejects.toMatchObject({ code: 'case-busy' });
  await sql`commit`.execute(reader.engine.db);
  await reader.close();
  expect(await purge(one, 1, 'asked for')).toBe(1);
  expect(await purge(one, 99, 'asked for')).toBe(0);
  await one.close();
});

test.each([
  [
    'a part of it, in every place',
    'Janek Halvec',
    'Halvec spoke. See https://x.example/jhalvec and JANEK.',
    /halvec|janek/i,
  ],
  ['parts of two letters', 'Li Wu', 'Mr Li met Wu.', /Li|Wu/],
])('a hidden name is covered: %s', (_, name, text, told) => {
  const names = new Set([name.toLowerCase()]);
  expect(redactAll({ title: text, kind: 'event' }, names).title).not.toMatch(told);
  expect(redactAll('the li of it', names)).toBe('the li of it');
});

test('a reading whose text names nobody is covered in its byline, outlet and address', async () => {
  if (!talks.reading) throw new Error('it was read');
  const { article } = talks.reading;
  const byline = ['Aldous Brenn'];
  const told = { ...article, byline, outlet: 'The Brenn Letter', url: 'https://x.example/aldous-brenn' };
  const covered = redact({ ...talks.reading, article: told }, new Set(['aldous brenn']));
  expect(JSON.stringify(covered)).not.toMatch(/brenn|aldous/i);
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

test('what lies at the name of an unfinished copy is not touched', async () => {
  const file = newFile();
  const one = await caseWith([shelling], file);
  const copy = join(folder, 'mine.hearsay');
  for (const name of [`${copy}.part`, `${file}.restoring`]) writeFileSync(name, 'somebody needs this');
  mkdirSync(join(folder, 'mine.part'));
  await expect(copyFile(one.engine, copy)).rejects.toMatchObject({ code: 'wrong-use' });
  await expect(bundle(one, join(folder, 'mine'))).rejects.toMatchObject({ code: 'wrong-use' });
  await one.close();
  await expect(restore(file, file, { who: 'Ada' })).rejects.toMatchObject({ code: 'wrong-use' });
  for (const name of [`${copy}.part`, `${file}.restoring`])
    expect(readFileSync(name, 'utf8')).toBe('somebody needs this');
  expect(existsSync(join(folder, 'mine.part'))).toBe(true);
  for (const name of [`${copy}.part`, `${file}.restoring`]) rmSync(name);
});

test('what cannot be restored leaves nothing behind and is told by its own name', async () => {
  const [file, copy] = [newFile(), join(folder, 'notes.hearsay')];
  writeFileSync(copy, 'these are my notes\n'.repeat(100));
  const refused = restore(copy, file, { who: 'Ada' });
  await expect(refused).rejects.toMatchObject({ code: 'not-a-case', evidence: { path: copy } });
  await expect(refused).rejects.not.toThrow(/restoring/);
  expect(readdirSync(folder).filter((name) => name.includes('.restoring'))).toEqual([]);
  const server = restore(copy, 'postgres://ada:secret@db.example/case', { who: 'Ada' });
  await expect(server).rejects.toMatchObject({ code: 'wrong-use' });
  await expect(server).rejects.not.toThrow(/secret/);
});

test('a copy that cannot be written is told, and leaves nothing', async () => {
  const one = await caseWith([shelling]);
  await expect(copyFile(one.engine, join(folder, 'nowhere', 'copy.hearsay'))).rejects.toMatchObject({
    code: 'not-writable',
  });
  const file = join(folder, 'a-file');
  writeFileSync(file, 'somebody needs this');
  await expect(bundle(one, file)).rejects.toMatchObject({ code: 'wrong-use' });
  const stop = new AbortController();
  const to = join(folder, 'stopped');
  await expect(bundle(one, to, { signal: stop.signal, progress: () => stop.abort() })).rejects.toThrow();
  expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false]);
  await one.close();
});

test('a bundle is for its owner alone', async () => {
  const one = await caseWith([shelling]);
  const to = join(folder, 'own');
  await bundle(one, to);
  expect(statSync(to).mode & 0o777).toBe(0o700);
  await one.close();
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
  const sent = read({ name: 'aldous-brenn', text: 'Roads open\n\nThe road to Paris was opened on Monday.\n' });
  await addReports(one, [sent, { ...talks, reading: null }] as never);
  await hideBrenn(one);
  const to = join(folder, 'redacted');
  expect(await bundle(one, to, { redacted: true })).toEqual({ versions: 2, files: 5 });
  for (const file of readdirSync(to, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      expect(readFileSync(join(file.parentPath, file.name), 'utf8'), file.name).not.toMatch(/Brenn|Aldous/i);
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
