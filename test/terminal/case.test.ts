// The commands on a case, one after the other, as a person would type them.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/terminal/run.ts';
import { keptStreams } from './streams.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-commands-'));
  writeFileSync(
    join(folder, 'shelling.txt'),
    'Shelling kills 14 in Lowmark\n\nShelling killed 14 people in London on Tuesday, the Lowmark health directorate said.\n',
  );
  writeFileSync(
    join(folder, 'denial.txt'),
    'Ketria denies attack\n\nColonel Aldous Brenn denied on Wednesday that Ketria shelled London.\n',
  );
  writeFileSync(join(folder, 'empty.txt'), '\n');
  writeFileSync(join(folder, 'untitled.txt'), 'soldiers shelled London on Tuesday, residents said.\n');
  writeFileSync(join(folder, 'secret.txt'), 'seven small boats\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

/** Runs a command; → exit code and what it printed. */
async function typed(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const kept = keptStreams('', { HEARSAY_CASE: at('one.hearsay'), HEARSAY_WHO: 'Ada' });
  const code = await run(args, kept.streams);
  return { code, out: kept.out(), err: kept.err() };
}

const SESSION: readonly (readonly [string[], number, RegExp])[] = [
  [
    ['add', 'shelling.txt', 'denial.txt'],
    0,
    /r1 {1,2}new .*shelling\.txt · Shelling kills 14 in Lowmark\nr2 {1,2}new /,
  ],
  [['add', 'shelling.txt'], 0, /r1 {1,2}there already/],
  [
    ['find', 'directorate', 'shelling'],
    0,
    /^r1 .*Shelling kills 14[\s\S]*“Shelling killed 14 people in London on Tuesday/,
  ],
  [['find', 'nobody', 'wrote', 'this'], 0, /^0 reports\n$/],
  [['events', '--type', 'assault', '--place', 'london', '--json'], 0, /"id":"r[12]\.e\d+".*"type":"ASSAULT"/],
  [['claims', '--source', 'Brenn'], 0, /▸ Aldous Brenn · denies\n/],
  [['sources', '--rows', '1'], 0, /1 to 1 of \d+ sources; more with --skip 1/],
  [['show', 'r2'], 0, /version 1 {2}sha256:[\s\S]*captured at a time not known from .*denial\.txt/],
  [['show', 'r1', '--bytes'], 0, /^Shelling kills 14 in Lowmark\n\n/],
  [['show', 'r1.e1'], 0, /^r1\.e1 {2}ASSAULT/],
  [['decide', 'reject', 'r1.e1', '--why', 'a rehearsal'], 0, /^$/],
  [['decide', 'sensitive', 'r2.s1', '--why', 'asked for it'], 0, /^$/],
  [
    ['decisions', '--reveal'],
    0,
    /d1 .* Ada reject event “Shelling”: a rehearsal\nd2 .* Ada sensitive source Aldous Brenn: asked for it/,
  ],
  [['decisions'], 0, /d2 .* Ada sensitive source █{6} █{5}: asked for it/],
  [['decisions', '--json', '--reveal'], 0, /"subject":"Aldous Brenn"/],
  [['claims', '--source', 'Brenn'], 0, /▸ \(withheld\) · denies\n/],
  [['show', 'r2'], 0, /└─ \(withheld\) +denies/],
  [['claims', '--source', 'Brenn', '--reveal'], 0, /▸ Aldous Brenn · denies\n/],
  [['decide', 'undo', 'd2'], 0, /^$/],
  [['decide', 'note', 'r1', '--why', 'seen'], 0, /^$/],
  [['decide', 'undo', 'd1'], 0, /^$/],
  [['decisions', 'r1'], 0, /^d1 .* reject event .*\nd4 .* note report r1: seen\nd5 .* undo report d1\n$/],
  [['incidents'], 0, /\d incidents?\n$/],
  [['trace', 'shelling', 'directorate'], 0, /1 named origin\n/],
  [['reread'], 0, /^$/],
  [['verify'], 0, /^whole: 2 reports and \d+ log entries\nhead of the log: [0-9a-f]{64}/],
  [['case', 'info'], 0, /reports {4}2 in 2 versions, 2 captures/],
  [['case', 'backup', 'copy.hearsay'], 0, /^$/],
  [['case', 'export-bundle', 'bundle'], 0, /^$/],
  [['purge', 'r1', '--why', 'asked for it'], 0, /^$/],
  [['add', 'shelling.txt'], 0, /r1 {1,2}purged before, not kept/],
  [['case', 'merge', 'copy.hearsay'], 0, /^$/],
  [['find', 'directorate'], 0, /^0 reports/],
  [['case', 'restore', 'copy.hearsay'], 0, /^$/],
  [['find', 'directorate'], 0, /1 report\n$/],
];

test('a session', { timeout: 60_000 }, async () => {
  for (const [args, code, out] of SESSION) {
    const files = args.map((arg) => (/\.txt$|\.hearsay$|^bundle$/.test(arg) ? at(arg) : arg));
    const got = await typed(...files);
    expect({ args, code: got.code, err: code === 0 ? '' : got.err }).toEqual({ args, code, err: '' });
    expect(got.out, args.join(' ')).toMatch(out);
  }
  expect(existsSync(at('bundle/bagit.txt'))).toBe(true);
});

test.each([
  [['find', 'x'], {}, 2, /expected a case: give --case/],
  [['find', 'x', '--case', 'nowhere.hearsay'], {}, 1, /expected a case, found nothing there/],
  [['find', 'x', '--case', 'shelling.txt'], {}, 1, /expected a case, found another file/],
  [['events', '--type', 'QUARREL', '--case', 'one.hearsay'], {}, 2, /--type: expected one of AGREE/],
  [['events', '--from', '2031-02-30', '--case', 'one.hearsay'], {}, 2, /--from: expected a day that exists/],
  [['events', '--box', '10,0,-10,5', '--case', 'one.hearsay'], {}, 2, /--box: expected west,south,east,north/],
  [['show', 'e5', '--case', 'one.hearsay'], {}, 2, /expected an id such as r12/],
  [['show', 'r99', '--case', 'one.hearsay'], {}, 1, /the case holds no report r99/],
  [['show', 'r1.e999', '--case', 'one.hearsay'], {}, 1, /has no mark e999/],
  [['decide', 'reject', 'r1.e1', '--case', 'one.hearsay'], {}, 2, /--why: expected the reason/],
  [['decide', 'maybe', 'r1.e1', '--case', 'one.hearsay'], {}, 2, /expected one of accept/],
  [['trace', 'zebra', '--case', 'one.hearsay'], {}, 1, /no report of the case holds "zebra"/],
  [['case', 'stamp', '--case', 'one.hearsay'], {}, 2, /expected --request FILE .* or --answer FILE/],
  [['purge', 'r1', '--case', 'one.hearsay'], {}, 2, /--why/],
  [['purge', 'r2.e1', '--why', 'x', '--case', 'one.hearsay'], {}, 2, /expected a whole report, as r2/],
  [['purge', 'r2v1', '--why', 'x', '--case', 'one.hearsay'], {}, 2, /expected a whole report, as r2/],
  [['decide', 'undo', 'd999', '--case', 'one.hearsay'], {}, 1, /no decision d999/],
  [['find', '*', '--case', 'one.hearsay'], {}, 2, /expected words or a name with letters or digits, found "\*"/],
  [['events', '--place', '%', '--case', 'one.hearsay'], {}, 2, /expected words or a name with letters or digits/],
  [['trace', 'shelling', '--width', 'abc', '--case', 'one.hearsay'], {}, 2, /--width: expected a number of columns/],
  [['show', 'i1', '--case', 'one.hearsay'], {}, 2, /"hearsay trace i1" shows an incident/],
  [['show', 'R1', '--case', 'one.hearsay'], {}, 2, /write it small: r1/],
  [['add', 'denial.txt', '--case', 'new.hearsay', '--passphrase-file', 'empty.txt'], {}, 2, /expected a passphrase in/],
  [['find', 'x', '--case', 'one.hearsay', '--passphrase-file', 'secret.txt'], {}, 1, /or the file is not encrypted/],
  [['case', 'backup', 'nowhere/copy.hearsay', '--case', 'one.hearsay'], {}, 1, /could not be written/],
  [['case', 'export-bundle', 'secret.txt', '--case', 'one.hearsay'], {}, 2, /is there and no empty folder/],
])('%s is refused with what to do', async (args, env, code, message) => {
  const kept = keptStreams('', env);
  const files = args.map((arg) => (/\.txt$|\.hearsay$/.test(arg) ? at(arg) : arg));
  expect(await run(files, kept.streams)).toBe(code);
  expect(kept.err()).toMatch(message);
});

test('a refused passphrase leaves no case behind', async () => {
  expect(
    (await typed('add', at('denial.txt'), '--case', at('none.hearsay'), '--passphrase-file', at('empty.txt'))).code,
  ).toBe(2);
  expect(existsSync(at('none.hearsay'))).toBe(false);
});

test('a report without a title that was read is not told as unread', async () => {
  const { out } = await typed('add', at('untitled.txt'), '--case', at('untitled.hearsay'));
  expect(out).toMatch(/^r1 {1,2}new /);
  expect(out).not.toContain('not read');
});

test('the terminal is sent nothing that it would obey', async () => {
  const name = at('red\u001b[31m.hearsay');
  await typed('add', at('denial.txt'), '--case', name);
  expect((await typed('case', 'info', '--case', name)).out).not.toContain('\u001b');
  expect((await typed('incidents', '--case', name)).err).not.toContain('\u001b');
});

test('an encrypted and a plain case merge, each with its own passphrase', async () => {
  const [locked, plain] = [at('merge-locked.hearsay'), at('merge-plain.hearsay')];
  await typed('add', at('denial.txt'), '--case', locked, '--passphrase-file', at('secret.txt'));
  await typed('add', at('shelling.txt'), '--case', plain);
  expect(
    (await typed('case', 'merge', locked, '--case', plain, '--other-passphrase-file', at('secret.txt'))).code,
  ).toBe(0);
  expect((await typed('find', 'denied', '--case', plain)).out).toMatch(/1 report\n$/);
});

test('an encrypted case wants its passphrase', async () => {
  const locked = ['--case', at('locked.hearsay')];
  const unlocked = [...locked, '--passphrase-file', at('secret.txt')];
  expect((await typed('add', at('denial.txt'), ...unlocked)).code).toBe(0);
  expect((await typed('find', 'denied', ...unlocked)).out).toMatch(/1 report/);
  expect((await typed('find', 'denied', ...locked)).err).toMatch(/--passphrase-file/);
});
