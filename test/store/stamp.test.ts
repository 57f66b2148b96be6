// Time stamps, with an answer that OpenSSL's own service gave (its certificate is of an invented service).
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headOf, keepStamp, stampRequest } from '../../src/store/care/stamp.ts';
import type { Case } from '../../src/store/case.ts';
import { openCase } from '../../src/store/openCase.ts';

/** The head for which the answer was given. */
const HEAD = '0123456789abcdef'.repeat(4);
const granted = readFileSync(new URL('./stamps/granted.tsr', import.meta.url));

let one: Case;
beforeEach(async () => {
  one = await openCase(':memory:', { who: 'Ada' });
});
afterEach(() => one.close());

const withHead = (hash: string): Promise<unknown> => one.engine.db.updateTable('log').set({ hash }).execute();

test('the request is what `openssl ts -query` makes of the head', () => {
  expect(stampRequest(HEAD).toString('hex')).toBe(
    '30390201013031300d060960864801650304020105000420a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e0101ff',
  );
});

test('an answer about an entry of the log is kept with the time that the service vouches for', async () => {
  await withHead(HEAD);
  expect(await headOf(one)).toBe(HEAD);
  expect(await keepStamp(one, granted)).toEqual({ head: HEAD, at: '2026-11-22T21:47:36Z' });
  const kept = await one.engine.db
    .selectFrom('log')
    .select(['kind', 'what'])
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  expect(kept.kind).toBe('stamped');
  expect(JSON.parse(kept.what)).toMatchObject({ head: HEAD, answer: granted.toString('base64') });
});

test.each([
  ['about another head', granted, /something else than this log/],
  ['that is cut off', granted.subarray(0, 400), /expected the answer of a time-stamp service/],
  ['that is a web page', Buffer.from('<html>Not found</html>'), /expected the answer of a time-stamp service/],
  ['that is empty', Buffer.alloc(0), /expected the answer of a time-stamp service/],
  ['that refuses', Buffer.from('30053003020102', 'hex'), /refused to stamp: its status is 2/],
])('an answer %s is refused', async (_, answer, message) => {
  await expect(keepStamp(one, answer)).rejects.toThrow(message);
});
