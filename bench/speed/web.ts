// How fast the page's API answers on a case of ten thousand reports, over HTTP, as the page asks it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import { serve } from '../../src/web/serve.ts';
import { hasCaseModels } from './caseModels.ts';
import { type CaseRow, medianOf } from './cases.ts';
import { makeWebCase } from './webCase.ts';

const REPORTS = 10_000;
/** Times each question is asked; the median counts. */
const ASKED = 15;
/** Milliseconds in which filtering must be done, of which the browser's drawing takes a part. */
const BAR_MS = 150;

const questions = (reports: number): readonly (readonly [string, string])[] => [
  ['the case', '/api/case'],
  ['incidents with facets', '/api/incidents'],
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
    await serving.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
