// What people decide about incidents and sources changes what the case answers, on SQLite and on PostgreSQL.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import { home } from '../../src/home.ts';
import { addReports } from '../../src/store/addReports.ts';
import { askEvents } from '../../src/store/ask/askEvents.ts';
import { askSources } from '../../src/store/ask/askSources.ts';
import { parseId, showReport } from '../../src/store/ask/show.ts';
import { merge } from '../../src/store/care/merge.ts';
import { purge } from '../../src/store/care/purge.ts';
import { verify } from '../../src/store/care/verify.ts';
import type { Case } from '../../src/store/case.ts';
import { type Decision, decide, decisionsOf, type KeptDecision } from '../../src/store/decisions.ts';
import { askFacets } from '../../src/store/dossiers/askFacets.ts';
import { askIncidents, type IncidentRow } from '../../src/store/dossiers/askIncidents.ts';
import { askWorklist } from '../../src/store/dossiers/askWorklist.ts';
import { incidentDossier } from '../../src/store/dossiers/incidentDossier.ts';
import { incidentsOf } from '../../src/store/dossiers/incidentsOf.ts';
import { isStale, makeDossier } from '../../src/store/dossiers/makeDossier.ts';
import { openCase } from '../../src/store/openCase.ts';
import { ENGINES, useEngines } from './engines.ts';
import { read } from './someReports.ts';

const bombing = (name: string, outlet: string, published: string, text: string) =>
  read({ name, outlet, published, text });
const REPORTS = [
  bombing(
    'one',
    'Norvand Press Agency',
    '2031-06-03',
    'Bomb kills 14 in London\n\nA bomb killed 14 people in London on 2 June 2031, the Lowmark health directorate said.\n',
  ),
  bombing(
    'two',
    'The Osmer Post',
    '2031-06-03',
    'Fourteen dead in London bombing\n\nA bomb killed 14 people in London on 2 June 2031, the Osmer rescue service said on Friday.\n',
  ),
  bombing(
    'three',
    'Quayside Voices',
    '2031-04-03',
    'Bomb attack in Paris\n\nA bomb killed three soldiers in Paris on 2 April 2031, the Osmer rescue service said on Thursday.\n',
  ),
];
const [DIRECTORATE, RESCUERS] = ['Lowmark health directorate', 'Osmer rescue service'];
const corroborate = createCorroborator(loadAlmanac(home('lexicons/en')));

useEngines();

