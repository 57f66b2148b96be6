// The eight samples as one dossier: who stands behind the night of Port Velesk. samples/README.md tells what is expected.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierSchema } from '../../src/dossierSchema.ts';
import { sampleDossier, sampleFolder } from './sampleDossier.ts';

const dossier = sampleDossier();
const numbers = new Map(dossier.reports.map(({ id, name }) => [id, name.charAt(0)]));
const night = dossier.incidents.toSorted((a, b) => b.reports.length - a.reports.length)[0];

/** "1234 party", or null where the origin is not told. */
function told(name: string): string | null {
  const origin = night?.origins.find((one) => one.name.includes(name));
  if (!origin) return null;
  const reports = origin.reports
    .map((id) => numbers.get(id))
    .sort()
    .join('');
  return `${reports}${origin.party ? ' party' : ''}`;
}

test('the dossier is one that the schema takes', () => expect(dossierSchema.parse(dossier)).toEqual(dossier));

describe('named origins behind the night of Port Velesk', () => {
  test.each([
    ['Ostrel Regional Health Directorate', '12348'],
    ['Dorin Halvec', '1234'],
    ['Ministry of Defence of Norvand', '5 party'],
    ['Ketrian General Staff', '7 party'],
    ['Osmer River Commission', '8'],
  ])('%s', (name, expected) => expect(told(name)).toBe(expected));

  test('why the nameless officials of 3 and 4 are the directorate, and its director too', () => {
    const { because } = night?.origins.find(({ name }) => name.includes('Directorate')) ?? { because: [] };
    const rules = because.map(({ by }) => by);
    for (const rule of ['copied-words', 'office', 'short-name']) expect(rules).toContain(`origins/${rule}`);
  });

  test('nobody who only asked, declined or was asked is one', () => {
    const names = night?.origins.map(({ name }) => name).join(' | ') ?? '';
    for (const name of ['Emmering', 'Sunderby', 'Morrow Daily', 'Norvand Press Agency'])
      expect(names).not.toContain(name);
  });

  test('six of them', () => expect(night?.named).toBe(6));

  test('the later toll is 19, whatever number its second sentence adds', () => {
    const later = night?.reports.find(({ report }) => numbers.get(report) === '8');
    expect(later?.killed).toEqual({ low: 19, high: 19, approx: false });
  });

  // 6 tells the deed by “when the landing was hit” alone; 8 quotes her.
  test('Zélie Korrin in 6 too', () => expect(told('Zélie Korrin')).toBe('68'));
});

/** The dossier that samples/README.md expects, scored as a hand-marked group is. */
function scored(): Record<string, { readonly f1: number }> {
  const [, expected = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(sampleFolder, 'README.md'), 'utf8')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-samples-'));
  try {
    for (const [name, content] of [
      ['gold', expected],
      ['ours', JSON.stringify(dossier)],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'g00.json'), content);
    }
    const scorer = resolve(import.meta.dirname, '../../bench/quality/incidentsScore.mjs');
    return JSON.parse(
      execFileSync(process.execPath, [scorer, join(folder, 'gold'), join(folder, 'ours')], { encoding: 'utf8' }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the dossier that samples/README.md expects, by the rules of the scorer: at least', () => {
  const score = scored();
  test.each([
    ['linked', 85],
    ['told', 69],
    ['tolls', 100],
    ['injured', 90],
    ['origins', 66],
    ['disagree', 85],
    ['copies', 100],
  ])('%s %i', (measure, least) => expect(score[measure]?.f1).toBeGreaterThanOrEqual(least));
});
