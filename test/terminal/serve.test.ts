// `hearsay serve`: what it asks of the page's server, and how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HearsayError } from '../../src/errors.ts';
import type { Serve, ServeRequest } from '../../src/serving.ts';
import { run } from '../../src/terminal/run.ts';
import { keptStreams } from './streams.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'));
  writeFileSync(join(folder, 'password.txt'), 'seven lanterns\nanother line\n');
  writeFileSync(join(folder, 'empty.txt'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly ServeRequest[];
  readonly closed: number;
}

/** Runs it with a server that is none, and presses Ctrl-C once it serves. `taken` is a port that another program has. */
async function ranServe(args: readonly string[], taken: number | null = null): Promise<Ran> {
  const { streams, out, err, interrupt } = keptStreams('', { HEARSAY_WHO: 'Ada' });
  const asked: ServeRequest[] = [];
  let closed = 0;
  const serve: Serve = async (request) => {
    asked.push(request);
    if (request.port === taken) throw new HearsayError('port-taken', 'another program listens there');
    request.onAddress('http://127.0.0.1:1/?token=t');
    setTimeout(interrupt, 0);
    return {
      origin: 'http://127.0.0.1:1',
      close: async () => {
        closed++;
      },
    };
  };
  const code = await run(['serve', '--case', 'a.hearsay', ...args], streams, serve);
  return { code, out: out(), err: err(), asked, closed };
}

test('prints the address, serves until Ctrl-C, and closes', async () => {
  const { code, out, asked, closed } = await ranServe([]);
  expect(out).toBe('http://127.0.0.1:1/?token=t\n');
  expect([code, closed]).toEqual([0, 1]);
  expect(asked).toMatchObject([
    { target: 'a.hearsay', host: '127.0.0.1', password: null, tiles: null, open: { who: 'Ada', readOnly: false } },
  ]);
  expect(asked[0]?.fetch.allowPrivate).toBe(false);
});

test('takes another port where the usual one is taken, and only where none was named', async () => {
  const usual = (await ranServe([])).asked[0]?.port ?? 0;
  expect((await ranServe([], usual)).asked.map(({ port }) => port)).toEqual([usual, 0]);
  const named = await ranServe(['--port', '8080'], 8080);
  expect(named.asked.map(({ port }) => port)).toEqual([8080]);
  expect(named.code).toBe(1);
});

test('shares with the password in the first line, and says what that means', async () => {
  const { asked, err } = await ranServe(['--host', '192.0.2.7', '--password-file', join(folder, 'password.txt')]);
  expect(asked).toMatchObject([{ host: '192.0.2.7', password: 'seven lanterns' }]);
  expect(err).toContain('unencrypted');
});

test('read-only and private addresses are handed on', async () => {
  const { asked } = await ranServe([
    '--read-only',
    '--allow-private',
    '--tiles',
    'https://tiles.example/{z}/{x}/{y}.png',
  ]);
  expect(asked).toMatchObject([
    { open: { readOnly: true }, fetch: { allowPrivate: true }, tiles: 'https://tiles.example/{z}/{x}/{y}.png' },
  ]);
});

test.each([
  [['--port', '70000']],
  [['--port', 'x']],
  [['--password-file', 'EMPTY']],
  [['--tiles', 'javascript:{z}{x}{y}']],
  [['--tiles', 'https://tiles.example/']],
])('%j is wrong use', async (args) => {
  const { code, asked } = await ranServe(args.map((word) => (word === 'EMPTY' ? join(folder, 'empty.txt') : word)));
  expect([code, asked.length]).toEqual([2, 0]);
});
