import { expect, test } from 'vitest';
import { bylineOf, isDateLine } from '../../src/article/dateLines.ts';
import { datelineLength, datelineRules } from '../../src/article/datelineRules.ts';
import { almanac, fromText, prose, shown } from './articleOf.ts';

const cut = (paragraph: string): string =>
  paragraph.slice(0, datelineLength(paragraph, almanac.pageWords, true)).trimEnd();

test.each([
  ['MOSCOW (Sputnik) — The road is closed.', 'MOSCOW (Sputnik) —'],
  ['LONDON (Reuters) - The road is closed.', 'LONDON (Reuters) -'],
  ['Tel Asmar (Karsa Press) – The road is closed.', 'Tel Asmar (Karsa Press) –'],
  ['NORVAND, Karsa, Sept 4 (Karsa Press) - The road', 'NORVAND, Karsa, Sept 4 (Karsa Press) -'],
  ['BEIRUT, Lebanon — The road is closed.', 'BEIRUT, Lebanon —'],
  ['GAZA CITY, 3 May — The road is closed.', 'GAZA CITY, 3 May —'],
  ['TEL ASMAR, N.K. -- The road is closed.', 'TEL ASMAR, N.K. --'],
  ['WASHINGTON—The road is closed.', 'WASHINGTON—'],
  ['Norvand, Karsa — The road is closed.', 'Norvand, Karsa —'],
  ['(Reuters) - The road is closed.', '(Reuters) -'],
  ['BEIRUT At least ten roads are closed.', 'BEIRUT'],
  ['MOSCOW (Sputnik) The road is closed.', 'MOSCOW (Sputnik)'],
  ['BEIRUT August 21 (The Associated Press) The road is closed.', 'BEIRUT August 21 (The Associated Press)'],
])('%s', (paragraph, dateline) => {
  expect(cut(paragraph)).toBe(dateline);
});

test.each([
  ['The minister — a former judge — said the road was closed.'],
  ['Minister Ada Norvand (Roads Party): the road is closed.'],
  ['UNICEF Director Ada Norvand said the road was closed.'],
  ['NATO said the road was closed.'],
  ['ROAD CLOSED BY FLOOD AGAIN - NO END IN SIGHT'],
  ['Norvand — she had known the town since childhood — was empty.'],
  ['(See map) - the road is closed.'],
  ['Question — why is the road closed?'],
])('no dateline: %s', (paragraph) => {
  expect(cut(paragraph)).toBe('');
});

test.each(datelineRules.map((rule) => [rule.id, rule.example] as const))('rule %s finds its example', (id, example) => {
  expect(datelineRules.find((rule) => rule.pattern.test(example))?.id).toBe(id);
});

test.each([
  ['Monday, September 4, 2017', true],
  ['Published: 4 September 2017 at 10:15 GMT', true],
  ['Last updated 04.09.2017 10:15', true],
  ['AFP, Monday 4 Sep 2017', true],
  ['On 4 September 2017 the road was closed.', false],
  ['The road was closed on 4 September 2017', false],
  ['September 2017', false],
])('a line that is a date: %s', (line, is) => {
  expect(isDateLine(line)).toBe(is);
});

test.each([
  ['By Ada Norvand', 'Ada Norvand'],
  ['By Ada Norvand and Bo Karsa, Tel Asmar', 'Ada Norvand and Bo Karsa, Tel Asmar'],
  ['Written by Ada Norvand for the Norvand Wire', 'Ada Norvand for the Norvand Wire'],
  ['Interview: Bo Karsa', 'Bo Karsa'],
  ['By Monday the road was closed.', null],
  ['By closing the road they saved the town', null],
  ['Ada Norvand', null],
])('a line that is a byline: %s', (line, names) => {
  expect(bylineOf(line)).toBe(names);
});

test('dates, datelines and their paragraphs are blocks of their own', () => {
  const text = `Road closed near Tel Asmar\n\nBy Ada Norvand\n\nMonday 4 September 2017\n\nNORVAND (Karsa Press) - ${prose('The minister')}`;
  const article = fromText(text);
  expect(shown(article)).toEqual([
    'headline: Road closed near Tel Asmar',
    'dateline: By Ada Norvand',
    'dateline: Monday 4 September 2017',
    'dateline: NORVAND (Karsa Press) -',
    `body: ${prose('The minister')}`,
  ]);
  expect(article.byline).toEqual(['Ada Norvand']);
  expect(article.published).toEqual({ value: '2017-09-04', certainty: 'stated', by: 'article/date-line' });
  expect(article.outlet).toBe('Karsa Press');
});

test('a page saved without line breaks that begins with its date: the dateline behind its first sentence', () => {
  const text = `04.05.2031(updated 1935 04.05.2031) Get short URL 101 The road has been closed since the flood, officials say. NORVAND (Sputnik) ${prose('The minister').repeat(8)}`;
  expect(shown(fromText(text)).slice(0, 3)).toEqual([
    'dateline: 04.05.2031(updated 1935 04.05.2031) Get short URL 101',
    'body: The road has been closed since the flood, officials say.',
    'dateline: NORVAND (Sputnik)',
  ]);
});

test.each([
  ['107 boats were lost in the storm.', 'Sun 4 May 2031'],
  ['2000 boats were lost in the storm.', 'Sun 4 May 2031'],
  ['33000 boats were lost in the storm.', 'Sun 4 May 2031'],
  ['1849 UTC+3 Two boats were lost in the storm.', 'Sun 4 May 2031 1849 UTC+3'],
  ['18:49 Two boats were lost in the storm.', 'Sun 4 May 2031 18:49'],
])('what stands behind such a date is a time only where it looks like one: %s', (rest, dateline) => {
  const text = `Sun 4 May 2031 ${rest} ${prose('The minister').repeat(8)}`;
  expect(shown(fromText(text))[0]).toBe(`dateline: ${dateline}`);
});

test.each(['NORVAND (Sputnik)', 'TEL ASMAR (Karsa) (Sputnik)'])(
  'a page saved without line breaks: date, headline and dateline are cut free: %s',
  (dateline) => {
    const text = `Friday 10 July 2015 19:14 Road closed near Tel Asmar. The road has been closed since the flood, officials say, and nobody can tell for how long it will stay so. ${dateline} ${prose('The minister').repeat(4)}`;
    expect(shown(fromText(text, { title: 'Road closed near Tel Asmar' })).slice(0, 4)).toEqual([
      'dateline: Friday 10 July 2015 19:14',
      'headline: Road closed near Tel Asmar',
      'body: The road has been closed since the flood, officials say, and nobody can tell for how long it will stay so.',
      `dateline: ${dateline}`,
    ]);
  },
);
