// One suite for every engine: what a case promises, it promises on SQLite and on PostgreSQL.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Added, addReports } from '../../src/store/addReports.ts';
import { askClaims } from '../../src/store/ask/askClaims.ts';
import { askEvents } from '../../src/store/ask/askEvents.ts';
import { askReports } from '../../src/store/ask/askReports.ts';
import { askSources } from '../../src/store/ask/askSources.ts';
import { bytesOf, parseId, showReport } from '../../src/store/ask/show.ts';
import { purge } from '../../src/store/care/purge.ts';
import { verify } from '../../src/store/care/verify.ts';
import type { Case } from '../../src/store/case.ts';
import { decide, decisionsOf } from '../../src/store/decisions.ts';
import { openCase } from '../../src/store/openCase.ts';
import { review } from '../../src/store/review.ts';
import { ENGINES, useEngines } from './engines.ts';
import { REPORTS, read } from './someReports.ts';

useEngines();

/** A clock that moves one second a call. */
function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2031, 4, 20) + 1000 * seconds++).toISOString();
}

describe.each(ENGINES)('a case on $kind', ({ target }) => {
  let one: Case;
  let where: string;
  beforeEach(async () => {
    where = await target();
    one = await openCase(where, { who: 'Ada', now: clock() });
  });
  afterEach(() => one.close());
  const addAll = (): Promise<readonly Added[]> => addReports(one, REPORTS.map(read));

  test('keeps what was added when it is opened again', async () => {
    expect((await addAll()).map(({ kind, report }) => [kind, report])).toEqual([
      ['new', 1],
      ['new', 2],
      ['new', 3],
    ]);
    await one.close();
    one = await openCase(where, { who: 'Ada', now: clock() });
    const shown = await showReport(one, parseId('r1'));
    expect(shown.address).toBe('https://npa.example/shelling');
    expect(shown.reading?.article.outlet).toBe('Norvand Press Agency');
    expect(Buffer.from(await bytesOf(one, shown.versions[0]?.digest ?? '')).toString('utf8')).toBe(REPORTS[0]?.text);
  });

  test('the same bytes from the same place at the same time are told and not kept again', async () => {
    await addAll();
    expect(await addAll()).toMatchObject([{ kind: 'again', report: 1 }, { kind: 'again' }, { kind: 'again' }]);
    expect((await showReport(one, parseId('r1'))).versions.map(({ captures }) => captures.length)).toEqual([1]);
    expect(await verify(one)).toMatchObject({ fault: null, entries: 4 });
  });

  test('the same bytes from elsewhere are one report with two captures', async () => {
    await addAll();
    const elsewhere = REPORTS.map(read).map(({ capture, reading }) => ({
      capture: { ...capture, from: `elsewhere/${capture.from}` },
      reading,
    }));
    expect(await addReports(one, elsewhere)).toMatchObject([
      { kind: 'again', report: 1 },
      { kind: 'again' },
      { kind: 'again' },
    ]);
    const { versions } = await showReport(one, parseId('r1'));
    expect(versions.map(({ captures }) => captures.length)).toEqual([2]);
  });

  test('other bytes at the same address are a new version, and the latest is asked', async () => {
    await addAll();
    const later = {
      ...REPORTS[0],
      text: 'Shelling kills 19 in Lowmark\n\nShelling killed 19 people in London on Tuesday, the directorate said.\n',
    };
    expect(await addReports(one, [read({ name: 'shelling', ...later })])).toMatchObject([
      { kind: 'new-version', report: 1 },
    ]);
    const { versions, reading } = await showReport(one, parseId('r1'));
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(reading?.article.title).toContain('19');
    expect((await showReport(one, parseId('r1v1'))).reading?.article.title).toContain('14');
    expect((await askReports(one, { words: '14 people' })).rows).toEqual([]);
  });

  test('bytes that could not be read are kept all the same', async () => {
    const { capture } = read({ name: 'unread', text: 'Nothing could be read here.' });
    await addReports(one, [{ capture, reading: null }]);
    expect(await showReport(one, parseId('r1'))).toMatchObject({ reading: null, name: 'unread' });
  });

  test.each([
    ['words', { words: 'shelling DIRECTORATE' }, ['shelling']],
    ['an outlet', { outlet: 'osmer' }, ['talks']],
    ['a source', { source: 'brenn' }, ['denial']],
    ['a place', { place: 'LONDON' }, ['denial', 'shelling']],
    ['a box', { box: { west: -1, south: 51, east: 1, north: 52 } }, ['denial', 'shelling']],
    ['days', { from: '2031-05-13', to: '2031-05-13', type: 'assault', place: 'london' }, ['shelling']],
    ['words that only together are nowhere', { words: 'shelling minister' }, []],
    ['marks of a query language', { words: '"shelling" OR (minister*) -x' }, []],
  ])('reports are found by %s', async (_, filter, names) => {
    await addAll();
    expect((await askReports(one, filter)).rows.map(({ name }) => name)).toEqual(names);
  });

  test('events, claims and sources are told with who says so', async () => {
    await addAll();
    const [event] = (await askEvents(one, { type: 'ASSAULT', words: 'shelling', place: 'london' })).rows;
    expect(event).toMatchObject({ place: 'London', report: 'r1' });
    const claims = (await askClaims(one, { source: 'directorate' })).rows;
    expect(claims.length).toBeGreaterThan(0);
    for (const { chain } of claims) expect(chain.join(' ')).toMatch(/directorate/i);
    expect((await askSources(one, {})).rows.map(({ name }) => name)).toContain('Aldous Brenn');
  });

  test('answers come in pages that meet', async () => {
    await addAll();
    const all = (await askClaims(one, {})).rows;
    const first = await askClaims(one, {}, { rows: 2 });
    const rest = await askClaims(one, {}, { rows: 100, skip: first.next ?? 0 });
    expect([...first.rows, ...rest.rows]).toEqual(all);
    expect(rest).toMatchObject({ all: all.length, next: null });
  });

  test('a decision stays with its words, and is an orphan when they are gone', async () => {
    await addAll();
    const { reading } = await showReport(one, parseId('r1'));
    const event = reading?.events[0];
    if (!reading || !event) throw new Error('the report tells an event');
    const { text, textId } = reading.article;
    const anchor = { text: textId, span: event.trigger, quoted: text.slice(event.trigger.start, event.trigger.end) };
    const decision = {
      action: 'reject',
      kind: 'event',
      subject: null,
      before: null,
      after: null,
      why: 'not told as done',
    } as const;
    await decide(one, { ...decision, anchor });
    const decisions = await decisionsOf(one);
    expect(decisions).toMatchObject([{ who: 'Ada', anchor, why: 'not told as done' }]);
    expect(review(reading, decisions).states.get(event.id)).toBe('rejected');
    const other = await showReport(one, parseId('r2'));
    if (!other.reading) throw new Error('the report was read');
    expect(review(other.reading, decisions).orphans).toHaveLength(1);
    await expect(decide(one, { ...decision, anchor: { ...anchor, quoted: 'other words' } })).rejects.toMatchObject({
      code: 'wrong-use',
    });
    expect(await verify(one)).toMatchObject({ fault: null });
  });

  test('verify names the first fault', async () => {
    await addAll();
    expect(await verify(one)).toMatchObject({ fault: null, reports: 3, entries: 4 });
    await one.engine.write(async (db) => {
      await db
        .updateTable('bodies')
        .set({ packed: Buffer.from('00') })
        .where('size', '>', 0)
        .execute();
    });
    expect(await verify(one)).toMatchObject({ fault: { kind: 'report', where: 'report r1, version 1' } });
    await one.engine.write(async (db) => {
      await db.updateTable('log').set({ what: '{}' }).where('number', '=', 2).execute();
    });
    expect(await verify(one)).toMatchObject({ fault: { kind: 'log', where: 'log entry 2' } });
  });

  test('a purge leaves digest, time and reason, and nothing else', async () => {
    await addAll();
    const digest = (await showReport(one, parseId('r1'))).versions[0]?.digest ?? '';
    const note = { action: 'note', kind: 'report', anchor: null, before: null, after: null } as const;
    await decide(one, { ...note, subject: 'r1', why: 'Osk Tarn wrote it' });
    await decide(one, { ...note, action: 'sensitive', kind: 'source', subject: 'Lowmark health', why: 'asked' });
    expect(await purge(one, 1, 'a witness asked for it')).toBe(1);
    expect((await askReports(one, { words: 'shelling' })).rows.map(({ name }) => name)).not.toContain('shelling');
    await expect(bytesOf(one, digest)).rejects.toMatchObject({ code: 'not-found' });
    expect(await verify(one)).toMatchObject({ fault: null });
    const kept = await everything(one);
    expect(kept).toContain(digest);
    expect(kept).toContain('a witness asked for it');
    for (const word of ['npa.example', 'Norvand Press', 'shelling.txt', 'Osk Tarn', 'Lowmark'])
      expect(kept, word).not.toContain(word);
  });
});

test('a server that is not there is told, without the password', async () => {
  const nobody = openCase('postgres://ada:secret@127.0.0.1:1/case', { who: 'Ada' });
  await expect(nobody).rejects.toMatchObject({ code: 'case-unreachable' });
  await expect(nobody).rejects.not.toThrow(/secret/);
});

/** Every row of every table as text. */
async function everything({ engine: { db } }: Case): Promise<string> {
  const tables = [
    'about',
    'bodies',
    'reports',
    'versions',
    'captures',
    'readings',
    'packed_readings',
    'events',
    'claims',
    'sources',
    'decisions',
    'log',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
