import { expect, test } from 'vitest';
import { fromText, prose, shown } from './articleOf.ts';

test('paragraphs are what blank lines set apart, in lines broken at 72 columns', () => {
  const text =
    'The minister said that the road from\nNorvand to Tel Asmar would stay closed\nuntil Monday.\n\nThe mayor said that nobody had told him\nanything of it.';
  expect(shown(fromText(text))).toEqual([
    'body: The minister said that the road from\nNorvand to Tel Asmar would stay closed\nuntil Monday.',
    'body: The mayor said that nobody had told him\nanything of it.',
  ]);
});

test('each line is a paragraph where lines are long', () => {
  expect(shown(fromText(`${prose('The minister')}\n${prose('The mayor')}`))).toEqual([
    `body: ${prose('The minister')}`,
    `body: ${prose('The mayor')}`,
  ]);
});

test('short lines that are sentences are paragraphs', () => {
  expect(shown(fromText('The road is closed.\nThe bridge is gone.\nNobody was hurt.'))).toHaveLength(3);
});

test('spaces and drawn lines are in the text and in no block', () => {
  const article = fromText(`  ${prose('The minister')}  \n\n***\n\n\t${prose('The mayor')}`);
  expect(shown(article)).toEqual([`body: ${prose('The minister')}`, `body: ${prose('The mayor')}`]);
  expect(article.text).toContain('***');
});

test.each([
  ['Road closed near Tel Asmar | Norvand Wire', 'Road closed near Tel Asmar', 'Norvand Wire'],
  ['Road closed near Tel Asmar :: Norvand Wire', 'Road closed near Tel Asmar', 'Norvand Wire'],
  ['Road closed near Tel Asmar: a town waits', 'Road closed near Tel Asmar: a town waits', null],
  ['Road closed near Tel Asmar - Region - Roads - Norvand Wire', 'Road closed near Tel Asmar', 'Norvand Wire'],
  ['Road closed near Tel Asmar | What we know so far', 'Road closed near Tel Asmar | What we know so far', null],
  ['Party wins - again - says Olaf Brandt', 'Party wins - again - says Olaf Brandt', null],
  ['Road closed near Tel Asmar » 12 May 2031', 'Road closed near Tel Asmar » 12 May 2031', null],
  ['Road closed near Tel Asmar - mayor', 'Road closed near Tel Asmar - mayor', null],
  ['Roads | Norvand Wire', 'Roads | Norvand Wire', null],
])('behind a bar after a headline stands the outlet: %s', (line, headline, outlet) => {
  const article = fromText(`${line}\n\n${prose('The minister')}\n\n${prose('The mayor')}`);
  expect([shown(article)[0]?.replace(/^\w+: /, ''), article.outlet]).toEqual([headline, outlet]);
});

const standfirst = 'Two towns are cut off and a third waits for the water to fall, the ministry says';
test.each([
  ['the title that is given', 'Road Closed Near Tel Asmar', 'Road closed near Tel Asmar', 'headline'],
  ['the title in other letters', 'ROAD CLOSED, NEAR TEL ASMAR', 'Road closed near Tel Asmar', 'headline'],
  ['no title: short, without a stop', 'Road closed near Tel Asmar', undefined, 'headline'],
  ['no title: in title case, with a stop', 'Road Closed Near Tel Asmar After Flood.', undefined, 'headline'],
  ['no title: a sentence', 'The road near Tel Asmar was closed on Monday.', undefined, 'body'],
  ['no title: an address', 'https://karsa.example/2031/road-closed-near-norvand', undefined, 'body'],
  ['no title: an address without its scheme', 'karsa.example/2031/road-closed-near-norvand', undefined, 'body'],
  ['another title', 'The road is closed', 'Bridge opened in Norvand by the mayor', 'body'],
])('first line, %s', (_name, line, title, kind) => {
  const article = fromText(`${line}\n\n${prose('The minister')}`, title === undefined ? {} : { title });
  expect(shown(article)[0]).toBe(`${kind}: ${line}`);
});

test('a line without a stop under the headline is the standfirst', () => {
  const kinds = fromText(`Road closed near Tel Asmar\n\n${standfirst}\n\n${prose('The minister')}`).blocks.map(
    (at) => at.kind,
  );
  expect(kinds).toEqual(['headline', 'standfirst', 'body']);
});

test('the headline is the title where none is given', () => {
  expect(fromText(`Road closed near Tel Asmar\n\n${prose('The minister')}`).title).toBe('Road closed near Tel Asmar');
});

test('the line under an address is the headline', () => {
  const text = `https://karsa.example/2031/road-closed\n\nRoad closed near Tel Asmar\n\n${prose('The minister')}`;
  expect(fromText(text).title).toBe('Road closed near Tel Asmar');
  expect(fromText(text, { title: 'https://karsa.example/2031/road-closed' }).blocks[0]?.kind).toBe('body');
});
