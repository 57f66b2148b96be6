// Wrong use: exit code 2, one line that says what was expected and what to do.
import { expect, test } from 'vitest';
import { run } from '../../src/terminal/run.ts';
import { keptStreams } from './streams.ts';

test.each<[string, readonly string[], RegExp]>([
  ['no command', [], /Usage: hearsay/],
  [
    'a command that there is not',
    ['raed', 'x'],
    /unknown command 'raed' \(Did you mean read\?\); see hearsay read --help/,
  ],
  ['no input', ['read'], /missing required argument 'input'/],
  ['an option that there is not', ['read', '--jsno', 'x'], /unknown option '--jsno' \(Did you mean --json\?\)/],
  [
    'a width that is no number',
    ['read', '--width', 'wide', 'x'],
    /--width: expected a number of columns, 20 or more, found "wide"/,
  ],
  ['a width to read nothing in', ['read', '--width', '7', 'x'], /--width: expected/],
  [
    'a table that there is not',
    ['read', '--csv', 'people', 'x'],
    /--csv: expected figures, claims or events, found "people"/,
  ],
  [
    'a table beside lines of JSON',
    ['read', '--csv', 'figures', '--json', 'x'],
    /expected neither --json nor --out with it/,
  ],
  ['a date that is none', ['read', '--published', 'Sunday', 'x'], /--published: expected an ISO date/],
  ['a day that the calendar lacks', ['read', '--published', '2031-02-30', 'x'], /--published: expected/],
  ['an address that is none', ['read', '--url', 'nowhere', 'x'], /--url: expected an address/],
  [
    'one outlet for several reports',
    ['read', '--outlet', 'Harbour Dispatch', import.meta.filename, import.meta.filename],
    /--outlet: expected one report, found 2; put what is known/,
  ],
  ['only sidecars', ['read', 'report.meta.json'], /expected reports, found only their sidecars/],
  ['standard input twice', ['read', '-', '-'], /expected "-" \(standard input\) once/],
])('%s', async (_, args, message) => {
  const { streams, out, err } = keptStreams();
  expect(await run(args, streams)).toBe(2);
  expect(err()).toMatch(message);
  expect(err()).not.toMatch(/\n\s+at /);
  expect(out()).toBe('');
});

test('with --json the error is the one JSON shape', async () => {
  const { streams, err } = keptStreams();
  expect(await run(['read', '--json', '--width', '7', 'x'], streams)).toBe(2);
  expect(JSON.parse(err())).toMatchObject({ error: { code: 'wrong-use', evidence: { width: '7' } } });
});

test.each([[['--help']], [['read', '--help']]])('%s has an example and fits a terminal', async (args) => {
  const { streams, out } = keptStreams();
  expect(await run(args, streams)).toBe(0);
  expect(out()).toMatch(/Examples?:\n {2}hearsay read /);
  expect(
    Math.max(
      ...out()
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(80);
});

test('what cannot be written is no wrong use', async () => {
  const { streams, err } = keptStreams();
  expect(await run(['read', '--out', import.meta.filename, import.meta.filename], streams)).toBe(1);
  expect(err()).toMatch(/--out: expected a folder, found the file/);
});
