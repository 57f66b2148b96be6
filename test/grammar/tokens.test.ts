// Text → tokens, in the scheme of Universal Dependencies English. "|" stands between tokens.
import { expect, test } from 'vitest';
import { tokenize } from '../../src/grammar/tokens/tokenize.ts';
import { words } from './bundled.ts';

const cases: readonly (readonly [string, string])[] = [
  ["They don't know the ministry's plan.", "They|do|n't|know|the|ministry|'s|plan|."],
  ['It’s the workers’ bridge', 'It|’s|the|workers|’|bridge'],
  ['Gen. Marr of the U.S. Army left at 5pm', 'Gen.|Marr|of|the|U.S.|Army|left|at|5|pm'],
  ['about 1,300 people, or 3.5 %', 'about|1,300|people|,|or|3.5|%'],
  ['a US-led anti-tank strike at Tel al-Zar', 'a|US|-|led|anti-tank|strike|at|Tel|al|-|Zar'],
  ['60-70 sorties on 9/11 at 10:30', '60|-|70|sorties|on|9/11|at|10:30'],
  ['call 555-0134 or press@karsa.example.', 'call|555-0134|or|press@karsa.example|.'],
  ['see https://karsa.example/a?b=c, then', 'see|https://karsa.example/a?b=c|,|then'],
  ['Wait... what?!', 'Wait|...|what|?!'],
  ['the 1990’s and the 20th', 'the|1990’s|and|the|20th'],
  ['I cannot, gonna, wouldn’t', 'I|can|not|,|gon|na|,|would|n’t'],
  ['They dont and Im', 'They|do|nt|and|I|m'],
  ['$5m for Ba’ath Street', '$|5|m|for|Ba’ath|Street'],
  ['The end.The start', 'The|end|.|The|start'],
  ['وزارة الطرق', 'وزارة|الطرق'],
];

test.each(cases)('%s', (text, expected) => {
  const tokens = tokenize(text, { start: 0, end: text.length }, words, () => false);
  expect(tokens.map((token) => text.slice(token.start, token.end)).join('|')).toBe(expected);
});
