// A row: a sentence of a report published on Wednesday 2016-06-15, and its times as "words | from..to"; why where open.
import { describe, expect, test } from 'vitest';
import type { Time } from '../../../src/reading.ts';
import { readMatter } from '../figures/readMatter.ts';

const PUBLISHED = '2016-06-15';
type Row = readonly [sentence: string, ...times: string[]];

const dates: readonly Row[] = [
  [
    'It opened on 5 May 2015 and closed on May 6, 2015.',
    '5 May 2015 | 2015-05-05..2015-05-05',
    'May 6, 2015 | 2015-05-06..2015-05-06',
  ],
  ['It fell on Sunday 12 Jun 2016.', 'Sunday 12 Jun 2016 | 2016-06-12..2016-06-12'],
  [
    'The files are of 2016-05-03 and 25/12/2015.',
    '2016-05-03 | 2016-05-03..2016-05-03',
    '25/12/2015 | 2015-12-25..2015-12-25',
  ],
  [
    'On 3 May it rained; on 04/05/2016 it snowed.',
    '3 May | 2016-05-03..2016-05-03',
    '04/05/2016 | 2016-05-04..2016-05-04',
  ],
  [
    'On May 3 it rained; on 04/05/2016 it snowed.',
    'May 3 | 2016-05-03..2016-05-03',
    '04/05/2016 | 2016-04-05..2016-04-05',
  ],
  ['The report of 31 June was never found.', '31 June | no-such-date'],
  ['The report of 29 February 2015 was never found.', '29 February 2015 | no-such-date'],
  ['He wrote in December.', 'December | 2015-12-01..2015-12-31'],
  ['She may march in May.', 'May | 2016-05-01..2016-05-31'],
  ['The exercise of October 25-26, 2015 ended.', 'October 25-26, 2015 | 2015-10-25..2015-10-26'],
];

const periods: readonly Row[] = [
  ['Since July 2014 the road has been closed.', 'July 2014 | 2014-07-01..2014-07-31'],
  ['The bridge fell at the end of 2013.', 'the end of 2013 | 2013-10-01..2013-12-31'],
  [
    'In early May, in mid-2015 and in late 2014 it had no ships.',
    'early May | 2016-05-01..2016-05-10',
    'mid-2015 | 2015-04-01..2015-09-30',
    'late 2014 | 2014-10-01..2014-12-31',
  ],
  [
    'It was built in the 1990s and burned in the summer of 2014.',
    'the 1990s | 1990-01-01..1999-12-31',
    'the summer of 2014 | 2014-06-01..2014-08-31',
  ],
  ['The war began in the third quarter of 2015.', 'the third quarter of 2015 | 2015-07-01..2015-09-30'],
  ['It was closed during the first week of June.', 'the first week of June | 2016-06-01..2016-06-07'],
  ['It was built between March and May 2015.', 'March and May 2015 | 2015-03-01..2015-05-31'],
  ['They trained from 3 to 7 June.', '3 to 7 June | 2016-06-03..2016-06-07'],
  [
    'It lasted from 2011 to 2013, not 2005-2007.',
    '2011 to 2013 | 2011-01-01..2013-12-31',
    '2005-2007 | 2005-01-01..2007-12-31',
  ],
  ['On Christmas Eve the church was full.', 'Christmas Eve | 2015-12-24..2015-12-24'],
  ['On Easter Monday it was empty.', 'Easter Monday | 2016-03-28..2016-03-28'],
];

