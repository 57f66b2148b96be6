// Numbers that count whom the words around them count.
import { expect, test } from 'vitest';
import { tollFigures } from '../../../src/origins/happenings/tollFigures.ts';
import type { Figure } from '../../../src/reading.ts';

const counted = (text: string, number: string, of: Figure['of']): Figure['of'] | undefined => {
  const start = text.indexOf(number);
  const figure = { span: { start, end: start + number.length }, of, low: 19, high: 19 } as Figure;
  return tollFigures([figure], text)[0]?.of;
};

test.each([
  ['The death toll has risen to 19, the agency said.', 'killed'],
  ['The number of people killed at the ferry landing of Tel Asmar has risen to 19.', 'killed'],
  ['Tel Asmar toll rises to 19', 'killed'],
  ['The death toll rose from 5 to 19 overnight.', 'killed'],
  ['The number of injured stood at 19 on Monday.', 'injured'],
  ['The injury toll rose to 19.', 'other'],
  ['The toll of wounded has risen to 19.', 'other'],
  ['The bridge toll rose to 19.', 'other'],
  ['The price of bread has risen to 19.', 'other'],
  ['The toll was disputed. The temperature rose to 19.', 'other'],
])('%s', (text, of) => expect(counted(text, '19', 'other')).toBe(of));

test.each([
  ['At least 19 ferrymen including four boys and a clerk were killed on Wednesday.', 'killed'],
  ['At least 19 ferrymen, among them four boys, were injured.', 'injured'],
  ['At least 19 ferrymen including four boys were taken home.', 'people'],
])('%s', (text, of) => expect(counted(text, '19 ferrymen', 'people')).toBe(of));
