// All inputs of a command: archives, limits, Ctrl-C, and what is there already.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultFetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { createConsole } from '../../../src/terminal/console.ts';
import { type InputRequest, type ReadReport, readInputs, type Tally } from '../../../src/terminal/jobs/readInputs.ts';
import { keptStreams } from '../streams.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-jobs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REPORT = 'The mayor of Tel Asmar said on Sunday that the bridge would open in May.';
const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const rows = (count: number): string =>
  `text\n${Array.from({ length: count }, (_, at) => `${REPORT} ${at + 1}.\n`).join('')}`;

interface Ran extends Tally {
  readonly reports: readonly ReadReport[];
  readonly err: string;
}

/** Reads the inputs; `onReport` hears each one and may press Ctrl-C. */
async function ran(
  inputs: readonly string[],
  about: Partial<InputRequest> = {},
  keys: ReadonlyMap<string, string> = new Map(),
  onReport: (interrupt: () => void) => void = () => undefined,
): Promise<Ran> {
  const { streams, err, interrupt } = keptStreams();
  const reports: ReadReport[] = [];
  const tally = await readInputs(
    {
      inputs,
      given: {},
      tree: null,
      csv: null,
      actors: null,
      columns: null,
      timeLimitS: 60,
      fetch: defaultFetchSettings,
      ...about,
    },
    { streams, console: createConsole(streams, { json: false }) },
    {
      take: async (report) => {
        reports.push(report);
        onReport(interrupt);
        return true;
      },
      settle: ({ name }) => ({ file: `${name}.json`, doneKey: keys.get(name) ?? null }),
    },
  );
  return { ...tally, reports, err: err() };
}

test('a report that takes too long is ended, and the others are read', async () => {
  const long = put('long.txt', `${REPORT} `.repeat(13_000));
  const small = Array.from({ length: 5 }, (_, at) => put(`small${at}.txt`, REPORT));
  const { done, failed, err, reports } = await ran([long, ...small], { timeLimitS: 5 });
  expect(err).toMatch(/long\.txt: took longer than the 5 s that one report may take; give it more with --time-limit/);
  expect({ done, failed }).toEqual({ done: 5, failed: 1 });
  expect(reports.map(({ name }) => name)).toEqual(['small0', 'small1', 'small2', 'small3', 'small4']);
}, 60_000);

test('a table: its rows in order; the next run knows what is done', async () => {
  const table = put('rows.csv', rows(12));
  const { reports, ...first } = await ran([table]);
  expect(first).toMatchObject({ done: 12, unchanged: 0, failed: 0, stopped: false });
  expect(reports.map(({ path }) => path)).toEqual(Array.from({ length: 12 }, (_, at) => `${table}#${at + 1}`));
  expect(new Set(reports.map(({ key }) => key)).size).toBe(12);
  const keys = new Map(reports.map(({ name, key }) => [name, key]));
  writeFileSync(table, rows(13).replace(/ 3\.\n/, ' 3!\n'));
  const second = await ran([table], {}, keys);
  expect(second).toMatchObject({ done: 2, unchanged: 11 });
  expect(second.reports.map(({ name }) => name)).toEqual(['rows-3', 'rows-13']);
}, 60_000);

test('Ctrl-C in the middle of an archive: no more is begun, and it is told', async () => {
  const table = put('many.csv', rows(400));
  const { done, stopped, err } = await ran([table], {}, new Map(), (interrupt) => interrupt());
  expect(stopped).toBe(true);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(400);
  expect(err).toMatch(/stopped: \d+ are read; run the same command again/);
}, 60_000);

test('what is said of one report is refused for an archive of several, before any is read', async () => {
  await expect(ran([put('two.csv', rows(2))], { given: { outlet: 'Karsa Post' } })).rejects.toMatchObject({
    code: 'wrong-use',
    message: /--outlet: expected one report, found more/,
  });
  expect(await ran([put('one.csv', rows(1))], { given: { outlet: 'Karsa Post' } })).toMatchObject({ done: 1 });
});