const relative: readonly Row[] = [
  ['The convoy arrived on Sunday.', 'Sunday | 2016-06-12..2016-06-12'],
  ['The convoy arrived on Wednesday.', 'Wednesday | 2016-06-15..2016-06-15'],
  ['The convoy arrived last Wednesday.', 'last Wednesday | 2016-06-08..2016-06-08'],
  ['The two sides will meet on Friday.', 'Friday | 2016-06-17..2016-06-17'],
  ['He said on Friday that they will meet.', 'Friday | 2016-06-10..2016-06-10'],
  ['The offer ends next Sunday.', 'next Sunday | 2016-06-19..2016-06-19'],
  ['The town was shelled overnight.', 'overnight | 2016-06-14..2016-06-15'],
  [
    'It was shelled yesterday evening and again earlier today.',
    'yesterday evening | 2016-06-14..2016-06-14',
    'earlier today | 2016-06-15..2016-06-15',
  ],
  ['Over the last 24 hours nothing happened.', 'the last 24 hours | 2016-06-14..2016-06-15'],
  ['Over the past three days nothing happened.', 'the past three days | 2016-06-12..2016-06-15'],
  [
    'This week it burns, last month it was freed.',
    'This week | 2016-06-13..2016-06-19',
    'last month | 2016-05-01..2016-05-31',
  ],
  [
    'Two years ago the mine closed; the following year it opened.',
    'Two years ago | 2014-01-01..2014-12-31',
    'the following year | 2015-01-01..2015-12-31',
  ],
  [
    'It fell on 3 May; the next day it was freed, and a week later it fell again.',
    '3 May | 2016-05-03..2016-05-03',
    'the next day | 2016-05-04..2016-05-04',
    'a week later | 2016-05-11..2016-05-11',
  ],
  ['At 10:35 a.m. on Tuesday the bomb went off.', '10:35 a.m. on Tuesday | 2016-06-14..2016-06-14'],
  [
    'On Monday the polls opened, and they closed at 22:30.',
    'Monday | 2016-06-13..2016-06-13',
    '22:30 | 2016-06-13..2016-06-13',
  ],
  ['A truce agreed by both sides in February was broken.', 'February | 2016-02-01..2016-02-29'],
  ['They agreed to meet in July.', 'July | 2016-07-01..2016-07-31'],
  ['In recent weeks the shelling grew.', 'recent weeks | vague-time'],
];

const none: readonly Row[] = [
  ['Now, recently and then he spoke for two years.'],
  ['He reads the Sunday Times and prays at the Friday Mosque.'],
  ['April Norvand may march with 2016 people.'],
  ['Resolution 2254 names 1,500 villages and Norvand 2000.'],
];

const names: readonly Row[] = [
  ['The owner of 21st Century Norvand sat in the 19th Century Inn.'],
  ['In the 21st Century it grew.', 'the 21st Century | 2001-01-01..2100-12-31'],
  ['He won the Nov. 8 election.', 'Nov. 8 | 2015-11-08..2015-11-08'],
];

const shown = (text: string, time: Time): string =>
  `${text.slice(time.span.start, time.span.end)} | ${time.why ?? `${time.from}..${time.to}`}`;

describe.each([
  ['dates', dates],
  ['periods', periods],
  ['relative times', relative],
  ['no times', none],
  ['names and centuries', names],
] as const)('%s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (sentence, times) => {
    const read = readMatter(sentence, PUBLISHED);
    expect(read.times.map((time) => shown(read.text, time))).toEqual(times);
  });
});

test.each(['on Sunday', 'yesterday', 'in August', 'on 3 May', 'last week'])(
  'without a publication date "%s" is open',
  (words) => {
    const { times } = readMatter(`The bridge fell ${words}.`, null);
    expect(times).toMatchObject([{ from: null, to: null, why: 'no-anchor' }]);
  },
);

test('a date line at the top counts as the publication date where the two differ', () => {
  const { times } = readMatter(
    'Bridge falls in Norvand\n\nFriday, May 8, 2015\n\nThe bridge fell on Tuesday.',
    '2016-06-15',
  );
  expect(times.map((time) => time.from)).toEqual(['2015-05-08', '2015-05-05']);
});

test.each(['2016-06-05', '2016-06-06', '2016-06-20', '2016-08-01'])(
  'a month of fasting that begins about %s or went before it is this year’s',
  (published) => {
    const { times } = readMatter('It was quiet in Ramadan.', published);
    expect(times).toMatchObject([{ from: '2016-06-07', certainty: 'assumed' }]);
  },
);

test('a month of fasting still far ahead is last year’s', () => {
  expect(readMatter('It was quiet in Ramadan.', '2016-05-20').times).toMatchObject([{ from: '2015-06-18' }]);
});
