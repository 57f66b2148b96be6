// Every route answers what its schema says; the OpenAPI document and the manual list exactly the routes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../src/store/ask/page.ts';
import { decide } from '../../src/store/decisions.ts';
import type { Facets } from '../../src/store/dossiers/askFacets.ts';
import type { IncidentRow } from '../../src/store/dossiers/askIncidents.ts';
import type { CaseAnswer, DecisionRow, IncidentAnswer, ReportAnswer } from '../../src/web/api/answers.ts';
import { errorAnswerSchema } from '../../src/web/api/answersSchema.ts';
import { SHAPES } from '../../src/web/api/documentSchema.ts';
import { ROUTE_KEYS, type RouteKey } from '../../src/web/api/route.ts';
import { REPORTS, read } from '../store/someReports.ts';
import { type Served, served } from './served.ts';

let one: Served;
const MARCH = read({
  name: 'march',
  outlet: 'The Osmer Post',
  published: '2031-06-02',
  text: 'Students march\n\nStudents protested in Paris on Sunday against the new tax, police said.\n',
});
beforeAll(async () => {
  one = await served({
    reports: [...REPORTS.map(read), MARCH],
    prepare: (kept) =>
      decide(kept, {
        action: 'note',
        kind: 'report',
        anchor: null,
        subject: 'r1',
        before: null,
        after: null,
        why: 'the ferry is another one',
      }),
  });
});
afterAll(() => one.close());

