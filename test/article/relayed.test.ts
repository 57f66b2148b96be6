import { expect, test } from 'vitest';
import { fromHtml, fromText, prose } from './articleOf.ts';

const own = prose('The mayor');
const [one, two] = [prose('The ministry'), prose('A driver')];
/** The words of the relayed blocks, by their first two. */
const relayed = (text: string, outlet?: string): string[] => {
  const article = fromText(text, outlet === undefined ? {} : { outlet });
  return article.blocks
    .filter((at) => at.kind === 'relayed')
    .map((at) => article.text.slice(at.span.start, at.span.end).split(' ').slice(0, 2).join(' '));
};
const BOTH = ['The ministry', 'A driver'];

test.each([
  ['Read the Tel Asmar Post report here:'],
  ['Read the full statement below:'],
  ['Here is the full text of the statement:'],
  ['Below is the complete text of the ministry’s letter:'],
  ['The following article was first published by the Tel Asmar Post:'],
  ['The text of the letter follows:'],
  ['The ministry’s statement in full:'],
  ['Full statement of the Ministry of Roads of Karsa:'],
  ['From the Tel Asmar Post:'],
  ['Tel Asmar Post report:'],
])('“%s” hands over up to the end of the text', (intro) => {
  expect(relayed([own, intro, one, two].join('\n\n'))).toEqual(BOTH);
});

test.each([
  ['furniture', 'READ MORE KARSA NEWS AT: Norvand Wire Karsa Files'],
  ['a drawn line', '* * *'],
  ['a credit', 'Source: Tel Asmar Post'],
  ['a note', 'Editor’s note: the toll was corrected.'],
  ['its own end', 'End of statement'],
])('%s gives the word back', (_name, end) => {
  expect(relayed([own, 'Read the Tel Asmar Post report here:', one, two, end, own].join('\n\n'))).toEqual(BOTH);
});

test('a paragraph that names the page’s own outlet gives the word back', () => {
  const text = [
    own,
    'Read the Tel Asmar Post report here:',
    one,
    two,
    `The Norvand Wire has seen the letter. ${own}`,
  ].join('\n\n');
  expect(relayed(text, 'Norvand Wire')).toEqual(BOTH);
});

test('a line drawn on the page gives the word back', () => {
  const html = `<article><h1>Road closed</h1><p>${own}</p><p>Read the Tel Asmar Post report here:</p><p>${one}</p><hr><p>${two}</p></article>`;
  expect(fromHtml(html).blocks.map((at) => at.kind)).toEqual(['headline', 'body', 'body', 'relayed', 'body']);
});

test('the line that hands over is the page’s own', () => {
  const { text, blocks } = fromText([own, 'Read the Tel Asmar Post report here:', one].join('\n\n'));
  expect(blocks.map((at) => [at.kind, text.slice(at.span.start, at.span.start + 4)])).toEqual([
    ['body', 'The '],
    ['body', 'Read'],
    ['relayed', 'The '],
  ]);
});

test('a credit below the text speaks of all of it, one above of what follows', () => {
  expect(relayed([one, two, 'This article was originally published at the Tel Asmar Post.'].join('\n\n'))).toEqual(
    BOTH,
  );
  expect(relayed(['This article was first published by the Tel Asmar Post.', one, two].join('\n\n'))).toEqual(BOTH);
});

test('a page that credits itself relays nothing', () => {
  expect(
    relayed([one, two, 'This article was originally published at the Norvand Wire.'].join('\n\n'), 'Norvand Wire'),
  ).toEqual([]);
});

test.each([
  ['one quoted paragraph', ['Here is the full text of the statement:', `“${one}”`, own]],
  ['a speaker', ['The minister said in a statement:', one, own]],
  [
    'a sentence that speaks of a report',
    ['The full text of the report follows a year of talks between the two towns.', one],
  ],
  ['the end of a sentence', ['He wrote to the mayor, and the answer was as follows the custom of the town.', one]],
])('no relay: %s', (_name, blocks) => {
  expect(relayed([own, ...blocks].join('\n\n'))).toEqual([]);
});

test('quoted paragraphs after a hand-over end where the quotation ends', () => {
  const text = [own, 'Here is the full text of the statement:', `“${one}`, `“${two}”`, own].join('\n\n');
  expect(relayed(text)).toEqual(['“The ministry', '“A driver']);
});

test('a blockquote of several paragraphs after “writes:” is relayed, a single one is a quotation', () => {
  const page = (inner: string): string =>
    `<html><body><article><h1>Road closed</h1><p>${own}</p><p>The Tel Asmar Post writes:</p><blockquote>${inner}</blockquote><p>${own} ${own}</p></article></body></html>`;
  const kinds = (html: string): string[] => fromHtml(html).blocks.map((at) => at.kind);
  expect(kinds(page(`<p>${one}</p><p>${two}</p>`)).filter((kind) => kind === 'relayed')).toHaveLength(2);
  expect(kinds(page(`<p>${one}</p>`))).not.toContain('relayed');
});
