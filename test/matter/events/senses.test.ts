// In what sense a word is meant, by the words beside it; and what an attack or its effects were, by the sentence before.
import { describe, expect, test } from 'vitest';
import { loadEventSenses } from '../../../src/almanac/eventSenses.ts';
import { home } from '../../../src/home.ts';
import { almanac, readText, words } from '../reader.ts';

/** "TYPE/mode trigger" of every event. */
const eventsOf = (text: string): string[] => {
  const reading = readText(text, { published: '2016-06-15' });
  return reading.events.map((event) => `${event.type}/${event.mode} ${words(reading, event.trigger)}`);
};

describe('no event of force', () => {
  test.each([
    'He suffered a heart attack on Monday.',
    'Hackers attacked the website of the bank in Nairobi on Sunday.',
    'The senator attacked the minister’s plan on Monday.',
    'The market in Nairobi was hit by high prices on Monday.',
    'The party was defeated in the election on Sunday.',
    'The talks in Nairobi collapsed on Sunday.',
    'He battled cancer for two years.',
    'The video captured the moment on Monday.',
    'The mayor of Nairobi went off message on Monday.',
    'An alarm went off in a tunnel in Nairobi on Monday.',
    'The quarterback attacked from the start on Sunday.',
    'The picture hangs in the hall in Nairobi.',
    'The court in Nairobi overturned the decision on Monday.',
    'The flaw lets attackers execute code on Monday.',
    'She died at 91 in Nairobi on Monday.',
    'He died of pneumonia in Nairobi on Monday.',
    'The camp in Nairobi has 300 tents for internally displaced families.',
  ])('%s', (text) => expect(eventsOf(text).filter((line) => /^(?:ASSAULT|COERCE|ACCIDENT)/.test(line))).toEqual([]));
});

describe('an event of another kind', () => {
  test.each([
    ['A strike of teachers closed schools in Nairobi on Monday.', 'PROTEST/strike strike'],
    ['Drivers struck for higher pay on Monday.', 'PROTEST/strike struck'],
    ['An air strike closed a school in Nairobi on Monday.', 'ASSAULT/air-strike air strike'],
    ['Troops cut off food and water to the town on Monday.', 'COERCE/siege cut off'],
    ['Police seized 200 rifles in Nairobi.', 'COERCE/seize-property seized'],
    ['Fighters marched on the town on Monday.', 'ASSAULT/offensive marched'],
    ['Landslides blocked the road to Nairobi.', 'DISASTER/natural Landslides'],
    ['A storm battered the coast, killing five people.', 'DISASTER/natural storm'],
    ['A bus plunged into a ravine near Nairobi, killing 19 people.', 'ACCIDENT/transport plunged into'],
    ['Quake kills 43 in Nepal', 'DISASTER/natural Quake'],
    ['A suicide bomber blew himself up in Nairobi, killing 12 people.', 'ASSAULT/suicide-attack suicide bomber'],
    ['Aid convoy reaches Nairobi', 'AID/humanitarian Aid convoy'],
  ])('%s', (text, line) => expect(eventsOf(text)).toEqual([line]));
});

test('a report on games: its attacks are moves', () =>
  expect(
    eventsOf(
      'Karsa won the match on Sunday and the cup of the league. The coach praised the team. It attacked from the start of the game, and the goalkeeper of Norvand was beaten twice in the final.',
    ).filter((line) => line.startsWith('ASSAULT')),
  ).toEqual([]));

test('a report on force at a game is one on force', () =>
  expect(
    eventsOf(
      'A bomb exploded at the cup final of the league on Sunday. Police said the team and its coach were safe, but a goalkeeper was dead and a player hurt by a bullet. The match was called off. The attack hit the stadium in Nairobi.',
    ),
  ).toContain('ASSAULT/bombing attack'));

describe('what it was, the sentence before has told', () => {
  test.each([
    ['An air strike hit Raqqa on Monday. The attack wounded 40 people.', 'ASSAULT/air-strike attack'],
    ['An earthquake struck Nepal on Friday. It destroyed 1,200 houses.', 'DISASTER/natural destroyed'],
    ['A ferry sank on Monday. At least 20 people died.', 'ACCIDENT/transport died'],
    ['A ferry sank on Monday. Gunmen killed 20 people in Nairobi.', 'ASSAULT/killing killed'],
    ['An air strike hit Raqqa on Monday. An attack in Nairobi wounded 40 people.', 'ASSAULT/offensive attack'],
  ])('%s', (text, line) => expect(eventsOf(text)).toContain(line));
});

test('another kind of attack takes no place over', () => {
  const reading = readText('Gunmen opened fire on a bus in Raqqa. A drone strike killed a commander on Sunday.');
  expect(reading.events.find(({ mode }) => mode === 'drone-strike')?.place).toBeNull();
});

test('where somebody was going is not where it happened', () => {
  const { events } = readText('The army advanced towards Raqqa on Monday.');
  expect(events.map(({ place }) => place)).toEqual([null]);
});

test('every sense that makes another event names its entry', () => {
  const triggers = [...almanac.eventWords.verbs.values(), ...almanac.eventWords.nouns.values()];
  const bundled = loadEventSenses(home('lexicons/en'), triggers);
  expect(bundled.filter(({ becomes }) => becomes).map(({ id }) => id)).toContain('labour-strike');
  expect(bundled.every(({ words: own, modes }) => own.size > 0 && modes.size > 0)).toBe(true);
});
