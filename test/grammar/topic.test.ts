// A document's topic: plain words counted once, little believed where they are few; sentences that can hold no name.
import { expect, test } from 'vitest';
import type { WordGroups } from '../../src/grammar/names/groups.ts';
import { mayHoldName } from '../../src/grammar/names/tagged.ts';
import { gistOf, topicOf } from '../../src/grammar/names/topic.ts';

/** Words of sport point one way, words of travel the other; "with" is too frequent to tell anything. */
const groups: WordGroups = {
  fineOf: () => -1,
  coarseOf: () => -1,
  rankOf: (word) => (word === 'with' ? 10 : 1000),
  directionOf: (word) => (/match|goal/.test(word) ? Float32Array.of(1, 0, 0) : Float32Array.of(0, 1, 0)),
  width: 3,
};

test('plain words count once; names, short words and the most frequent ones do not', () => {
  const gist = gistOf(['Karsa', 'won', 'match', 'with', 'match', 'goals', 'roads'], groups);
  expect({ sum: [...gist.sum], words: gist.words }).toEqual({ sum: [2, 1], words: 3 });
});

test('a topic is what sets a document apart from the mean one, and more so the longer it is', () => {
  const centre = Float32Array.of(0.5, 0.5);
  const few = topicOf({ sum: Float32Array.of(2, 0), words: 2 }, centre);
  const many = topicOf({ sum: Float32Array.of(200, 0), words: 200 }, centre);
  expect(few[0]).toBeGreaterThan(0);
  expect(few[1]).toBeLessThan(0);
  expect(many[0]).toBeGreaterThan(4 * (few[0] ?? 0));
  expect([...topicOf({ sum: Float32Array.of(1, 1), words: 2 }, centre)]).toEqual([0, 0]);
  expect([...topicOf({ sum: Float32Array.of(0, 0), words: 0 }, centre)]).toEqual([0, 0]);
});

test.each([
  ['He spoke', ['PRP', 'VBD'], false],
  ['the road', ['DT', 'NN'], false],
  ['In Karsa', ['IN', 'NNP'], true],
  ['Police spoke', ['NNS', 'VBD'], true],
] as const)('%s', (line, xpos, may) => {
  expect(mayHoldName({ forms: line.split(' '), xpos, view: new Float32Array(0) })).toBe(may);
});
