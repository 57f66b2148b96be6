// How fast the page is on a case of ten thousand reports: its API over HTTP, and the page itself in a browser.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import { home } from '../../src/home.ts';
import { serve } from '../../src/web/serve.ts';
import { hasCaseModels } from './caseModels.ts';
import { type CaseRow, medianOf } from './cases.ts';
import { makeWebCase } from './webCase.ts';
import { measurePage } from './webPage.ts';

const REPORTS = 10_000;
/** Times each question is asked; the median counts. */
const ASKED = 15;
/** Milliseconds in which filtering must be done, of which the browser's drawing takes a part. */
const BAR_MS = 150;
/** Bar for the page before the map, in thousands of bytes. */
const PAGE_KB = 350;

const questions = (reports: number): readonly (readonly [string, string])[] => [
  ['the case', '/api/case'],
  ['incidents', '/api/incidents'],
  ['facets', '/api/facets'],
  ['facets of a type', '/api/facets?type=ASSAULT'],
  ['facets of a word', '/api/facets?words=police'],
  ['incidents of a type', '/api/incidents?type=ASSAULT'],
  ['incidents of a fortnight', '/api/incidents?from=2031-01-10&to=2031-01-24'],
  ['incidents in a box', '/api/incidents?box=0,0,60,60'],
  ['incidents of a word', '/api/incidents?words=police'],
  ['incidents, page 100', '/api/incidents?skip=5000'],
  ['one incident', '/api/incidents/i1'],
  ['reports', '/api/reports'],
  ['reports with words', '/api/reports?words=police%20court'],
  ['one report', `/api/reports/r${reports / 2}`],
  ['worklist', '/api/worklist'],
  ['claims of a source', '/api/claims?source=police'],
  ['events of a type', '/api/events?type=ASSAULT'],
  ['sources', '/api/sources'],
  ['decisions', '/api/decisions'],
];

/** Null where the corpus is missing. */
export async function measureWeb(reports = REPORTS): Promise<readonly CaseRow[] | null> {
  if (!hasCaseModels()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const target = join(folder, 'web.hearsay');
  try {
    await makeWebCase(target, reports);
    return await measureServed(target, reports);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rows for a case of `reports` reports that is there already. */
async function measureServed(target: string, reports: number): Promise<readonly CaseRow[]> {
  const addresses: string[] = [];
  const start = performance.now();
  const serving = await serve({
    target,
    open: { who: 'bench', readOnly: true },
    host: '127.0.0.1',
    port: 0,
    password: null,
    fetch: defaultFetchSettings,
    tiles: null,
    onAddress: (address) => void addresses.push(address),
    onError: (thrown) => {
      throw thrown;
    },
  });
  const starting = performance.now() - start;
  const entered = await fetch(addresses[0] ?? '');
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const rows: CaseRow[] = [{ what: 'opening the case and listening', value: rounded(starting), unit: 'ms', bar: '' }];
  for (const [what, path] of questions(reports)) {
    const spent = await medianOf(ASKED, async () => {
      const answer = await fetch(serving.origin + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    });
    rows.push({ what, value: rounded(spent), unit: 'ms', bar: String(BAR_MS) });
  }
  const page = [...pageSizes(), ...(await measurePage({ origin: serving.origin, cookie }))];
  await serving.close();
  return [...rows, ...page];
}

/** Bytes of the built page as they are packed, before the map is asked for and with it. */
function pageSizes(): readonly CaseRow[] {
  const folder = home('dist/page');
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...index.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
  const all = readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`);
  const packed = (files: readonly string[]): number =>
    rounded(
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, gzipSync(index).length) /
        1_000,
    );
  return [
    { what: 'the page before the map, packed', value: packed(first), unit: 'KB', bar: String(PAGE_KB) },
    { what: 'the page with the map, packed', value: packed(all), unit: 'KB', bar: '' },
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
