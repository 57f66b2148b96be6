// What is worth a second look is kept with the dossier, asked by the filter, and gone with a purged report.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import { home } from '../../src/home.ts';
import { addReports } from '../../src/store/addReports.ts';
import { purge } from '../../src/store/care/purge.ts';
import type { Case } from '../../src/store/case.ts';
import { askFacets } from '../../src/store/dossiers/askFacets.ts';
import { askIncidents } from '../../src/store/dossiers/askIncidents.ts';
import { askWorklist } from '../../src/store/dossiers/askWorklist.ts';
import { isStale, makeDossier } from '../../src/store/dossiers/makeDossier.ts';
import { openCase } from '../../src/store/openCase.ts';
import { read } from './someReports.ts';

const toll = (name: string, outlet: string, killed: number, published: string) =>
  read({
    name,
    outlet,
    published,
    text: `Shelling in London\n\nShelling killed ${killed} people in London on 13 May 2031, the ${outlet} correspondent said.\n`,
  });
const REPORTS = [
  toll('one', 'Norvand Press Agency', 14, '2031-05-13'),
  toll('two', 'The Osmer Post', 31, '2031-05-14'),
  read({ name: 'undated', text: 'Talks yesterday\n\nMinisters met yesterday in Paris, a spokesman said.\n' }),
];
const corroborate = createCorroborator(loadAlmanac(home('lexicons/en')));

let one: Case;
beforeEach(async () => {
  one = await openCase(':memory:', { who: 'Ada' });
  await addReports(one, REPORTS);
  await makeDossier(one, corroborate);
});
afterEach(() => one.close());

test('contradictions stand before remarks, each with the words behind it', async () => {
  const { rows, kinds, all } = await askWorklist(one, {});
  const order = rows.map(({ kind }) => kind);
  expect(order).toEqual([...order].sort());
  expect(order).toContain('contradiction');
  expect(order).toContain('remark');
  expect(kinds.reduce((sum, kind) => sum + kind.rows, 0)).toBe(all);
  const dispute = rows.find(({ about }) => about === 'figure');
  expect(dispute?.passages.map(({ report, value }) => [report, value]).sort()).toEqual([
    ['r1', '14'],
    ['r2', '31'],
  ]);
  for (const { text } of dispute?.passages ?? []) expect(text).toMatch(/14|31/);
});

test('the filter lets through what it is about', async () => {
  const figures = await askWorklist(one, { about: 'figure' });
  expect(figures.rows.map(({ about }) => about)).toEqual(['figure']);
  expect(figures.all).toBe(1);
  expect(figures.kinds.length).toBeGreaterThan(1);
  expect((await askWorklist(one, { words: 'ministers' })).rows.every(({ id }) => id.startsWith('r3.'))).toBe(true);
  expect((await askWorklist(one, { named: 1 })).rows.every(({ kind }) => kind === 'contradiction')).toBe(true);
  expect((await askWorklist(one, { words: 'nobodywrote' })).all).toBe(0);
});

test('a purged report leaves nothing in what was worked out', async () => {
  await purge(one, 2, 'asked for it');
  expect((await askWorklist(one, {})).all).toBe(0);
  expect((await askIncidents(one, {})).all).toBe(0);
  expect((await askFacets(one, {})).outlet).toEqual([]);
  expect(await isStale(one)).toBe(true);
  await makeDossier(one, corroborate);
  expect(JSON.stringify(await askWorklist(one, {}, { rows: 1000 }))).not.toContain('Osmer');
});
