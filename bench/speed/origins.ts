// What it costs to add one report to a case as the case grows, and to corroborate a whole case from nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCapture } from '../../src/acquire/capture.ts';
import { type Almanac, loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import { home } from '../../src/home.ts';
import { createCopyIndex } from '../../src/origins/copies/copyIndex.ts';
import { findHappenings } from '../../src/origins/happenings/findHappenings.ts';
import { createIncidentIndex } from '../../src/origins/incidents/incidentIndex.ts';
import { openReport } from '../../src/origins/report.ts';
import type { Reading } from '../../src/reading.ts';
import { bundledReader } from '../quality/readings.ts';
import { corpora } from '../quality/rows.ts';
import { madeCase } from './madeCase.ts';

export interface Sizes {
  /** Reports in the case when adding is measured; the last is where it ends. */
  readonly adding: readonly number[];
  /** Readings corroborated from nothing. */
  readonly whole: number;
}
export const SHORT: Sizes = { adding: [500, 2_000], whole: 200 };
/** Bars: 60 ms median at 100,000, at most twice that of 1,000; 10,000 within 180 s and 1.5 GB. Takes a quarter of an hour. */
export const LARGE: Sizes = { adding: [1_000, 10_000, 100_000], whole: 10_000 };

const ECBPLUS = join(corpora, 'reports/ecbplus.jsonl');
/** Every eighth report of ECB+ is read for its passages. */
const MODELS = 8;
const SEED = 1;
/** Additions just before a size is reached, over which the median is taken. */
const MEASURED = 300;

export interface Adding {
  readonly reports: number;
  readonly medianMs: number;
  readonly copiesMs: number;
  readonly happeningsMs: number;
  readonly incidentsMs: number;
  /** 95 of 100 additions take no longer. */
  readonly slowMs: number;
  readonly copiesAReport: number;
  readonly copyIndexMb: number;
  readonly memoryMb: number;
}
export interface Whole {
  readonly reports: number;
  readonly seconds: number;
  readonly memoryMb: number;
  readonly copies: number;
  readonly incidents: number;
}
export interface Origins {
  readonly adding: readonly Adding[];
  readonly whole: Whole;
}

/** Null where the corpus is missing. */
export function measureOrigins(sizes: Sizes): Origins | null {
  if (!existsSync(ECBPLUS)) return null;
  const models = readModels();
  const almanac = loadAlmanac(home('lexicons/en'));
  // the whole case first: memory that adding leaves behind would count
  const whole = corroborateWhole(models, almanac, sizes.whole);
  return { adding: addOneByOne(models, almanac, sizes.adding), whole };
}

function readModels(): readonly Reading[] {
  const read = bundledReader();
  return readFileSync(ECBPLUS, 'utf8')
    .trim()
    .split('\n')
    .filter((_, n) => n % MODELS === 0)
    .map((line) => {
      const { doc_id: name, text } = JSON.parse(line) as { doc_id: string; text: string };
      return read(makeCapture(new TextEncoder().encode(text), { name, mediaType: 'text/plain' }));
    });
}

function corroborateWhole(models: readonly Reading[], almanac: Almanac, count: number): Whole {
  const readings: Reading[] = [];
  for (const reading of madeCase(models, SEED)) {
    if (readings.length === count) break;
    readings.push(reading);
  }
  const start = performance.now();
  const dossier = createCorroborator(almanac)(readings.map((reading) => ({ name: reading.article.id, reading })));
  return {
    reports: count,
    seconds: round((performance.now() - start) / 1000),
    memoryMb: megabytes(),
    copies: dossier.copies.length,
    incidents: dossier.incidents.length,
  };
}

function addOneByOne(models: readonly Reading[], almanac: Almanac, sizes: readonly number[]): readonly Adding[] {
  const copyIndex = createCopyIndex(almanac);
  const incidentIndex = createIncidentIndex();
  const rows: Adding[] = [];
  let spent: { copies: number; happenings: number; incidents: number }[] = [];
  let found = 0;
  let added = 0;
  for (const reading of madeCase(models, SEED)) {
    const report = openReport({ name: reading.article.id, reading });
    const start = performance.now();
    const copies = copyIndex.add(report);
    const copied = performance.now();
    const happenings = findHappenings(report, almanac);
    const told = performance.now();
    incidentIndex.add(
      happenings,
      new Map(copies.map(({ a, b, share }) => [a.report === report.id ? b.report : a.report, share])),
    );
    spent.push({ copies: copied - start, happenings: told - copied, incidents: performance.now() - told });
    found += copies.length;
    added++;
    const size = sizes[rows.length];
    if (size !== undefined && added === size - MEASURED) {
      spent = [];
      found = 0;
    }
    if (added !== size) continue;
    const whole = spent.map((one) => one.copies + one.happenings + one.incidents);
    rows.push({
      reports: added,
      medianMs: quantile(whole, 0.5),
      copiesMs: quantile(
        spent.map(({ copies }) => copies),
        0.5,
      ),
      happeningsMs: quantile(
        spent.map(({ happenings }) => happenings),
        0.5,
      ),
      incidentsMs: quantile(
        spent.map(({ incidents }) => incidents),
        0.5,
      ),
      slowMs: quantile(whole, 0.95),
      copiesAReport: round(found / MEASURED),
      copyIndexMb: round(copyIndex.bytes() / 1e6),
      memoryMb: megabytes(),
    });
    if (rows.length === sizes.length) break;
  }
  return rows;
}

const quantile = (values: readonly number[], part: number): number =>
  round([...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0);
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);
const round = (value: number): number => Math.round(value * 10) / 10;