const get = async <T>(path: string): Promise<T> => {
  const answer = await one.ask(path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as T;
};

/** A request for every route that is asked; those that change something have tests of their own. */
const ASKED: readonly (readonly [RouteKey, string])[] = [
  ['GET /api/openapi.json', '/api/openapi.json'],
  ['GET /api/case', '/api/case'],
  ['GET /api/reports', '/api/reports'],
  ['GET /api/reports', '/api/reports?words=shelling&rows=1'],
  ['GET /api/reports/:id', '/api/reports/r1'],
  ['GET /api/reports/:id', '/api/reports/r2v1'],
  ['GET /api/events', '/api/events'],
  ['GET /api/events', '/api/events?type=assault&place=london&from=2031-05-01&to=2031-05-31&box=-1,51,1,52'],
  ['GET /api/claims', '/api/claims'],
  ['GET /api/claims', '/api/claims?source=directorate&outlet=norvand'],
  ['GET /api/sources', '/api/sources'],
  ['GET /api/incidents', '/api/incidents'],
  ['GET /api/incidents', '/api/incidents?type=ASSAULT&named=1&disagree='],
  ['GET /api/facets', '/api/facets?type=ASSAULT'],
  ['GET /api/incidents/:id', '/api/incidents/i1'],
  ['GET /api/worklist', '/api/worklist'],
  ['GET /api/worklist', '/api/worklist?about=undated&words=shelling&type=ASSAULT'],
  ['GET /api/worklist', '/api/worklist?named=1'],
  ['GET /api/decisions', '/api/decisions'],
];

describe('answers', () => {
  test.each(ASKED)('%s keeps to its schema: %s', async (key, path) => {
    const { answer } = SHAPES[key];
    const given = await get(path);
    expect(answer?.safeParse(given).error?.issues ?? []).toEqual([]);
  });

  test('the case says how it is served', async () => {
    const { reports, served: how } = await get<CaseAnswer>('/api/case');
    expect(reports).toBe(4);
    expect(how).toMatchObject({ readOnly: false, who: 'Ada', stale: false });
  });

  test('a report comes with its reading and its decisions', async () => {
    const { shown, decisions } = await get<ReportAnswer>('/api/reports/r1');
    expect(shown.reading?.article.title).toContain('Shelling');
    expect(decisions.map(({ why }) => why)).toEqual(['the ferry is another one']);
    expect((await get<ReportAnswer>('/api/reports/r2')).decisions).toEqual([]);
  });

  test('a facet does not hide its own other values', async () => {
    const all = await get<Page<IncidentRow>>('/api/incidents');
    expect(all.rows.length).toBeGreaterThan(1);
    const facets = await get<Facets>('/api/facets');
    const types = facets.type.map(({ value }) => value);
    expect(types).toContain('ASSAULT');
    expect(types.length).toBeGreaterThan(1);
    const assaults = await get<Page<IncidentRow>>('/api/incidents?type=ASSAULT');
    expect(assaults.rows.every(({ type }) => type === 'ASSAULT')).toBe(true);
    const narrowed = await get<Facets>('/api/facets?type=ASSAULT');
    expect(narrowed.type).toEqual(facets.type);
    expect(narrowed.named[0]?.incidents).toBe(assaults.all);
    const most = narrowed.named.at(-1);
    const named = await get<Page<IncidentRow>>(`/api/incidents?type=ASSAULT&named=${most?.value}`);
    expect(named.all).toBe(most?.incidents);
    const placed = narrowed.points.reduce((sum, { incidents }) => sum + incidents, 0);
    expect(placed + narrowed.unplaced).toBe(assaults.all);
  });

  test('an incident comes with the words behind each of its spans, and where its reports are kept', async () => {
    const { rows } = await get<Page<IncidentRow>>('/api/incidents?type=ASSAULT');
    const { incident, reports, passages } = await get<IncidentAnswer>(`/api/incidents/${rows[0]?.id}`);
    expect(reports.map(({ kept }) => kept)).toEqual(expect.arrayContaining(['r1']));
    for (const { report, span } of incident.reports) {
      const words = passages[report]?.find((one) => one.span.start === span.start)?.text;
      expect(words).toMatch(/shell/i);
    }
  });
});

describe('questions that cannot be meant', () => {
  test.each([
    ['/api/reports?rows=x', 400],
    ['/api/reports?from=2031-02-30', 400],
    ['/api/events?box=1,2,3', 400],
    ['/api/events?box=9,0,1,1', 400],
    ['/api/events?nonsense=1', 400],
    ['/api/reports/r99', 404],
    ['/api/reports/x', 400],
    ['/api/incidents/i999', 404],
    ['/api/jobs/j9', 404],
    ['/api/none', 404],
    ['/api/export?what=figures&form=geojson', 400],
    ['/api/reports/r99/bytes', 404],
  ])('%s → %i, in the one shape of an error', async (path, status) => {
    const answer = await one.ask(path);
    expect(answer.status).toBe(status);
    expect(errorAnswerSchema.safeParse(answer.json()).error?.issues ?? []).toEqual([]);
  });
});

describe('deciding', () => {
  const note = { action: 'note', kind: 'report', anchor: null, subject: 'r2', before: null, after: null, why: 'seen' };
  const post = (body: unknown) =>
    one.ask('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('a decision is kept, by whoever came in', async () => {
    const answer = await post({ decision: note });
    expect(SHAPES['POST /api/decisions'].answer?.safeParse(answer.json()).error?.issues ?? []).toEqual([]);
    expect(answer.json()).toMatchObject({ decision: { why: 'seen', who: 'Ada' } });
    expect((await get<ReportAnswer>('/api/reports/r2')).decisions).toHaveLength(1);
  });

  test('each decision tells whether it is undone, on whichever page its undo stands', async () => {
    await post({ decision: { ...note, action: 'undo', subject: '1', why: '' } });
    const { rows, all } = await get<Page<DecisionRow>>('/api/decisions?rows=1');
    expect(rows).toMatchObject([{ action: 'undo', undone: false }]);
    const last = await get<Page<DecisionRow>>(`/api/decisions?rows=1&skip=${all - 1}`);
    expect(last.rows).toMatchObject([{ id: 1, undone: true }]);
    const again = await post({ decision: { ...note, action: 'undo', subject: '1', why: '' } });
    expect([again.status, again.json()]).toMatchObject([400, { error: { code: 'wrong-use' } }]);
  });

  test('a mark that was accepted shows it', async () => {
    const { shown } = await get<ReportAnswer>('/api/reports/r1');
    const reading = shown.reading;
    const claim = reading?.claims[0];
    const anchor = { text: reading?.article.textId, span: claim?.span, quoted: claim?.text };
    await post({ decision: { ...note, action: 'accept', kind: 'claim', anchor, subject: null, why: '' } });
    const { review } = await get<ReportAnswer>('/api/reports/r1');
    expect(review.states).toEqual({ [claim?.id ?? '']: 'accepted' });
    const { rows } = await get<Page<DecisionRow>>('/api/decisions?rows=1');
    expect(rows).toMatchObject([{ kind: 'claim', reports: ['r1'] }]);
  });

  test('words that do not stand there, and shapes that are none, are refused', async () => {
    const { shown } = await get<ReportAnswer>('/api/reports/r1');
    const anchor = { text: shown.reading?.article.textId, span: { start: 0, end: 5 }, quoted: 'other' };
    expect((await post({ decision: { ...note, anchor } })).status).toBe(400);
    expect((await post({ decision: { ...note, action: 'destroy' } })).status).toBe(400);
    expect((await post({ ...note })).status).toBe(400);
  });
});

describe('the lists of routes', () => {
  test('the OpenAPI document names each, with what is asked and answered', async () => {
    const { openapi, paths } = await get<{
      readonly openapi: string;
      readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
    }>('/api/openapi.json');
    expect(openapi).toBe('3.1.0');
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(listed.sort()).toEqual([...ROUTE_KEYS].sort());
    expect(JSON.stringify(paths['/api/events'])).toContain('west,south,east,north');
  });

  test('docs/page.md describes each', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/page.md'), 'utf8');
    const described = [...page.matchAll(/^\| `((?:GET|POST) \/api\/[^`?]+)/gm)].map(([, key]) => key);
    expect(described.sort()).toEqual([...ROUTE_KEYS].sort());
  });
});
