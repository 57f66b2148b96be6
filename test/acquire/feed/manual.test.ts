// The feed of docs/acquire.md is read as docs/acquire.md says, and the table of a watch looks as it is shown there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCapture } from '../../../src/acquire/capture.ts';
import { capturesOfFeed } from '../../../src/acquire/feed/capturesOfFeed.ts';
import { defaultFetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { watchTable } from '../../../src/terminal/print/watchTable.ts';

const manual = readFileSync(join(import.meta.dirname, '../../../docs/acquire.md'), 'utf8');
const section = (name: string): string => manual.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
const block = (name: string, language: string, nth = 0): string =>
  [...section(name).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter((m) => m[1] === language)[nth]?.[2] ?? '';

test('the feed', async () => {
  const feed = makeCapture(Buffer.from(block('Feeds', 'xml')), { name: 'digest', from: 'digest.xml' });
  const given = [];
  for await (const got of capturesOfFeed(feed, { fetch: null }))
    if (got.kind === 'captured') given.push(got.capture.given);
  expect(given).toEqual([JSON.parse(block('Feeds', 'json'))]);
});

test('the table of a watch', () => {
  const none = { saved: 0, failed: 0, error: null, notBefore: null };
  const error = { code: 'bad-answer' } as never;
  const table = watchTable([
    { ...none, feed: 'https://harbour.example/rss', what: 'asked', saved: 2, failed: 1 },
    { ...none, feed: 'https://karsa.example/atom', what: 'unchanged' },
    { ...none, feed: 'https://depeche.example/rss', what: 'failed', error, notBefore: '2031-05-04T10:30:00.000Z' },
  ]);
  expect(block('Watching', '', 1)).toBe(table);
});

test('what is sent by default, and the limits', () => {
  const { userAgent, maxAnswerBytes, maxRedirects, firstByteMs, wholeMs, paceBytes, paceMs } = defaultFetchSettings;
  expect(section('Addresses')).toContain(`\`User-Agent: ${userAgent}\``);
  expect(section('Addresses')).toContain(
    `${maxAnswerBytes / 1e6} MB of an answer, packed and unpacked; ${maxRedirects} redirects; ${firstByteMs / 1e3} s until the answer begins, ${wholeMs / 1e3} s in all, at least ${paceBytes.toLocaleString('en')} bytes in every ${paceMs / 1e3} s`,
  );
});
