// The same days on every machine: the time zone and the clock of the machine take no part.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const timesUnder = (zone: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./printTimes.ts', import.meta.url))], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LC_ALL: zone === 'UTC' ? 'C' : 'tr_TR.UTF-8' },
  });

test('Kiritimati and Los Angeles read as UTC does', () => {
  const here = timesUnder('UTC');
  expect(JSON.parse(here)).toHaveLength(8);
  expect(timesUnder('Pacific/Kiritimati')).toBe(here);
  expect(timesUnder('America/Los_Angeles')).toBe(here);
});