describe.each(ENGINES)('the dossier of a case on $kind', ({ target }) => {
  let one: Case;
  beforeEach(async () => {
    one = await openCase(await target(), { who: 'Ada' });
    await addReports(one, REPORTS);
    await makeDossier(one, corroborate);
  });
  afterEach(() => one.close());

  /** The incident that a report's first assault belongs to. */
  const incidentOf = async (report: number): Promise<string> => {
    const { reading } = await showReport(one, parseId(`r${report}`));
    const event = reading?.events.find(({ type }) => type === 'ASSAULT')?.id ?? '';
    return (await incidentsOf(one, report))[event] ?? 'none';
  };
  const row = async (id: string): Promise<IncidentRow | undefined> =>
    (await askIncidents(one, {})).rows.find((incident) => incident.id === id);
  const about = async (report: number): Promise<Decision> => {
    const { reading } = await showReport(one, parseId(`r${report}`));
    const trigger = reading?.events.find(({ type }) => type === 'ASSAULT')?.trigger;
    if (!reading || !trigger) throw new Error('the report tells an assault');
    const anchor = {
      text: reading.article.textId,
      span: trigger,
      quoted: reading.article.text.slice(trigger.start, trigger.end),
    };
    return { action: 'accept', kind: 'incident', anchor, subject: null, before: null, after: null, why: 'so it was' };
  };
  /** A merge or a split of two reports' incidents: the marks are those of `other`, and for a merge of both. */
  const regroup = async (action: 'merge' | 'split', report: number, other: number): Promise<KeptDecision> => {
    const [here, there] = [await about(report), await about(other)];
    const marks = [there].flatMap(({ anchor }) => (anchor ? [{ text: anchor.text, ...anchor.span }] : []));
    return decide(one, { ...here, action, after: { marks } });
  };
  const sources = (action: 'merge' | 'split', subject: string, ...others: readonly string[]): Promise<KeptDecision> =>
    decide(one, {
      action,
      kind: 'origin',
      anchor: null,
      subject,
      before: null,
      after: { with: others },
      why: 'known from elsewhere',
    });
  const undo = (id: number): Promise<KeptDecision> =>
    decide(one, {
      action: 'undo',
      kind: 'report',
      anchor: null,
      subject: String(id),
      before: null,
      after: null,
      why: '',
    });

  test('merged incidents are one, under the number that was known, until the merge is undone', async () => {
    const [london, paris] = [await incidentOf(1), await incidentOf(3)];
    expect(london).not.toBe(paris);
    expect(await incidentOf(2)).toBe(london);
    const kept = await regroup('merge', 1, 3);
    expect(await isStale(one)).toBe(true);
    expect((await row(paris))?.state).toBe('corrected');
    await makeDossier(one, corroborate);
    expect(await isStale(one)).toBe(false);
    expect(await incidentOf(3)).toBe(london);
    expect(await row(london)).toMatchObject({ reports: 3, state: 'corrected' });
    await undo(kept.id);
    expect(await isStale(one)).toBe(true);
    await makeDossier(one, corroborate);
    expect(await incidentOf(1)).toBe(london);
    expect(await incidentOf(3)).not.toBe(london);
    expect(await row(london)).toMatchObject({ reports: 2, state: 'marked' });
  });

  test('rejected events leave the incident and every answer, until that is undone', async () => {
    const london = await incidentOf(1);
    expect(await row(london)).toMatchObject({ reports: 2, named: 2 });
    const eventsOf = async (report: number) =>
      (await askEvents(one, {})).rows.filter((event) => event.report === `r${report}`);
    const events = await eventsOf(2);
    const { reading } = await showReport(one, parseId('r2'));
    if (!reading) throw new Error('the report was read');
    const { text, textId } = reading.article;
    const kept: number[] = [];
    for (const { trigger } of reading.events) {
      const anchor = { text: textId, span: trigger, quoted: text.slice(trigger.start, trigger.end) };
      const decision = { action: 'reject', kind: 'event', anchor, why: 'a rehearsal' } as const;
      kept.push((await decide(one, { ...decision, subject: null, before: null, after: null })).id);
    }
    expect(await eventsOf(2)).toEqual([]);
    expect(await isStale(one)).toBe(true);
    await makeDossier(one, corroborate);
    expect(await isStale(one)).toBe(false);
    expect(await row(london)).toMatchObject({ reports: 1, named: 1 });
    expect(await verify(one)).toMatchObject({ fault: null });
    for (const id of kept) await undo(id);
    expect(await eventsOf(2)).toEqual(events);
    await makeDossier(one, corroborate);
    expect(await row(london)).toMatchObject({ reports: 2, named: 2 });
  });

  test('a corrected figure is the incident’s, and an event that was only accepted needs no new work', async () => {
    const { reading } = await showReport(one, parseId('r2'));
    const figure = reading?.figures.find(({ of }) => of === 'killed');
    if (!reading || !figure) throw new Error('the report tells a toll');
    const quoted = reading.article.text.slice(figure.span.start, figure.span.end);
    const anchor = { text: reading.article.textId, span: figure.span, quoted };
    const decision = { kind: 'figure', anchor, subject: null, before: null, why: 'the caption' } as const;
    await decide(one, { ...decision, action: 'accept', after: null });
    expect(await isStale(one)).toBe(false);
    await decide(one, { ...decision, action: 'correct', after: { low: 20, high: 20 } });
    await makeDossier(one, corroborate);
    const shown = (await incidentDossier(one, await incidentOf(1))).dossier.incidents[0];
    expect(shown?.reports.map(({ killed }) => killed?.high).sort()).toEqual([14, 20]);
    expect(shown?.disagree).toContain('killed');
  });

  test.each([
    ['event', 'add', {}],
    ['event', 'correct', { type: 'PARTY' }],
    ['figure', 'correct', { low: 20, high: 10 }],
    ['place', 'correct', { latitude: 999, longitude: 1 }],
    ['time', 'correct', { from: '2031-02-30' }],
    ['source', 'correct', { name: ' ' }],
  ] as const)('what a mark cannot be is refused: %s %s %j', async (kind, action, after) => {
    const { anchor } = await about(1);
    const decision = { action, kind, anchor, subject: null, before: null, after, why: '' } as const;
    await expect(decide(one, decision)).rejects.toMatchObject({ code: 'wrong-use' });
    const empty = anchor && { ...anchor, span: { start: 5, end: 5 }, quoted: '' };
    await expect(decide(one, { ...decision, action: 'reject', anchor: empty })).rejects.toMatchObject({
      code: 'wrong-use',
    });
  });

  test('a split incident is two, and a later merge counts', async () => {
    const london = await incidentOf(1);
    await regroup('split', 1, 2);
    await makeDossier(one, corroborate);
    const parts = [await incidentOf(1), await incidentOf(2)];
    expect(new Set(parts).size).toBe(2);
    expect(parts).toContain(london);
    await regroup('merge', 1, 2);
    await makeDossier(one, corroborate);
    expect(await incidentOf(2)).toBe(await incidentOf(1));
  });

  test('names that are one source are one origin and one row, until they are split again', async () => {
    const london = await incidentOf(1);
    expect((await row(london))?.named).toBe(2);
    await sources('merge', DIRECTORATE, RESCUERS);
    await makeDossier(one, corroborate);
    expect((await row(london))?.named).toBe(1);
    const [origin] = (await incidentDossier(one, london)).dossier.incidents[0]?.origins ?? [];
    expect(origin?.because.map(({ kind, by }) => [kind, by])).toContainEqual(['decision', 'd1']);
    const rows = (await askSources(one, {})).rows.filter(({ names }) => names.length > 0);
    expect(rows).toMatchObject([{ names: [DIRECTORATE, RESCUERS], reports: 3 }]);
    await sources('split', RESCUERS, DIRECTORATE);
    await makeDossier(one, corroborate);
    expect((await row(london))?.named).toBe(2);
    expect((await askSources(one, {})).rows.every(({ names }) => names.length === 0)).toBe(true);
  });

  test('a name that rules count with another is not one of them once somebody decided so', async () => {
    await addReports(one, [
      bombing(
        'four',
        'The Ketria Bell',
        '2031-07-03',
        'Blast kills six in Rome\n\nA bomb killed six people in Rome on 2 July 2031, Minister Dora Kellin said.\n',
      ),
      bombing(
        'five',
        'Lowmark Radio',
        '2031-07-03',
        'Six die in Rome bombing\n\nA bomb killed six people in Rome on 2 July 2031, Minister Dora Kelin told reporters.\n',
      ),
    ]);
    const originsIn = async (): Promise<readonly string[]> => {
      await makeDossier(one, corroborate);
      const { rows } = await askIncidents(one, { place: 'rome' });
      const found = await Promise.all(rows.map(({ id }) => incidentDossier(one, id)));
      return [...new Set(found.flatMap(({ dossier }) => dossier.incidents[0]?.origins.map(({ name }) => name) ?? []))];
    };
    expect((await originsIn()).filter((name) => name.startsWith('Dora'))).toHaveLength(1);
    await sources('split', 'Dora Kellin', 'Dora Kelin');
    expect((await originsIn()).filter((name) => name.startsWith('Dora'))).toHaveLength(2);
  });

  test('a decision that does not say what it groups is refused', async () => {
    await expect(decide(one, { ...(await about(1)), action: 'merge' })).rejects.toThrow('after.marks');
    await expect(sources('merge', DIRECTORATE)).rejects.toThrow('after.with');
  });

  test('a merge of what is one already is refused, and so are words that are nowhere', async () => {
    await expect(regroup('merge', 1, 2)).rejects.toMatchObject({ code: 'wrong-use' });
    await expect(sources('merge', RESCUERS, ` ${RESCUERS} `)).rejects.toMatchObject({ code: 'wrong-use' });
    const { anchor, ...rest } = await about(1);
    const text = anchor?.text ?? '';
    const merging = (marks: readonly unknown[]) => decide(one, { ...rest, anchor, action: 'merge', after: { marks } });
    await expect(merging([{ text: 'sha256:none', start: 0, end: 1 }])).rejects.toMatchObject({ code: 'not-found' });
    for (const mark of [
      { text, start: 5, end: 5 },
      { text, start: -4, end: 2 },
      { text, start: 0, end: 9_999 },
      { text, start: 'five', end: 9 },
    ])
      await expect(merging([mark]), JSON.stringify(mark)).rejects.toMatchObject({ code: 'wrong-use' });
    expect(await decisionsOf(one)).toEqual([]);
  });

  test('incidents that a decision will make two can be merged before they are', async () => {
    await regroup('split', 1, 2);
    await expect(regroup('merge', 1, 2)).resolves.toMatchObject({ action: 'merge' });
  });

  test('what is undone is not undone again', async () => {
    const kept = await regroup('merge', 1, 3);
    const undone = await undo(kept.id);
    await expect(undo(kept.id)).rejects.toMatchObject({ code: 'wrong-use' });
    await undo(undone.id);
    await expect(undo(kept.id)).resolves.toMatchObject({ action: 'undo' });
  });

  test('a number is never given to another incident', async () => {
    const [london, paris] = [await incidentOf(1), await incidentOf(3)];
    const { rows } = await askIncidents(one, {});
    const highest = Math.max(...rows.map(({ id }) => Number(id.slice(1))));
    const kept = await regroup('merge', 1, 3);
    await makeDossier(one, corroborate);
    await undo(kept.id);
    await makeDossier(one, corroborate);
    const anew = [await incidentOf(1), await incidentOf(3)];
    expect(anew[0]).toBe(london);
    expect(anew[1]).not.toBe(paris);
    expect(Number(anew[1]?.slice(1))).toBeGreaterThan(highest);
    await purge(one, 3, 'asked for it');
    await makeDossier(one, corroborate);
    expect(Number((await incidentOf(1)).slice(1))).toBeGreaterThan(Number(anew[1]?.slice(1)));
  });

  test('the state of an incident is asked and counted like any facet', async () => {
    const london = await incidentOf(1);
    const kept = await decide(one, await about(1));
    expect((await askIncidents(one, { state: 'accepted' })).rows.map(({ id }) => id)).toEqual([london]);
    const { state } = await askFacets(one, { state: 'accepted' });
    expect(state.find(({ value }) => value === 'accepted')?.incidents).toBe(1);
    expect(state.find(({ value }) => value === 'marked')?.incidents).toBe((await askIncidents(one, {})).all - 1);
    await makeDossier(one, corroborate);
    expect((await row(london))?.state).toBe('accepted');
    await undo(kept.id);
    expect((await row(london))?.state).toBe('marked');
  });

  test('facets and worklist count what the filter lets through', async () => {
    await addReports(one, [
      bombing(
        'brigade',
        'The Osmer Post',
        '2031-06-04',
        'Gunmen attack Lyon\n\nThe Lowmark Brigade attacked Lyon on 3 June 2031, killing 31 people, the Osmer rescue service said.\n',
      ),
    ]);
    await makeDossier(one, corroborate);
    const facets = await askFacets(one, {});
    const brigade = facets.actor.find(({ value }) => value === 'lowmark brigade');
    expect(brigade).toBeDefined();
    const acted = await askIncidents(one, { actor: 'lowmark brigade' });
    expect(acted.all).toBe(brigade?.incidents);
    expect(acted.rows[0]?.place).toBe('Lyon');
    expect((await askFacets(one, { actor: 'lowmark brigade' })).actor).toEqual(facets.actor);
    expect((await askFacets(one, { actor: 'lowmark brigade' })).place.map(({ value }) => value)).toEqual(['lyon']);
    const work = await askWorklist(one, {});
    expect(work.kinds.reduce((sum, { rows }) => sum + rows, 0)).toBe(work.all);
    expect((await askIncidents(one, { actor: 'lowmark' })).all).toBe(0);
    expect((await askWorklist(one, { actor: 'nobody at all' })).all).toBe(0);
  });

  test('decisions come along when a case is merged into another, whatever the numbers there', async () => {
    await regroup('merge', 1, 3);
    await sources('merge', DIRECTORATE, RESCUERS);
    const other = await openCase(await target(), { who: 'Bo' });
    await addReports(other, [read({ name: 'first', text: 'Talks in Oslo\n\nMinisters met in Oslo on Monday.\n' })]);
    await merge(other, one);
    await makeDossier(other, corroborate);
    const { rows } = await askIncidents(other, { type: 'assault' });
    expect(rows.map(({ reports, named, state }) => [reports, named, state])).toContainEqual([3, 1, 'corrected']);
    expect(await verify(other)).toMatchObject({ fault: null });
    await other.close();
  });

  test('a purge takes the names of sources out of decisions where no other report holds them', async () => {
    await sources('merge', DIRECTORATE, 'the Lowmark medics');
    await purge(one, 1, 'asked for it');
    expect(JSON.stringify(await decisionsOf(one))).not.toContain('Lowmark');
    expect(await verify(one)).toMatchObject({ fault: null });
  });
});
