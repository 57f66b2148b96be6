// Documents that are shown with other names while the name finder is trained.
import { expect, test } from 'vitest';
import type { NamedDocument } from '../../bench/train/names/nameData.ts';
import { donorsOf, renamed } from '../../bench/train/names/renamed.ts';
import { seededRandom } from '../../bench/train/random.ts';
import type { NameType } from '../../src/grammar/analysis.ts';

/** "Anna Marr/person met Karsa/place" → a document of one sentence a line. A name is what stands before its type. */
const document = (...lines: readonly string[]): NamedDocument =>
  lines.map((line) => {
    const forms: string[] = [];
    const runs: { first: number; beyond: number; type: NameType }[] = [];
    for (const part of line.split(' ')) {
      const [form = '', type, words = '1'] = part.split('/');
      forms.push(form);
      if (type) runs.push({ first: forms.length - Number(words), beyond: forms.length, type: type as NameType });
    }
    return { forms, runs };
  });
const textOf = (one: NamedDocument): string[] => one.map(({ forms }) => forms.join(' '));

const numbers = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven'];
const others = numbers.map((n) =>
  document(`First${n} Last${n}/person/2 and Solo${n}/person saw Town${n}/place`, 'Rare Body/organisation/2 agreed'),
);
const donors = donorsOf(others);
const own = document('Anna Marr/person/2 left Karsa/place', 'Marr/person of the Rare Body/organisation/2 spoke');

test('every name gives way to one of its type and length', () => {
  const [first = '', second = ''] = textOf(renamed(own, donors, 1, seededRandom(3)));
  expect(first).toMatch(/^First\w+ Last\w+ left Town\w+$/);
  expect(second).toMatch(/^Last\w+ of the Rare Body spoke$/);
});

test('a part of a name becomes that part of what stands in its place', () => {
  const [first = '', second = ''] = textOf(renamed(own, donors, 1, seededRandom(5)));
  expect(second.split(' ')[0]).toBe(first.split(' ')[1]);
});

test('a name becomes the same one everywhere, and where names stand is as it was', () => {
  const twice = document('Karsa/place fell', 'in Karsa/place and Karsa/organisation');
  const made = renamed(twice, donors, 1, seededRandom(1));
  expect(made[0]?.forms[0]).toBe(made[1]?.forms[1]);
  expect(made[1]?.forms[3]).toBe('Karsa');
  expect(made.map(({ runs }) => runs)).toEqual(twice.map(({ runs }) => runs));
});

test('too few names to choose from change nothing, nor does a share of none', () => {
  expect(textOf(renamed(own, donorsOf(others.slice(0, 3)), 1, seededRandom(1)))).toEqual(textOf(own));
  expect(textOf(renamed(own, donors, 0, seededRandom(1)))).toEqual(textOf(own));
});

test('the same random numbers give the same document', () => {
  const made = [7, 7, 8].map((seed) => textOf(renamed(own, donors, 1, seededRandom(seed))).join());
  expect(made[0]).toBe(made[1]);
  expect(made[0]).not.toBe(made[2]);
});
