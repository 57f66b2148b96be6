// Numbers that count whom the words before them count.
import { expect, test } from 'vitest';
import { withRisenTolls } from '../../../src/origins/happenings/risenToll.ts';
import type { Figure } from '../../../src/reading.ts';

const counted = (text: string): Figure['of'] | undefined => {
  const start = text.indexOf('19');
  const figure = { span: { start, end: start + 2 }, of: 'other', low: 19, high: 19 } as Figure;
  return withRisenTolls([figure], text)[0]?.of;
};

test.each([
  ['The death toll has risen to 19, the agency said.', 'killed'],
  ['The number of people killed at the ferry landing of Tel Asmar has risen to 19.', 'killed'],
  ['Tel Asmar toll rises to 19', 'killed'],
  ['The number of injured stood at 19 on Monday.', 'injured'],
  ['The price of bread has risen to 19.', 'other'],
  ['The toll was disputed. The temperature rose to 19.', 'other'],
])('%s', (text, of) => expect(counted(text)).toBe(of));
