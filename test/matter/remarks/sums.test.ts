// Arithmetic inside one sentence, read from the text as it stands: a row is a sentence of a report published on
// 2016-06-15 and what is asked about it; null where the numbers fit, or may.
import { describe, expect, test } from 'vitest';
import { readText } from '../reader.ts';

type Row = readonly [sentence: string, question: string | null];

const ages: readonly Row[] = [
  [
    'Omar Velik, born in 1950, died on 3 March 2013 at the age of 70.',
    '“at the age of 70”, born “1950”: counted to “3 March 2013” that makes 62 or 63. Which of them is right?',
  ],
  ['Omar Velik, born in 1950, died on 3 March 2013 at the age of 62.', null],
  ['He was born in 1960. He died in 2010, aged 49.', null],
  [
    'He was born in 1960. He died in 2010, aged 39.',
    '“aged 39”, born “1960”: counted to “2010” that makes 49 or 50. Which of them is right?',
  ],
  [
    'Anna Karsa, 45, was born in April 1990.',
    '“45”, born “April 1990”: counted to the report’s day (2016-06-15) that makes 26. Which of them is right?',
  ],
  ['Anna Karsa, 26, was born in April 1990.', null],
  ['Anna Karsa was born in 1990 and joined the ministry at the age of 20.', null],
  ['Anna Karsa was born in 1990, and Omar Velik died in 2010 aged 80.', null],
];

const shares: readonly Row[] = [
  ['Fire took 30 of the 40 wells, or 60 percent.', '“30” of “40 wells” is 75 %, not “60 percent”: a share of what?'],
  [
    'A third of the 900 prisoners, 450 men, were freed.',
    '“450 men” of “900 prisoners” is 50 %, not “A third”: a share of what?',
  ],
  ['A third of the 900 prisoners, 300 men, were freed.', null],
  ['Half of the 40 wells, 15 of which were dry, were closed.', null],
  [
    'Stocks rose from 40 to 60 tonnes, an increase of 20 percent.',
    'from “40” to “60 tonnes” is 50 % more, not “20 percent”: counted from what?',
  ],
  ['Stocks rose from 40 to 60 tonnes, up 50 percent.', null],
  [
    'Sixty percent of the houses burned and the other 50 percent were looted.',
    '“Sixty percent” and the other “50 percent”: 60 + 50 = 110, not 100 %. Which is right?',
  ],
  [
    'Of the 40 wells, 30 burned and the remaining 15 were closed.',
    '“30” and the other “15”: 30 + 15 = 45, not 40 (“40 wells”). Which is right?',
  ],
  ['Of the 40 wells, 30 burned and the remaining ten were closed.', null],
];

const rates: readonly Row[] = [
  [
    'Jets flew 30 sorties a day for ten days, a total of 500 sorties.',
    '“30 sorties a day” over “ten days” makes 300, not “a total of 500 sorties”: which is right?',
  ],
  ['Jets flew 30 sorties a day for ten days, a total of 310 sorties.', null],
  [
    'The army fired 60 shells per day for three weeks, or 500 shells in all.',
    '“60 shells per day” over “three weeks” makes 1260, not “500 shells”: which is right?',
  ],
  ['The army fired at least 60 shells per day for three weeks, or 5,000 shells in all.', null],
  [
    'Doctors treated 500 people in ten days, an average of 30 a day.',
    '“30 a day” over “ten days” makes 300, not “500 people”: which is right?',
  ],
  ['The army fired 60 shells per day for three weeks and 500 shells on Monday.', null],
];

describe.each([
  ['ages against dates', ages],
  ['shares and changes against their parts', shares],
  ['rates against totals', rates],
] as const)('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, question) => {
    const { remarks } = readText(sentence, { published: '2016-06-15' });
    const asked = remarks.filter(({ kind }) => kind === 'sum').map(({ message }) => message);
    expect(asked).toEqual(question === null ? [] : [question]);
  });
});
