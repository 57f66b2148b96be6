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
    ['decisions'],
    0,
    /d1 .* Ada reject event “Shelling”: a rehearsal\nd2 .* Ada sensitive source Aldous Brenn: asked for it/,
  ],
  [['claims', '--source', 'Brenn'], 0, /▸ \(withheld\) · denies\n/],
  [['show', 'r2'], 0, /└─ \(withheld\) +denies/],
  [['claims', '--source', 'Brenn', '--reveal'], 0, /▸ Aldous Brenn · denies\n/],
  [['decide', 'undo', 'd2'], 0, /^$/],
  [['incidents'], 0, /\d incidents?\n$/],
  [['trace', 'shelling', 'directorate'], 0, /1 named origin\n/],
  [['reread'], 0, /^$/],
  [['verify'], 0, /^whole: 2 reports and \d+ log entries\nhead of the log: [0-9a-f]{64}/],
  [['case', 'info'], 0, /reports {4}2 in 2 versions, 3 captures/],
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
])('%s is refused with what to do', async (args, env, code, message) => {
  const kept = keptStreams('', env);
  const files = args.map((arg) => (/\.txt$|\.hearsay$/.test(arg) ? at(arg) : arg));
  expect(await run(files, kept.streams)).toBe(code);
  expect(kept.err()).toMatch(message);
});

test('an encrypted case wants its passphrase', async () => {
  const locked = ['--case', at('locked.hearsay')];
  const unlocked = [...locked, '--passphrase-file', at('secret.txt')];
  expect((await typed('add', at('denial.txt'), ...unlocked)).code).toBe(0);
  expect((await typed('find', 'denied', ...unlocked)).out).toMatch(/1 report/);
  expect((await typed('find', 'denied', ...locked)).err).toMatch(/--passphrase-file/);
});
