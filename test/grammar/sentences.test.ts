// Where sentences end. "‖" stands between them; a line is a block.
import { expect, test } from 'vitest';
import { read } from './bundled.ts';

const cases: readonly (readonly [string, string])[] = [
  ['The bridge fell. Nobody was hurt.', 'The bridge fell.‖Nobody was hurt.'],
  ['Gen. Anna Marr left. She said no.', 'Gen. Anna Marr left.‖She said no.'],
  ['J. K. Varga met A. Holt. They spoke.', 'J. K. Varga met A. Holt.‖They spoke.'],
  ['It works for Halvar Inc. The firm denied it.', 'It works for Halvar Inc.‖The firm denied it.'],
  ['It cost 3.5 million. That is all.', 'It cost 3.5 million.‖That is all.'],
  ['“We left.” The convoy stopped.', '“We left.”‖The convoy stopped.'],
  ['“Why did it fall?” Captain Marr asked.', '“Why did it fall?” Captain Marr asked.'],
  ['"It was hit!" he said. Then he left.', '"It was hit!" he said.‖Then he left.'],
  ['They waited... and then it fell.', 'They waited... and then it fell.'],
  ['Karsa bridge falls\nThe bridge fell on Sunday.', 'Karsa bridge falls‖The bridge fell on Sunday.'],
  ['It began in 1990. [5] The river rose.', 'It began in 1990. [5]‖The river rose.'],
  ['The talks ended at 5 p.m. on Sunday. He left.', 'The talks ended at 5 p.m. on Sunday.‖He left.'],
];

test.each(cases)('%s', (text, expected) => {
  const found = read(text).sentences.map((sentence) => text.slice(sentence.start, sentence.end));
  expect(found.join('‖')).toBe(expected);
});
