// One happening told in several clauses and sentences: its tolls hang on it, with where and when it was. Events are invented.
import { describe, expect, test } from 'vitest';
import { readText, words } from '../reader.ts';

/** "figure → type/mode @place day" for every figure of what befell people, or "figure → nothing". */
const tollsOf = (text: string): string[] => {
  const reading = readText(text, { published: '2016-06-15' });
  return reading.figures
    .filter(({ of }) => of === 'killed' || of === 'injured')
    .map((figure) => {
      const event = reading.events.find(({ figures }) => figures.includes(figure.id));
      if (!event) return `${words(reading, figure.span)} → nothing`;
      const place = reading.places.find(({ id }) => id === event.place)?.name ?? '?';
      const day = reading.times.find(({ id }) => id === event.time)?.from ?? '?';
      return `${words(reading, figure.span)} → ${event.type}/${event.mode} @${place} ${day}`;
    });
};

describe('in one sentence', () => {
  test.each([
    [
      'At least 20 civilians were killed in air strikes on Raqqa on Monday, a monitor said.',
      'At least 20 civilians → ASSAULT/air-strike @Raqqa 2016-06-13',
    ],
    [
      'Jets attacked a crowded market in Raqqa on Monday, killing 11 people.',
      '11 people → ASSAULT/offensive @Raqqa 2016-06-13',
    ],
    [
      'A suicide attack on a checkpoint in the town of Raqqa on Sunday that killed 16 people was condemned.',
      '16 people → ASSAULT/suicide-attack @Raqqa 2016-06-12',
    ],
    [
      'Nineteen soldiers were killed when rebels blew up a tunnel in Aleppo on Monday.',
      'Nineteen soldiers → ASSAULT/bombing @Aleppo 2016-06-13',
    ],
    ['Airstrikes on Raqqa killed 85 civilians on Tuesday.', '85 civilians → ASSAULT/air-strike @Raqqa 2016-06-14'],
  ])('%s', (text, toll) => expect(tollsOf(text)).toContain(toll));
});

describe('over sentences', () => {
  test.each([
    [
      'Jets bombed the town of Raqqa on Monday. At least 20 people died.',
      'At least 20 people → ASSAULT/killing @Raqqa 2016-06-13',
    ],
    [
      'Jets bombed the town of Raqqa on Monday. The mayor was there. Officials put the death toll at 213.',
      '213 → ASSAULT/bombing @Raqqa 2016-06-13',
    ],
    [
      'Air strikes kill 22.\n\nAt least 22 people were killed in air strikes on Raqqa on Monday, a monitor said.',
      '22 → ASSAULT/air-strike @Raqqa 2016-06-13',
    ],
    [
      'Jets bombed villages in Syria on Monday. Ten people were killed in the strikes near Raqqa.',
      'Ten people → ASSAULT/bombing @Raqqa 2016-06-13',
    ],
  ])('%s', (text, toll) => expect(tollsOf(text)).toContain(toll));
});

describe('not from what is another happening', () => {
  test.each([
    [
      'a war is no happening of the day',
      'Jets bombed the town of Raqqa on Monday. The war has killed 280,000 people since 2011.',
      /^280,000 people → ASSAULT\/killing @\? /,
    ],
    [
      'another day',
      'Jets bombed the town of Raqqa on Monday. On Sunday two men were killed.',
      /^two men → ASSAULT\/killing @\? 2016-06-12$/,
    ],
    [
      'where the report was written',
      'BEIRUT (KNA) — Twelve people were killed in an air strike on Monday, officials said.',
      /^Twelve people → ASSAULT\/air-strike @\? 2016-06-13$/,
    ],
  ])('%s', (_, text, toll) => expect(tollsOf(text)).toContainEqual(expect.stringMatching(toll)));
});
