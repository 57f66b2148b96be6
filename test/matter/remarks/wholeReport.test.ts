// One invented page from bytes to remarks: it relays another outlet’s report, which passes on a ministry’s figures.
import { expect, test } from 'vitest';
import { readText } from '../reader.ts';

const PAGE = `Ahead of the Final Push on Tel Asmar

Lantern Weekly says…

A report yesterday in RT said that al-Shabaab fighters had held the town under a brutal siege since July 2014. They are the so-called defenders of the coast.

Read the RT report here:

Al-Shabaab fighters have moved mortars to the Tel Asmar area, the Kenyan defence ministry has said.

“Kenyan soldiers destroyed four tanks, 16 trucks and two bridges,” the ministry said in a statement. It said around 80 militants were killed in the operation on Sunday.

The town of Tel Asmar has been under siege for two and a half years after it was cut off in the May 2015 offensive. Kenyan planes delivered 93 tons of food in August, according to Colonel Omar Velik, spokesman for the Kenyan army.
`;

const reading = readText(PAGE, { outlet: 'Lantern Weekly' });
const messages = (kind: string): string[] =>
  reading.remarks.filter((remark) => remark.kind === kind).map(({ message }) => message);

test('a siege with two beginnings', () => {
  expect(messages('contradiction').join()).toMatch(/siege since “July 2014”.*siege after “May 2015”/);
});

test('a duration that leads past the report', () => {
  expect(messages('sum').join()).toContain('“two and a half years” after “May 2015” would be November 2017');
});

test('figures through one outlet, and a side’s own', () => {
  expect(messages('single-origin').join()).toMatch(/figures reach you through RT alone/);
  expect(messages('party').join()).toMatch(
    /5 figures are given by a side in it alone \(Kenyan Defence Ministry and Omar Velik\)/,
  );
});

test('how much is relayed, and what cannot be placed', () => {
  expect(messages('relayed').join()).toMatch(/% of the text is relayed from RT/);
  expect(messages('undated').join()).toContain('“Sunday”');
});

test('words that judge, in the voice that uses them', () => {
  expect(messages('loaded').join()).toContain('“brutal”');
  expect(messages('loaded').join()).toContain('Lantern Weekly');
});

test('a place in no gazetteer is left unresolved', () => {
  const asmar = reading.places.filter(({ name }) => name === 'Tel Asmar');
  expect(asmar.length).toBeGreaterThan(0);
  for (const place of asmar) expect(place).toMatchObject({ latitude: null, why: 'not-in-gazetteer' });
});

test('every remark quotes spans of the text', () => {
  for (const { spans } of reading.remarks) {
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end } of spans) expect(reading.article.text.slice(start, end)).toMatch(/\S/);
  }
});
