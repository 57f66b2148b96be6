// A case of ten thousand reports: adding, size, opening, asking.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { makeCapture } from '../../src/acquire/capture.ts';
import type { Reading } from '../../src/reading.ts';
import { addReports, type ReadCapture } from '../../src/store/addReports.ts';
import { askClaims } from '../../src/store/ask/askClaims.ts';
import { askEvents } from '../../src/store/ask/askEvents.ts';
import { askReports } from '../../src/store/ask/askReports.ts';
import { askSources } from '../../src/store/ask/askSources.ts';
import type { Case } from '../../src/store/case.ts';
import { openCase } from '../../src/store/openCase.ts';
import { bundledReader } from '../quality/readings.ts';

export interface CaseRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: string;
}

/** Reports of the case, and how many different texts they are made of: reading ten thousand would take minutes. */
const REPORTS = 10_000;
const TEXTS = 150;
/** Reports a transaction, as `hearsay add` hands them over when they come fast. */
const BATCH = 16;
/** Times each question is asked; the median counts. */
const ASKED = 15;
const BAR_MS = 100;

/** Measures with the texts of `file` (JSONL with `text`), each used again with a line of its own. */
export async function measureCase(file: string, reports = REPORTS): Promise<readonly CaseRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const path = join(folder, 'bench.hearsay');
  const who = { who: 'bench' };
  try {
    const read = readTexts(file);
    const one = await openCase(path, who);
    let packed = 0;
    let storing = 0;
    for (let from = 0; from < reports; from += BATCH) {
      const items = Array.from({ length: Math.min(BATCH, reports - from) }, (_, n) => another(read, from + n));
      for (const { capture } of items) packed += deflateRawSync(capture.bytes).length;
      const start = performance.now();
      await addReports(one, items);
      storing += performance.now() - start;
    }
    await one.close();
    const size = statSync(path).size;
    const opening = await medianOf(ASKED, async () => (await openCase(path, who)).close());
    const again = await openCase(path, who);
    const asking = await questions(again);
    await again.close();
    const encryption = await encryptionCost(folder, read);
    return [
      { what: `storing one of ${reports} readings`, value: rounded(storing / reports), unit: 'ms', bar: '' },
      { what: 'size against the packed reports', value: rounded(size / packed), unit: 'times', bar: '12' },
      { what: 'opening', value: rounded(opening), unit: 'ms', bar: '50' },
      ...asking,
      ...encryption,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reports of the two small cases that tell what encryption costs. */
const FEW = 500;

/** What an encrypted case costs beside a plain one of the same reports, as ratios. */
async function encryptionCost(folder: string, read: readonly ReadCapture[]): Promise<readonly CaseRow[]> {
  const spent = { plain: { storing: 0, asking: 0 }, encrypted: { storing: 0, asking: 0 } };
  // The first round only warms the code up.
  for (const [round, kind] of (['plain', 'encrypted', 'plain', 'encrypted'] as const).entries()) {
    const options = { who: 'bench', passphrase: kind === 'plain' ? null : 'seven small boats' };
    const one = await openCase(join(folder, `${kind}-${round}.hearsay`), options);
    const start = performance.now();
    for (let n = 0; n < FEW; n += BATCH)
      await addReports(
        one,
        Array.from({ length: BATCH }, (_, more) => another(read, n + more)),
      );
    spent[kind].storing = performance.now() - start;
    spent[kind].asking = await medianOf(ASKED, () => askReports(one, { words: 'said' }));
    await one.close();
  }
  const ratio = (what: 'storing' | 'asking'): number => rounded(spent.encrypted[what] / spent.plain[what]);
  return [
    { what: 'storing, encrypted against plain', value: ratio('storing'), unit: 'times', bar: '' },
    { what: 'asking, encrypted against plain', value: ratio('asking'), unit: 'times', bar: '' },
  ];
}

async function questions(one: Case): Promise<readonly CaseRow[]> {
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['find, a common word', () => askReports(one, { words: 'said' })],
    ['find, three words', () => askReports(one, { words: 'police court killed' })],
    ['events of a type in a place', () => askEvents(one, { type: 'ASSAULT', place: 'london' })],
    ['events in a box', () => askEvents(one, { box: { west: 30, south: 28, east: 50, north: 40 } })],
    ['events of a month, page 20', () => askEvents(one, { from: '2012-01-01', to: '2013-12-31' }, { skip: 1000 })],
    ['claims of a source', () => askClaims(one, { source: 'police' })],
    ['sources', () => askSources(one, {})],
    ['sources of assaults', () => askSources(one, { type: 'ASSAULT' })],
  ];
  const rows: CaseRow[] = [];
  for (const [what, question] of asked)
    rows.push({ what, value: rounded(await medianOf(ASKED, question)), unit: 'ms', bar: String(BAR_MS) });
  return rows;
}

function readTexts(file: string): readonly ReadCapture[] {
  const read = bundledReader();
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, TEXTS)
    .map((line, n) => {
      const { text } = JSON.parse(line) as { readonly text: string };
      const capture = makeCapture(Buffer.from(text, 'utf8'), { name: `text-${n}`, mediaType: 'text/plain' });
      return { capture, reading: read(capture) };
    });
}

/** The n-th report: the words of one of the texts, bytes of its own, and the reading as if it were of them. */
function another(read: readonly ReadCapture[], n: number): ReadCapture {
  const base = read[n % read.length];
  if (!base) throw new Error('there are texts');
  const capture = makeCapture(Buffer.concat([base.capture.bytes, Buffer.from(`\nreport ${n}\n`)]), {
    name: `report-${n}`,
    from: `report-${n}.txt`,
  });
  const reading: Reading | null = base.reading && {
    ...base.reading,
    article: { ...base.reading.article, id: capture.digest, url: null },
  };
  return { capture, reading };
}

export async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await work();
    spent.push(performance.now() - start);
  }
  return spent.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
