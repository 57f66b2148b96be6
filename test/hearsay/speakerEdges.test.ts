// Where a speaker begins and ends in a report that lost its commas. All texts are invented.
import { expect, test } from 'vitest';
import { edgeRules } from '../../src/hearsay/speakerEdges.ts';
import { linesOf } from './hear.ts';

/** "words = name" of whoever speaks, in text order. */
const speakersIn = (text: string): readonly string[] => linesOf(text).map((line) => line.split(' | ')[0] ?? '');

const BEFORE = 'A boat sank off the coast on Monday. ';
const AFTER = ' The harbour was closed for the night.';

test.each([
  [
    'relative-clause',
    'The Karsa Observatory for Water Rights which counts boats in the strait said nine men were lost.',
    'The Karsa Observatory for Water Rights = Karsa Observatory for Water Rights',
  ],
  [
    'nameless-people',
    'Shells could be heard near the town of Ulvering witnesses said.',
    'witnesses = unnamed: witnesses',
  ],
  [
    'nameless-people',
    'The photographs taken by residents showed that the pier was gone.',
    'The photographs taken by residents = photographs taken by residents',
  ],
  [
    'day-behind',
    'The Karsa Roads Agency on Friday asked for a second bridge.',
    'The Karsa Roads Agency = Karsa Roads Agency',
  ],
  [
    'an office behind a name',
    '"The pier is gone" Dora Lind head of the Karsa Roads Agency said in a statement.',
    'Dora Lind head of the Karsa Roads Agency = Dora Lind',
  ],
])('%s: %s', (_, text, speaker) => {
  expect(speakersIn(BEFORE + text + AFTER)).toContain(speaker);
});

test('a monitor that only the sentence before names', () => {
  const text =
    'The Karsa Observatory for Water Rights said nine men were lost. The Norvand-based monitoring group said a boat was missing.';
  expect(speakersIn(text)).toEqual([
    'The Karsa Observatory for Water Rights = Karsa Observatory for Water Rights',
    'The Norvand-based monitoring group = Karsa Observatory for Water Rights',
  ]);
});

test('a source at an office is nobody by name and speaks again', () => {
  const text =
    'A source at Ulvering Police Command told Karsa News that the pier burned. The source added that nobody was hurt.';
  expect(speakersIn(text)).toEqual([
    'A source at Ulvering Police Command = unnamed: a source at Ulvering Police Command',
    'The source = unnamed: a source at Ulvering Police Command',
  ]);
});

test('every rule has its own id, an example and a reason', () => {
  expect(new Set(edgeRules.map(({ id }) => id)).size).toBe(edgeRules.length);
  for (const { id, example, reason } of edgeRules)
    expect([id, example, reason].every((words) => words.length > 2)).toBe(true);
});
