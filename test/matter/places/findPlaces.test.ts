// Which names are places, and which place of that name. Events and people are invented; the gazetteer is the real one.
import { describe, expect, test } from 'vitest';
import { readText, words } from '../reader.ts';

/** "words: name, country", or "words: why" where it was not resolved. */
const placesOf = (text: string): string[] => {
  const reading = readText(text);
  return reading.places.map(
    (place) => `${words(reading, place.span)}: ${place.why ?? `${place.name}, ${place.country ?? '-'}`}`,
  );
};

describe('one place whatever the spelling', () => {
  test.each([
    ['Shells fell on the town of Deir Ezzor on Monday.', 'Deir Ezzor: Deir ez-Zor, SY'],
    ['A convoy reached Dayr az-Zawr in the evening.', 'Dayr az-Zawr: Deir ez-Zor, SY'],
    ['A convoy left the city of Raqqah at dawn.', 'Raqqah: Raqqa, SY'],
    ['Fighting went on in Kharkov for a week.', 'Kharkov: Kharkiv, UA'],
  ])('%s', (text, line) => expect(placesOf(text)).toContain(line));
});

test.each([
  ['Car bomb in Mosul kills two', ['Mosul: Mosul, IQ']],
  ['Two people left CAR on Monday.', ['CAR: Central African Republic, CF']],
])('initials are written in capitals: %s', (text, lines) => {
  expect(placesOf(`${text}\n\nThe road was shut.`)).toEqual(lines);
});

describe('words beside the name say which', () => {
  test.each([
    ['Two villages in Idlib province were shelled.', 'Idlib: Idlib, SY'],
    ['The ferry sank in the Euphrates River near the dam.', 'Euphrates River: Euphrates, -'],
    ['The ship was built in Portland, Maine, last year.', 'Portland: Portland, US'],
    [
      'Police in Birmingham, Alabama, closed the bridge. The governor of Alabama came to Birmingham.',
      'Birmingham: Birmingham, US',
    ],
    ['Tbilisi was calm. The president of Georgia spoke to Georgian farmers.', 'Georgia: Georgia, GE'],
  ])('%s', (text, line) => expect(placesOf(text)).toContain(line));
});

describe('a state over towns of its name, a city known far away over its namesakes', () => {
  test.each([
    ['He left Russia at dawn, US officials said.', 'Russia: Russia, RU'],
    ['Talks opened in Geneva on Monday. U.S. officials were there.', 'Geneva: Genève, CH'],
    ['Police in the U.S. closed the bridge.', 'U.S.: United States, US'],
  ])('%s', (text, line) => expect(placesOf(text)).toContain(line));

  test('names of the same province speak for the namesake', () => {
    const text = 'The mayor of Geneva, Ill., sang. Buses left Aurora and Naperville for Geneva.';
    expect(placesOf(text)).toContain('Geneva: Geneva, US');
  });
});

describe('a place in no gazetteer stays unresolved', () => {
  test.each([
    ['A house burned in Al-Velik.', 'Al-Velik: not-in-gazetteer'],
    ['Fighters fled from the town of Abu Velik.', 'Abu Velik: not-in-gazetteer'],
    ['Four houses burnt near the village of Tel Asmar.', 'Tel Asmar: not-in-gazetteer'],
    ['The army advanced in the Ghanem Sul area.', 'Ghanem Sul: not-in-gazetteer'],
  ])('%s', (text, line) => expect(placesOf(text)).toEqual([line]));
});

