// Scores copies: how many letters of made copies are found, and how many of the letters given as copied were copied.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import type { Copy } from '../../src/dossier.ts';
import { home } from '../../src/home.ts';
import { findCopies } from '../../src/origins/copies/findCopies.ts';
import { openReport, type Report } from '../../src/origins/report.ts';
import type { Span } from '../../src/span.ts';
import { type GivenReport, type MadeCopy, makeCopies } from './makeCopies.ts';
import { bundledReader } from './readings.ts';

/** Made copies for each part of the words replaced. */
const COUNT = 50;
const SEED = 1;
/** Parts of the words replaced. */
const CHANGED = [0, 0.1, 0.2, 0.3];

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Rows with topic and text → percent of letters, by percent of words changed: { "changed0": { precision, recall, f1 } … }.
 * Both sides count: what stands in the made report and what it was made from. Claims between a made report and
 * reports of its host's and its source's topics are left out, since those share passages of their own.
 */
export function scoreCopies(file: string): Readonly<Record<string, Score>> {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GivenReport);
  const read = bundledReader();
  const almanac = loadAlmanac(home('lexicons/en'));
  const open = (name: string, text: string): Report =>
    openReport({ name, reading: read(makeCapture(new TextEncoder().encode(text), { name, mediaType: 'text/plain' })) });
  const originals = rows.map(({ text }, n) => open(`original ${n}`, text));
  return Object.fromEntries(
    CHANGED.map((changed) => {
      const made = makeCopies(rows, { count: COUNT, changed, seed: SEED });
      const reports = made.map(({ text }, n) => open(`made ${n}`, text));
      const copies = findCopies([...originals, ...reports], almanac);
      return [`changed${100 * changed}`, score(made, reports, rows, originals, copies)];
    }),
  );
}

function score(
  made: readonly MadeCopy[],
  reports: readonly Report[],
  rows: readonly GivenReport[],
  originals: readonly Report[],
  copies: readonly Copy[],
): Score {
  const numberOf = new Map(originals.map(({ id }, n) => [id, n]));
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const [n, one] of made.entries()) {
    const report = reports[n];
    const source = originals[one.source];
    if (!report || !source) continue;
    const own = copies.filter(({ a, b }) => a.report === report.id || b.report === report.id);
    const gold = [lettersIn(report, one.copied), lettersIn(source, one.from)];
    wanted += gold.reduce((sum, letters) => sum + letters.size, 0);
    for (const { a, b } of own) {
      const [here, there] = a.report === report.id ? [a, b] : [b, a];
      const other = numberOf.get(there.report);
      if (other === undefined) continue;
      const topic = rows[other]?.topic;
      if (other !== one.source && (topic === one.hostTopic || topic === rows[one.source]?.topic)) continue;
      const ours = [lettersIn(report, here.spans), lettersIn(originals[other] as Report, there.spans)];
      for (const [side, letters] of ours.entries()) {
        given += letters.size;
        if (other === one.source) right += [...letters].filter((at) => gold[side]?.has(at)).length;
      }
    }
  }
  const precision = given ? (100 * right) / given : 0;
  const recall = wanted ? (100 * right) / wanted : 0;
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Offsets of the letters under the spans. */
function lettersIn({ reading: { article } }: Report, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) if (/\S/.test(article.text[at] ?? ' ')) found.add(at);
  }
  return found;
}
