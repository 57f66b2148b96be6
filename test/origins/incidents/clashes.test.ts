// What the reports of one incident give incompatible values for.
import { describe, expect, test } from 'vitest';
import { createCorroborator } from '../../../src/corroborate.ts';
import type { Dossier } from '../../../src/dossier.ts';
import { cannotBoth } from '../../../src/origins/incidents/tollClashes.ts';
import { almanac, reportOf } from '../reports.ts';

const corroborate = createCorroborator(almanac);
const dossierOf = (texts: readonly string[]): Dossier =>
  corroborate(texts.map((text, index) => reportOf(text, '2031-05-14', `r${index}`)));

/** "figure revised: at least 14 (police) | 19 (police)". */
const contradictionLines = ({ contradictions }: Dossier): string[] =>
  contradictions.map(
    ({ kind, revised, values }) =>
      `${kind}${revised ? ' revised' : ''}: ${values
        .map(({ value }) => value)
        .sort()
        .join(' | ')}`,
  );

test.each([
  ['at least 20 and 25', { low: 20, high: null }, { low: 25, high: 25 }, false],
  ['at least 20 and 19', { low: 20, high: null }, { low: 19, high: 19 }, true],
  ['up to 30 and 31', { low: null, high: 30 }, { low: 31, high: 31 }, true],
  ['60 to 70 and 65', { low: 60, high: 70 }, { low: 65, high: 65 }, false],
  ['19 and 19', { low: 19, high: 19 }, { low: 19, high: 19 }, false],
])('%s', (_, a, b, expected) => {
  expect(cannotBoth({ ...a, approx: false }, { ...b, approx: false })).toBe(expected);
});

test('about 30 and 31 do not clash', () => {
  expect(cannotBoth({ low: 30, high: 30, approx: true }, { low: 31, high: 31, approx: false })).toBe(false);
});

describe('tolls', () => {
  test('two sources disagree', () => {
    const dossier = dossierOf([
      'An air raid on the town of Tel Asmar killed 12 people on Tuesday, the Karsa Observatory said.',
      'An air raid on the town of Tel Asmar killed 19 people on Tuesday, the Civil Defence of Karsa said.',
    ]);
    expect(dossier.incidents.map(({ disagree }) => disagree)).toEqual([['killed']]);
    expect(contradictionLines(dossier)).toEqual(['figure: 12 | 19']);
  });

  test('one source gives a later toll: revised', () => {
    const dossier = dossierOf([
      'An air raid on the town of Tel Asmar killed at least 14 people on Tuesday, the Karsa Observatory said.',
      'An air raid on the town of Tel Asmar killed at least 19 people on Tuesday, the Karsa Observatory said.',
    ]);
    expect(contradictionLines(dossier)).toEqual(['figure revised: at least 14 | at least 19']);
  });

  test('bounds that can both hold are no contradiction', () => {
    const dossier = dossierOf([
      'An air raid on the town of Tel Asmar killed at least 14 people on Tuesday, the Karsa Observatory said.',
      'An air raid on the town of Tel Asmar killed 19 people on Tuesday, the Civil Defence of Karsa said.',
    ]);
    expect(contradictionLines(dossier)).toEqual([]);
  });
});

test('who did it: one side is blamed and denies', () => {
  const dossier = dossierOf([
    'An air raid on the town of Tel Asmar killed 12 people on Tuesday. The Karsan government denied responsibility for the attack.',
    'An air raid on the town of Tel Asmar killed 12 people on Tuesday. Residents blamed Russia for the attack.',
  ]);
  expect(dossier.incidents[0]?.disagree).toContain('who');
});
