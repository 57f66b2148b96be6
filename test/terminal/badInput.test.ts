// Bad input, end to end: a clear error or an honest reading that says why; never a stack trace, a hang or 1.5 GB.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyCodes } from '../../src/certainty.ts';
import { readingSchema } from '../../src/readingSchema.ts';
import { hearsay, type Ran } from './command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-bad-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes without sense, the same at every run. */
function noise(length: number): Buffer {
  let state = 7;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 16) & 0xff;
    }),
  );
}

const page = (body: string): string =>
  `<!doctype html><html><head><title>Harbour</title></head><body>${body}</body></html>`;
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), noise(4_000)]);
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nstream\n'), noise(4_000)]);
const LINKS = Array.from({ length: 80 }, (_, at) => `<li><a href="/${at}">Page ${at}</a></li>`).join('');
const ARABIC = 'قالت الوزارة إن الجسر سقط في الليل وإن الطريق مغلق. وأضاف المتحدث أن العمل مستمر منذ يومين.\n'.repeat(
  20,
);

/** Name, bytes, and what must come of it: error codes, or why the reading is almost empty (null: nothing to explain). */
const CASES: readonly (readonly [string, string, () => string | Buffer, readonly (string | null)[]])[] = [
  ['an empty file', 'empty.html', () => '', ['empty']],
  ['only white space', 'white.txt', () => ' \n\t\n ', ['empty', 'empty-input']],
  ['a picture', 'photo.png', () => PNG, ['unsupported-form', 'not-text']],
  ['a picture that is called a page', 'photo.html', () => PNG, ['unsupported-form', 'not-text']],
  ['a broken PDF', 'scan.pdf', () => PDF, ['damaged']],
  ['a broken PDF that is called a text', 'scan.txt', () => PDF, ['damaged']],
  ['bytes that are no text', 'noise.txt', () => noise(20_000), ['unsupported-form', 'not-text']],
  [
    '50 MB of HTML',
    'huge.html',
    () => page('<p>The mayor said the road is open.</p>'.repeat(1_300_000)),
    ['too-large'],
  ],
  [
    'HTML nested 100,000 deep',
    'deep.html',
    () => page(`${'<div>'.repeat(100_000)}Ola said so.`),
    ['too-large', 'unsupported-form', 'no-article', null],
  ],
  ['a page with no article', 'links.html', () => page(`<ul>${LINKS}</ul>`), ['no-article']],
  [
    'a text of one unbroken line of 2 MB',
    'line.txt',
    () => 'a'.repeat(2_000_000),
    ['too-large', 'not-english', 'no-article', null],
  ],
  ['a text in Arabic', 'arabic.txt', () => ARABIC, ['not-english']],
];

/** What came of each case: its error code, or why its reading is almost empty. */
const outcomes = new Map<string, string | null>();
let ran: Ran;

beforeAll(async () => {
  const digests = new Map<string, string>();
  for (const [, name, bytes] of CASES) {
    const content = bytes();
    writeFileSync(join(folder, name), content);
    digests.set(`sha256:${createHash('sha256').update(content).digest('hex')}`, name);
  }
  ran = await hearsay(['read', '--json', ...CASES.map(([, name]) => join(folder, name))]);
  for (const line of linesOf(ran.out)) {
    const { article } = readingSchema.parse(JSON.parse(line));
    outcomes.set(digests.get(article.id) ?? article.id, article.why);
  }
  for (const line of linesOf(ran.err)) {
    const { error } = JSON.parse(line);
    outcomes.set(basename(error.evidence.path), error.code);
  }
}, 60_000);

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('{'));

test.each(CASES)('%s', (_, name, __, expected) => {
  expect(expected).toContain(outcomes.get(name));
});

test('no stack trace, no more than 1.5 GB, and some inputs failed', () => {
  expect(ran.err).not.toMatch(/^\s+at /m);
  expect(ran.megabytes).toBeLessThan(1_500);
  expect(ran.code).toBe(1);
});

test('what was not read is told to a person in words', async () => {
  const path = join(folder, 'arabic2.txt');
  writeFileSync(path, ARABIC);
  const { code, out } = await hearsay(['read', path]);
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain(whyCodes['not-english']);
});

test('a folder that is not there', async () => {
  const { code, err } = await hearsay(['read', join(folder, 'nowhere')]);
  expect(code).toBe(1);
  expect(err).toBe(
    `hearsay: ${join(folder, 'nowhere')}: expected a file or folder, found nothing there; check the path\n`,
  );
});

// The superuser may read everything, so there the permission is not tested; what the system says is in fileErrors.test.ts.
test.skipIf(process.getuid?.() === 0)('a file without read permission', async () => {
  const path = join(folder, 'locked.txt');
  writeFileSync(path, 'Ola said so.');
  chmodSync(path, 0);
  const { code, err } = await hearsay(['read', path]);
  expect(code).toBe(1);
  expect(err).toContain('may not be read by you');
});

test('the bad ones of a folder are named, the good one is read', async () => {
  const mixed = join(folder, 'mixed');
  mkdirSync(mixed);
  writeFileSync(join(mixed, 'a.txt'), '');
  writeFileSync(
    join(mixed, 'b.txt'),
    'The mayor of Tel Asmar said on Sunday that the bridge would open in May.\n'.repeat(4),
  );
  writeFileSync(join(mixed, 'c.html'), PNG);
  const { code, out, err } = await hearsay(['read', '--json', mixed]);
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(linesOf(err).map((line) => JSON.parse(line).error.evidence.path)).toEqual([
    join(mixed, 'a.txt'),
    join(mixed, 'c.html'),
  ]);
});
