// A bar on a terminal, a line now and then elsewhere.
import { expect, test } from 'vitest';
import { createConsole } from '../../src/terminal/console.ts';
import { createProgress } from '../../src/terminal/progress.ts';
import { keptStreams } from './streams.ts';

/** Runs 100 steps of a tenth of a second; → what stood on standard error. */
function after100(isTerminal: boolean, columns = 80, inArchive = false): string {
  const { streams, err } = keptStreams();
  let clock = 0;
  const console = createConsole(streams, { json: false });
  const progress = createProgress(console, { total: inArchive ? 3 : 100, isTerminal, columns, now: () => clock });
  for (let step = 1; step <= 100; step++) {
    clock += 100;
    progress.step(step % 25 !== 0, { input: inArchive ? 1 : step - 1, inArchive });
  }
  progress.end();
  return err();
}

test('elsewhere: plain lines every five seconds', () => {
  expect(after100(false)).toBe('50 of 100 read, 2 failed, about 5 s left\n100 of 100 read, 4 failed\n');
});

test('of an archive nobody knows how many reports there are', () => {
  expect(after100(false, 80, true)).toBe('50 read, 2 failed, in input 2 of 3\n100 read, 4 failed, in input 2 of 3\n');
});

test('on a terminal: a bar in one line, taken away at the end', () => {
  const shown = after100(true);
  expect(shown).toContain('████████████░░░░░░░░░░░░ 50 of 100 read, 2 failed, about 5 s left');
  expect(shown).not.toContain('\n');
  expect(shown.endsWith('\r\u001b[K')).toBe(true);
});

test('on a narrow terminal the bar does not wrap', () => {
  const frames = after100(true, 30).split('\r\u001b[K');
  expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(29);
});

test('a line told while the bar stands does not tear it', () => {
  const { streams, err } = keptStreams();
  const console = createConsole(streams, { json: false });
  console.status('███ 1 of 2');
  console.note('over there');
  expect(err()).toBe('\r\u001b[K███ 1 of 2\r\u001b[Kover there\n███ 1 of 2');
});
