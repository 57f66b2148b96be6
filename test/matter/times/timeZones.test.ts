// The same days on every machine: the time zone and the clock of the machine take no part.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const timesUnder = (zone: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'printTimes.ts')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LC_ALL: zone === 'UTC' ? 'C' : 'tr_TR.UTF-8' },
  });

test('Kiritimati and Los Angeles read as UTC does', () => {
  const here = timesUnder('UTC');
  expect(JSON.parse(here)).toHaveLength(8);
  expect(timesUnder('Pacific/Kiritimati')).toBe(here);
  expect(timesUnder('America/Los_Angeles')).toBe(here);
});
