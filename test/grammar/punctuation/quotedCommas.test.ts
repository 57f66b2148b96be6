// Where a lost mark stood before the one that closes a quotation. "|" shows the position found.
import { expect, test } from 'vitest';
import { quotedCommas } from '../../../src/grammar/punctuation/quotedCommas.ts';
import { findQuotations } from '../../../src/grammar/quotations/findQuotations.ts';
import { paragraphsOf } from '../../../src/grammar/quotations/paragraphs.ts';

test.each([
  ['a quoted sentence', '"We saw smoke there|" state TV reported.'],
  ['curly marks', '“We saw smoke there|” said the mayor.'],
  ['a sentence with its stop', '"We saw smoke there." The mayor left.'],
  ['nothing behind it', 'He said "We saw smoke there".'],
  ['a title', 'The book "The Long Road to Asmar" sold well.'],
  ['a phrase', 'The "very careful inspection again" began.'],
  ['two words', '"Much smoke" the mayor said.'],
])('%s', (_, shown) => {
  const text = shown.replace('|', '');
  const block = { kind: 'body', span: { start: 0, end: text.length }, attribution: null } as const;
  const found = [...quotedCommas(text, findQuotations(text, paragraphsOf(text, [block])))];
  const marked = found.reduceRight((whole, at) => `${whole.slice(0, at)}|${whole.slice(at)}`, text);
  expect(marked).toBe(shown);
});