describe('a namesake in a state that the report is not about is not taken', () => {
  test.each([
    [
      'a small one, though the words call it a town',
      'Shells hit Aleppo and Homs in Syria. Two men died in the town of Milis.',
      'Milis: only-elsewhere',
    ],
    [
      'one whose name only sounds like it',
      'Syrian jets struck Aleppo and Homs. Two houses burnt in the village of Maghayer.',
      'Maghayer: only-elsewhere',
    ],
    [
      'a city that is known far away is',
      'Syrian jets struck Aleppo. Talks went on in Brussels.',
      'Brussels: Brussels, BE',
    ],
    [
      'one in a state that is spoken of is',
      'Syrian jets struck Aleppo. Italian monks prayed in the town of Milis.',
      'Milis: Milis, IT',
    ],
    ['the only place of a report tells its state', 'Two men died in the town of Milis.', 'Milis: Milis, IT'],
  ])('%s', (_, text, line) => expect(placesOf(text)).toContain(line));
});

describe('names that are no places here', () => {
  test.each([
    ['a capital that speaks', 'Moscow said on Monday that it had sent a note.'],
    ['a state that loses', 'Turkey has lost two tanks.'],
    ['a state that denies', 'Turkey denied that its army had crossed the river.'],
    ['a newspaper', 'The report appeared in the New York Times.'],
    ['a person', 'Mayor Anna Lincoln opened the well. Lincoln said it was deep.'],
    ['a month', 'In May the talks went on.'],
    ['an adjective before a participle', 'A US-led patrol was fired on.'],
    ['a state before a noun', 'U.S. officials were calm.'],
    ['a state in a compound', 'U.S.-backed fighters were calm.'],
    ['an article and a small word', 'The villages were calm.'],
    ['a common word with an article', 'The Date was set for the Spring.'],
    ['a season', 'It was green in Spring.'],
    ['an acronym', 'She called the SWAT team.'],
    ['a holiday', 'They fasted in Ramadan.'],
    ['a first name', 'Christian Velik slept. Later Christian sang.'],
    ['a heading', 'Main Battlefields were drawn on soil. Anna stood near Soil.'],
    ['a date line in short', 'It came in Mon Jul 4.'],
    ['a small town that nothing speaks for', 'Regina sang.'],
  ])('%s', (_, text) => expect(placesOf(text)).toEqual([]));
});

test('a name that lost its apostrophe', () => expect(placesOf('Syrias war went on.').join()).toMatch(/^Syria\b/));

test('the province after a comma tells which city', () => {
  const [place] = readText('The ship was built in Portland, Maine, last year.').places;
  expect(place?.latitude).toBeCloseTo(43.66, 1);
});

describe('the rest of the report tells which', () => {
  const latitudeOf = (text: string, name: string): number | null | undefined => {
    const reading = readText(text);
    return reading.places.find((place) => words(reading, place.span) === name)?.latitude;
  };
  test.each([
    ['a short form of the province', 'The ship was built in Portland, Me., last year.', 'Portland', 43.66],
    ['the short form is a place itself', 'The ship was built in Portland, Me., last year.', 'Me', 45.4],
    [
      'what followed the name before',
      'The mayor of Paris, Texas, opened the well. Workers came to Paris by bus.',
      'Paris',
      33.66,
    ],
    ['a list of counties', 'Floods hit Anderson, Cherokee and Rusk counties in Texas.', 'Anderson', 31.8],
  ])('%s', (_, text, name, latitude) => expect(latitudeOf(text, name)).toBeCloseTo(latitude, 0));

  test('streets are no places', () => expect(placesOf('A bus stopped in Norvand Street on Monday.')).toEqual([]));
});

test('rivals are kept with their scores, the weightiest first', () => {
  const [place] = readText('The train stopped in Tripoli. The government of Libya sent a doctor.').places;
  expect(place).toMatchObject({ name: 'Tripoli', country: 'LY' });
  expect(place?.rivals.map(({ country }) => country)).toContain('LB');
  for (const { score } of place?.rivals ?? []) expect(score).toBeLessThanOrEqual(1);
});

test('a thousand places in one sentence', () => {
  const text = `Lorries left ${Array.from({ length: 1000 }, (_, i) => (i % 2 ? 'Aleppo' : 'Mosul')).join(', ')} on Monday.`;
  expect(readText(text).places.length).toBeGreaterThan(900);
});
