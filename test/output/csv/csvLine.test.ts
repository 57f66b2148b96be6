// A row: a cell, and how it is written. What comes back from a parser is what a spreadsheet shows.
import { expect, test } from 'vitest';
import { type Cell, csvLine } from '../../../src/output/csv/csvLine.ts';

test.each<[string, Cell, string]>([
  ['plain words', 'at least 12 people', 'at least 12 people'],
  ['nothing', null, ''],
  ['a number', -12.5, '-12.5'],
  ['a truth value', false, 'false'],
  ['a comma', 'four tanks, two boats', '"four tanks, two boats"'],
  ['quotation marks', 'the "heroes" of Norvand', '"the ""heroes"" of Norvand"'],
  ['a line end inside', 'one\ntwo', '"one\ntwo"'],
  ['a formula', '=1+1', "'=1+1"],
  [
    'a link to another machine',
    '=HYPERLINK("http://invented.example";"x")',
    `"'=HYPERLINK(""http://invented.example"";""x"")"`,
  ],
  ['a plus', '+12 dead', "'+12 dead"],
  ['a minus', '-12 dead', "'-12 dead"],
  ['an at sign', '@norvand', "'@norvand"],
  ['a tab first', '\t=1+1', "'\t=1+1"],
  ['a carriage return first', '\rx', `"'\rx"`],
  ['a formula behind a space', '  =1+1', "'  =1+1"],
  ['a formula behind a no-break space', '\u00a0=1+1', "'\u00a0=1+1"],
  ['a formula in quotation marks', '"=1+1"', `"'""=1+1"""`],
  ['a formula in an apostrophe', "'=1+1", "''=1+1"],
  ['a full-width formula', '＝1+1', "'＝1+1"],
  ['a mark inside', 'A=1, B+2', '"A=1, B+2"'],
])('%s', (_, cell, written) => expect(csvLine([cell, 'end'])).toBe(`${written},end\r\n`));
