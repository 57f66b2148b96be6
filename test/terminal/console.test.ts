// What is written where, and what happens when nobody reads it.
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { errorShape, HearsayError } from '../../src/errors.ts';
import { createConsole, type Streams, stackOf } from '../../src/terminal/console.ts';
import { wantsColour } from '../../src/terminal/print/paint.ts';
import { run } from '../../src/terminal/run.ts';
import { keptStreams } from './streams.ts';

const failing = (code: string): Streams => ({
  ...keptStreams().streams,
  stdout: new Writable({ write: (_, __, done) => done(Object.assign(new Error(code), { code })) }),
});

test('a reader that went away is no error', async () => {
  const console = createConsole(failing('EPIPE'), { json: false });
  expect(await console.write('one')).toBe(false);
  expect(await console.write('two')).toBe(false);
});

test('a full disk is an error', async () => {
  const console = createConsole(failing('ENOSPC'), { json: false });
  await expect(console.write('one')).rejects.toMatchObject({ code: 'not-writable', evidence: { system: 'ENOSPC' } });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['one line', {}, 'hearsay: a\ufffd[2Jb.txt: unexpected: no luck (HEARSAY_DEBUG=1 shows where)\n'],
  [
    'with HEARSAY_DEBUG the stack',
    { HEARSAY_DEBUG: '1' },
    'hearsay: a\ufffd[2Jb.txt: unexpected: no luck (HEARSAY_DEBUG=1 shows where)\nError: no luck\n at somewhere\n',
  ],
])('an unexpected error: %s', (_, env, expected) => {
  const { streams, err } = keptStreams('', env);
  const shape = errorShape(new Error('no luck'));
  createConsole(streams, { json: false }).complain(shape, {
    path: 'a\u001b[2Jb.txt',
    stack: 'Error: no luck\n    at somewhere',
  });
  expect(err()).toBe(expected);
});

test('with --json an error is one line of the one shape, with the path', () => {
  const { streams, err } = keptStreams();
  createConsole(streams, { json: true }).complain(errorShape(new Error('no luck')), { path: 'a.txt' });
  expect(JSON.parse(err())).toEqual({
    error: { code: 'broken', message: 'unexpected: no luck', evidence: { path: 'a.txt' } },
  });
});

test.each<[Readonly<Record<string, string>>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ CI: 'true' }, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('%j on a terminal (%s): colour %s', (env, isTerminal, colour) => {
  expect(wantsColour(env, isTerminal)).toBe(colour);
});

test('where an error was raised is told with the errors below it', () => {
  const stack = stackOf(new HearsayError('not-found', 'nothing there', {}, { cause: new Error('no entry') }));
  expect(stack).toMatch(/nothing there\n\s+at [\s\S]*because of Error: no entry\n\s+at /);
  expect(stackOf('no error')).toBeNull();
});

test.each([
  ['a file that is not there', 'nowhere.txt', 'not there|nothing there'],
  ['an empty input', '-', 'empty input'],
])('HEARSAY_DEBUG shows the place: %s', async (_, input, words) => {
  const { streams, err } = keptStreams('', { HEARSAY_DEBUG: '1' });
  expect(await run(['read', input], streams)).toBe(1);
  expect(err()).toMatch(new RegExp(`(?:${words})[^\\n]*\\n(?:.*\\n)*? at .*\\.ts:\\d+`));
});
