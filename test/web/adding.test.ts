// Files and addresses that somebody adds: read in a thread, told one by one, and in the case.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import type { Page } from '../../src/store/ask/page.ts';
import { purge } from '../../src/store/care/purge.ts';
import type { IncidentRow } from '../../src/store/dossiers/askIncidents.ts';
import { openCase } from '../../src/store/openCase.ts';
import { safeName } from '../../src/web/adding/received.ts';
import type { CaseAnswer, JobAnswer, ReportAnswer } from '../../src/web/api/answers.ts';
import { jobSchema } from '../../src/web/api/answersSchema.ts';
import { REPORTS, read } from '../store/someReports.ts';
import { type Answer, type Served, served } from './served.ts';

/** Milliseconds: a thread compiles the sources for itself before it begins, beside whatever else is tested. */
vi.setConfig({ testTimeout: 120_000 });

let one: Served;
let site: Server;
let address: string;
beforeAll(async () => {
  one = await served({
    reports: REPORTS.slice(0, 1).map(read),
    fetch: { ...defaultFetchSettings, allowPrivate: true },
  });
  site = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(
      '<!doctype html><title>Bridge shut</title><article><h1>Bridge shut</h1><p>The ministry of roads of Karsa said on Monday that the bridge at Lowmark was shut after a strike killed 3 people in London.</p></article>',
    );
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => site.once('listening', listening));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/bridge`;
});
afterAll(async () => {
  site.close();
  await one.close();
});

const BOUNDARY = 'paste';
const upload = (files: readonly (readonly [string, string])[]): Promise<Answer> =>
  one.ask('/api/reports', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${files
      .map(
        ([name, text]) =>
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n`,
      )
      .join('')}--${BOUNDARY}--\r\n`,
  });

async function finished(answer: Answer): Promise<JobAnswer> {
  expect(answer.status, answer.text).toBe(200);
  let job = answer.json() as JobAnswer;
  while (!job.finished) {
    await new Promise((soon) => setTimeout(soon, 50));
    job = (await one.ask(`/api/jobs/${job.id}`)).json() as JobAnswer;
    expect(jobSchema.safeParse(job).error?.issues ?? []).toEqual([]);
  }
  return job;
}

const TALKS = REPORTS[2]?.text ?? '';

test('files are read and kept, what cannot be read is told, and the incidents are made anew', async () => {
  const before = (await one.ask('/api/incidents')).json() as Page<IncidentRow>;
  const job = await finished(
    await upload([
      ['talks.txt', TALKS],
      ['talks.meta.json', '{"outlet":"The Osmer Post","published":"2031-06-02"}'],
      ['../../denial.txt', REPORTS[1]?.text ?? ''],
      ['again.txt', TALKS],
      ['empty.txt', ''],
    ]),
  );
  expect(job.items.map(({ name, kind, error }) => [name, kind, error?.code ?? null])).toEqual([
    ['talks.txt', 'new', null],
    ['denial.txt', 'new', null],
    ['again.txt', 'again', null],
    ['empty.txt', 'failed', 'empty'],
  ]);
  expect(job).toMatchObject({ done: 4, all: 4, incidents: 'made' });
  const { reports, served: how } = (await one.ask('/api/case')).json() as CaseAnswer;
  expect(reports).toBe(3);
  expect(how.stale).toBe(false);
  const { shown } = (await one.ask(`/api/reports/${job.items[0]?.report}`)).json() as ReportAnswer;
  expect(shown.reading?.article.outlet).toBe('The Osmer Post');
  expect(shown.versions[0]?.captures.map(({ from }) => from)).toEqual(['talks.txt', 'again.txt']);
  expect(before.all).toBeLessThanOrEqual(((await one.ask('/api/incidents')).json() as Page<IncidentRow>).all);
});

test('addresses are fetched', async () => {
  const job = await finished(
    await one.ask('/api/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ addresses: [address, `${address}#again`] }),
    }),
  );
  expect(job.items.map(({ kind }) => kind)).toEqual(['new', 'again']);
  const { shown } = (await one.ask(`/api/reports/${job.items[0]?.report}`)).json() as ReportAnswer;
  expect(shown.address).toBe(address);
  expect(shown.reading?.article.title).toBe('Bridge shut');
});

test('a form without files is none', async () => expect((await upload([])).status).toBe(400));

describe('names of uploaded files', () => {
  test.each([
    ['report.html', 'report.html'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\reports\\one.html', 'one.html'],
    ['.hidden', 'hidden'],
    ['..', 'report'],
    ['', 'report'],
    ['a\u0000b\nc.txt', 'a_b_c.txt'],
    ['\u202egpj.html', '_gpj.html'],
  ])('%j is written as %j', (given, name) => expect(safeName(given)).toBe(name));
  test('a long one keeps its end', () => {
    const name = safeName(`${'é'.repeat(500)}.html`);
    expect(name.endsWith('é.html')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });
});

test('while another program writes, questions are answered, and a decision waits for its turn', async () => {
  const other = await openCase(join(one.folder, 'test.hearsay'), { who: 'Berit' });
  const note = {
    action: 'note',
    kind: 'report',
    anchor: null,
    subject: 'r1',
    before: null,
    after: null,
    why: 'waited',
  };
  const done: string[] = [];
  let decided: Promise<unknown> = Promise.resolve();
  await other.engine.write(async () => {
    decided = one
      .ask('/api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ decision: note }),
      })
      .then(({ status }) => done.push(`decided ${status}`));
    for (let n = 0; n < 5; n++) done.push(`asked ${(await one.ask('/api/case')).status}`);
  });
  await decided;
  await other.close();
  expect(done).toEqual([...Array.from({ length: 5 }, () => 'asked 200'), 'decided 200']);
});

test('what another program changed is worked out anew once the case is asked', async () => {
  const other = await openCase(join(one.folder, 'test.hearsay'), { who: 'Berit' });
  await purge(other, 2, 'asked for it');
  await other.close();
  expect(((await one.ask('/api/incidents')).json() as Page<IncidentRow>).all).toBe(0);
  const stale = async (): Promise<boolean> => ((await one.ask('/api/case')).json() as CaseAnswer).served.stale;
  expect(await stale()).toBe(true);
  await expect.poll(stale, { timeout: 100_000 }).toBe(false);
  expect(((await one.ask('/api/incidents')).json() as Page<IncidentRow>).all).toBeGreaterThan(0);
});
