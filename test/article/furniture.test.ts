import { expect, test } from 'vitest';
import { flatEnd, judgeLines } from '../../src/article/furniture.ts';
import { almanac, fromText, prose, shown } from './articleOf.ts';

const words = almanac.pageWords;
const cut = (lines: readonly string[]): string[] => {
  const verdicts = judgeLines(lines, words);
  return lines.filter((_line, index) => verdicts[index]?.keep === false);
};
const body = [prose('The minister'), prose('The mayor'), prose('A driver')];

test.each([
  'Facebook Twitter YouTube SoundCloud RSS',
  'Home | News | World | Politics | Sport',
  'READ MORE KARSA NEWS AT: Norvand Wire Karsa Files',
  'Advertisement',
  'Story continues below',
  'Sign up for our daily newsletter',
  'Get the latest from Karsa delivered to your inbox',
  'Get Your Copy of Roads Monthly #12 - Mar-Apr Issue',
  'This website uses cookies to improve your experience.',
  'Share this article on Facebook',
  '1.2k shares',
  'Follow us on Twitter',
  'Related: Karsa closes three roads',
  'Reading time: 4 minutes',
  'Please enable JavaScript to view this page.',
  'Download our free app for Android and iOS',
])('cut wherever it stands: %s', (line) => {
  expect(cut([body[0] ?? '', line, ...body.slice(1)])).toEqual([line]);
});

test.each([
  '© 2017 Norvand Wire. All rights reserved.',
  'Privacy Policy | Terms of Use | Contact us',
  'Tags: Karsa, roads, Ministry of Roads',
  'Skip to main content',
  'Follow Ada Norvand on Twitter @adanorvand',
  'The views expressed in this article do not necessarily reflect those of Norvand Wire.',
])('cut below the text, kept inside it: %s', (line) => {
  expect(cut([...body, line])).toEqual([line]);
  expect(cut([body[0] ?? '', line, ...body.slice(1)])).toEqual([]);
});

test.each([
  'Read more carefully, the statement says nothing of the bridge, and the mayor knows it.',
  'Share prices in Norvand fell on Monday after the road was closed, traders said.',
  'Follow-up strikes on the road killed two people, the ministry said on Monday.',
  'Related charges against the two drivers were dropped in Tel Asmar on Friday, a judge said.',
  'Advertisements for the road had promised jobs to the people of Norvand, she said.',
  'Like the mayor, the minister blamed the rain for what had happened to the bridge.',
  'Subscribe or not, the people of Norvand will pay for the bridge, the mayor said.',
  'Home is where the road ends, said a driver who had waited for two days.',
  '“Sign the paper and leave,” the officer told them, two of the drivers said.',
  'Cookies and tea were handed out to those who waited at the bridge in Tel Asmar.',
  'Most read the notice only after the road had been closed, the ministry said.',
  'Help came too late.',
  'Contact was lost.',
  'World leaders and politics had no place in the town, said the mayor of Norvand.',
])('a sentence is kept at every place: %s', (line) => {
  expect(cut([line, ...body])).toEqual([]);
  expect(cut([body[0] ?? '', line, ...body.slice(1)])).toEqual([]);
  expect(cut([...body, line])).toEqual([]);
});

test('a menu printed one entry a line goes, a list of towns stays', () => {
  expect(cut(['Home', 'News', 'World', 'Sport', 'Weather', ...body])).toEqual([
    'Home',
    'News',
    'World',
    'Sport',
    'Weather',
  ]);
  expect(cut(['Norvand', 'Tel Asmar', 'Karsa', 'Old Bridge', ...body])).toEqual([]);
});

test('an advertisement printed twice goes, a line said twice inside the text stays', () => {
  expect(cut([...body, 'Roads Monthly, the magazine', 'Roads Monthly, the magazine'])).toHaveLength(2);
  expect(cut([body[0] ?? '', 'They shouted: the bridge!', 'They shouted: the bridge!', ...body.slice(1)])).toEqual([]);
});

test('readers’ comments and teasers of other reports go with their heading', () => {
  expect(
    cut([...body, ...body, 'Leave a Reply', 'I was there and it was not like that at all, believe me, everybody.']),
  ).toHaveLength(2);
  expect(
    cut([...body, ...body, 'Related stories', 'A second road was closed near Tel Asmar on Monday, the ministry said.']),
  ).toHaveLength(2);
  expect(cut([body[0] ?? '', 'Related stories', ...body, ...body]), 'too much stands below it').toEqual([
    'Related stories',
  ]);
});

test('a text of nothing but sentences loses nothing', () => {
  expect(cut([...body, ...body])).toEqual([]);
});

const page = prose('The minister').repeat(4);
test.each([
  [' Read Also'],
  [' Tags Karsa roads Norvand'],
  [
    ' ... 12 Related Roads of Karsa Bridges of Karsa Tags Karsa roads Community standardsDiscussion Comment via Facebook',
  ],
  [' 2018 Norvand Wire. Norvand Wire About Careers Privacy Policy Cookie Policy'],
  [' © 2017 Norvand Wire. All rights reserved.'],
  [' Share this on Facebook Twitter'],
  [' Related News Roads of Karsa are shut Bridges of Karsa are open'],
  [' 218-11'],
  [' AB 12'],
])('a page saved in one line loses its end: %s', (end) => {
  expect(page.slice(0, flatEnd(`${page}${end}`, words))).toBe(page);
  expect(flatEnd(`${page}${end}`, words)).toBe(page.length);
});

test.each([
  [' He left with two tags and a map.'],
  [' She shared it.'],
  [' He counted 12.'],
  [' The firm Related Stories Ltd built it. It fell on Monday.'],
  [''],
])('a sentence at the end stays: %s', (end) => {
  expect(flatEnd(page + end, words)).toBe(page.length + end.length);
});

test('kept lines stay as they were, the rest is gone', () => {
  const text = [
    'Facebook Twitter YouTube RSS',
    '',
    'Road closed near Tel Asmar',
    '',
    ...body,
    '',
    '',
    'Read more: Karsa Files',
    '',
    'Copyright Norvand Wire',
  ].join('\n');
  const article = fromText(text);
  expect(article.text).toBe(['Road closed near Tel Asmar', '', ...body].join('\n'));
  expect(shown(article)[0]).toBe('headline: Road closed near Tel Asmar');
});

test('in lines broken at 72 columns, half a sentence is no furniture', () => {
  const text =
    'The minister told those who had come to the bridge that they would\nread more in the statement which the ministry was going to publish\nshare by share on the walls of the town before the end of the week.\n\nAdvertisement\n\nThe mayor said that the people of the town had heard such promises\nbefore, and that they would believe them when the bridge was there.';
  expect(fromText(text).text).toBe(text.replace('Advertisement\n', ''));
});
