// Pages that hold a wall instead of a report: kept, and said to hold nothing to read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { almanac, fromHtml } from './articleOf.ts';

const page = (...paragraphs: readonly string[]): string =>
  `<!doctype html><html><head><title>Karsa Post</title></head><body><h1>Karsa Post</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</body></html>`;

test.each([
  [
    'a shell for scripts',
    page(
      'We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a supported browser to continue using karsapost.example.',
      'Some privacy related extensions may cause issues on this site.',
    ),
  ],
  [
    'a check for robots',
    page(
      'Verifying you are human. This may take a few seconds.',
      'karsapost.example needs to review the security of your connection before proceeding; complete the security check to go on to the site.',
    ),
  ],
  [
    'a consent wall',
    page(
      'We and our 842 partners store and access information on a device, such as cookies, and process personal data for advertising, its measurement and audience research.',
      'You may click to consent to our and our partners’ processing as described above, or click to refuse to consent and change your preferences.',
    ),
  ],
  [
    'a wall to pay at',
    page(
      'Subscribe now to continue reading this article and get unlimited access to all of our reports, newsletters and podcasts for one month at half the price.',
    ),
  ],
  [
    'a video page',
    page(
      'Subscribe to our channel and click the bell to be told when the next video comes. Like and share this video with your friends, and leave us a comment below.',
    ),
  ],
])('%s', (_, html) => {
  expect(fromHtml(html)).toMatchObject({ text: '', why: 'no-article' });
});

const REPORT =
  'The parliament of Karsa on Tuesday passed a law that lets people refuse cookies. “Sites must ask before they store data,” said Ilse Marn, the minister of trade. Companies and their partners have a year to comply, the ministry said.';
const MORE =
  'Critics said that the law would not change much, because people click on whatever stands between them and a page.';

test.each([
  ['a report about consent', page(REPORT, MORE)],
  [
    'a report below a wall',
    page('We and our 842 partners store and access information on a device, such as cookies.', REPORT, MORE),
  ],
])('%s is read', (_, html) => {
  expect(fromHtml(html)).toMatchObject({ text: expect.stringContaining('Ilse Marn'), why: null });
});

const { entries } = JSON.parse(readFileSync(home('lexicons/en/walls/blocks.json'), 'utf8'));

test.each(entries as readonly { readonly id: string; readonly pattern: string; readonly example: string }[])(
  '$id: its example',
  ({ pattern, example }) => {
    expect(example).toMatch(new RegExp(pattern, 'i'));
    expect(almanac.pageWords.walls.some((wall) => wall.test(example))).toBe(true);
  },
);
