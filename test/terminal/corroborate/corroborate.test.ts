// `hearsay corroborate` in this process: reports in, one dossier out, what fails named.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierSchema } from '../../../src/dossierSchema.ts';
import { run } from '../../../src/terminal/run.ts';
import { keptStreams } from '../streams.ts';

const WORDS =
  'The Karsa Roads Agency said on Sunday that 12 people were killed when shells hit the bridge of Tel Asmar.';

let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-corroborate-'));
  for (const name of ['one', 'two']) writeFileSync(path(`${name}.txt`), `${WORDS}\n`);
  writeFileSync(path('empty.txt'), '');
  writeFileSync(path('bent.json'), '{"format":"hearsay/reading@1","made":1}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ran(...args: readonly string[]) {
  const kept = keptStreams();
  const code = await run(['corroborate', ...args], kept.streams);
  return { code, out: kept.out(), err: kept.err() };
}

test('two reports of one source: one origin, as JSON that the schema takes', async () => {
  const { code, out, err } = await ran('--json', path('one.txt'), path('two.txt'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const dossier = dossierSchema.parse(JSON.parse(out));
  expect(dossier.reports.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(dossier.incidents.map(({ named, reports }) => [named, reports.length])).toContainEqual([1, 2]);
});

test('a report that fails is named, and the others are done', async () => {
  const { code, out, err } = await ran('--width', '60', path('one.txt'), path('empty.txt'));
  expect(code).toBe(1);
  expect(out).toContain('1 named origin');
  expect(err).toContain('empty.txt');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('readings that were made before are taken in', async () => {
  const kept = keptStreams();
  await run(['read', '--json', path('one.txt'), path('two.txt')], kept.streams);
  writeFileSync(path('readings.jsonl'), kept.out());
  writeFileSync(path('first.json'), kept.out().split('\n')[0] ?? '');
  const [again, single] = [await ran('--json', path('readings.jsonl')), await ran('--json', path('first.json'))];
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out).reports.map(({ name }: { name: string }) => name)).toEqual(['readings#1', 'readings#2']);
  expect(JSON.parse(single.out).reports.map(({ name }: { name: string }) => name)).toEqual(['first']);
});

test('a file that begins as a reading and is none', async () => {
  const { code, out, err } = await ran(path('bent.json'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('expected a reading');
});

test('publishers of one’s own: two outlets of one house', async () => {
  const entry = { id: 'karsa', name: 'Karsa Media', outlets: ['Karsa Press', 'Karsa Voice'], hosts: [] };
  const list = { format: 'hearsay/lexicon@1', about: 'mine', source: 'me', licence: 'CC0-1.0', entries: [entry] };
  writeFileSync(path('publishers.json'), JSON.stringify(list));
  const told = 'reported on Sunday that 12 people were killed when shells hit the bridge of Tel Asmar.';
  writeFileSync(path('press.txt'), `Karsa Press ${told}\n`);
  writeFileSync(path('voice.txt'), `Karsa Voice ${told}\n`);
  const inputs = [path('press.txt'), path('voice.txt'), '--json'];
  const named = ({ out }: { readonly out: string }): number => JSON.parse(out).incidents[0].named;
  expect(named(await ran(...inputs))).toBe(2);
  expect(named(await ran(...inputs, '--publishers', path('publishers.json')))).toBe(1);
  expect((await ran(...inputs, '--publishers', path('one.txt'))).err).toContain('--publishers');
});

test.each([
  ['no input', [], 'corroborate'],
  ['a width that is none', ['--width', 'wide', 'x.txt'], '--width'],
])('wrong use: %s', async (_, args, words) => {
  const { code, err } = await ran(...args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test('the shipped list has the form that a user’s own must have', async () => {
  const { publishersSchema } = await import('../../../src/almanac/publishersSchema.ts');
  const file = join(import.meta.dirname, '../../../lexicons/en/publishers/publishers.json');
  expect(publishersSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).entries.length).toBeGreaterThan(10);
});
