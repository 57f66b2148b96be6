// The built command as a person runs it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingSchema } from '../../src/readingSchema.ts';
import { version } from '../../src/version.ts';
import { hearsay } from './command.ts';

const REPORT = 'The mayor of Tel Asmar, Ilse Marn, said on Sunday that 12 people were killed at the bridge.\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-main-'));
  mkdirSync(join(folder, 'many'));
  for (let at = 10; at < 22; at++)
    writeFileSync(join(folder, 'many', `r${at}.txt`), `${REPORT}Report ${at} ends here.\n`);
  writeFileSync(join(folder, 'many', 'r10.meta.json'), '{"outlet":"Harbour Dispatch","published":"2031-05-04"}');
  writeFileSync(join(folder, 'many', 'r13.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the version', async () => {
  expect(await hearsay(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
});

test('one report on standard input, as a tree without colour', async () => {
  const { code, out, err } = await hearsay(['read', '-', '--outlet', 'Harbour Dispatch', '--title', 'Bridge'], {
    stdin: REPORT,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.startsWith('Bridge\nHarbour Dispatch · ')).toBe(true);
  expect(out).not.toContain('\u001b');
});

test('FORCE_COLOR colours, NO_COLOR wins', async () => {
  const [forced, refused] = await Promise.all(
    [{ FORCE_COLOR: '1' }, { FORCE_COLOR: '1', NO_COLOR: '1' }].map((env) =>
      hearsay(['read', '-'], { stdin: REPORT, env }),
    ),
  );
  expect(forced?.out).toContain('\u001b[');
  expect(refused?.out).not.toContain('\u001b[');
});

test('many reports, over the cores: in input order, sidecars read, the failed one named', async () => {
  const { code, out, err } = await hearsay(['read', '--json', join(folder, 'many')]);
  const readings = out
    .trim()
    .split('\n')
    .map((line) => readingSchema.parse(JSON.parse(line)));
  expect(code).toBe(1);
  expect(readings.map((one) => /Report (\d+)/.exec(one.article.text)?.[1])).toEqual([
    '10',
    '11',
    '12',
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '20',
    '21',
  ]);
  expect(readings[0]?.article).toMatchObject({ outlet: 'Harbour Dispatch', published: { value: '2031-05-04' } });
  const errors = err.split('\n').filter((line) => line.startsWith('{'));
  expect(errors).toHaveLength(1);
  expect(JSON.parse(errors[0] ?? '').error).toMatchObject({
    code: 'empty',
    evidence: { path: join(folder, 'many', 'r13.txt') },
  });
});

test('one whole file a report; a second run gives the same bytes', async () => {
  const to = join(folder, 'out');
  const bytes = (): readonly string[] =>
    readdirSync(to)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${name} ${readFileSync(join(to, name), 'utf8')}`);
  const first = await hearsay(['read', '--out', to, join(folder, 'many')]);
  const before = bytes();
  await hearsay(['read', '--out', to, '--again', join(folder, 'many')]);
  expect(first).toMatchObject({ code: 1, out: '' });
  expect(first.err).toContain(`11 readings in ${to}\n`);
  expect(before).toHaveLength(11);
  expect(bytes()).toEqual(before);
}, 60_000);

test('a second run reads only what has changed', async () => {
  const [to, from] = [join(folder, 'again'), join(folder, 'few')];
  mkdirSync(from);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(from, `${name}.txt`), `${REPORT}Report ${name} ends here.\n`);
  const told = async (...more: string[]): Promise<string> => (await hearsay(['read', '--out', to, ...more, from])).err;
  expect(await told()).toBe(`3 readings in ${to}\n`);
  expect(await told()).toBe(`0 readings in ${to}; 3 were there already (--again reads all again)\n`);
  writeFileSync(join(from, 'b.meta.json'), '{"outlet":"Karsa Post"}');
  writeFileSync(join(from, 'c.txt'), REPORT);
  rmSync(join(to, 'a.json'));
  expect(await told()).toBe(`3 readings in ${to}\n`);
  expect(readFileSync(join(to, 'b.json'), 'utf8')).toContain('Karsa Post');
  expect(await told('--again')).toBe(`3 readings in ${to}\n`);
}, 60_000);

test('Ctrl-C: what is done is written whole, and the exit code says so', async () => {
  const inputs = Array.from({ length: 300 }, () => join(folder, 'many', 'r11.txt'));
  const { code, out, err } = await hearsay(['read', '--json', ...inputs], { interrupt: true });
  expect(code).toBe(130);
  expect(err).toMatch(/stopped: \d+ of 300 are read; run the same command again/);
  for (const line of out.trim().split('\n')) readingSchema.parse(JSON.parse(line));
});
