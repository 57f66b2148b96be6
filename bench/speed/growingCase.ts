// Adds made reports to a case one by one, in a process of its own, and prints a line at each of the sizes given: what
// origins.ts starts.
import { type Almanac, loadAlmanac } from '../../src/almanac/almanac.ts';
import { home } from '../../src/home.ts';
import { createCopyIndex } from '../../src/origins/copies/copyIndex.ts';
import { findHappenings } from '../../src/origins/happenings/findHappenings.ts';
import { createIncidentIndex } from '../../src/origins/incidents/incidentIndex.ts';
import { outlineOf } from '../../src/origins/incidents/outline.ts';
import { openReport, type Report } from '../../src/origins/report.ts';
import { caseModels } from './caseModels.ts';
import { madeCase } from './madeCase.ts';
import type { Adding } from './origins.ts';

const SEED = 1;
/** Additions just before a size is reached, over which the median is taken. */
const MEASURED = 300;

/** Milliseconds of one addition; processor time but for `wall`. */
interface Spent {
  readonly wall: number;
  readonly cpu: number;
  readonly copies: number;
  readonly happenings: number;
  readonly incidents: number;
  /** Copies found. */
  readonly found: number;
}

const sizes = process.argv.slice(2).map(Number);
const { add, copyIndexBytes } = growingCase(loadAlmanac(home('lexicons/en')));
const spent: Spent[] = [];
let added = 0;
for (const reading of madeCase(caseModels(), SEED)) {
  if (added === sizes.at(-1)) break;
  spent.push(add(openReport({ name: reading.article.id, reading })));
  if (spent.length > MEASURED) spent.shift();
  if (sizes.includes(++added)) console.log(JSON.stringify(rowOf(added)));
}

/** An empty case that takes reports and tells what each addition took. */
function growingCase(almanac: Almanac): {
  readonly add: (report: Report) => Spent;
  readonly copyIndexBytes: () => number;
} {
  const copyIndex = createCopyIndex(almanac);
  const incidentIndex = createIncidentIndex();
  return {
    add: (report) => {
      const [begun, start] = [performance.now(), cpuMs()];
      const copies = copyIndex.add(report);
      const copied = cpuMs();
      const happenings = findHappenings(report, almanac);
      const told = cpuMs();
      const shares = new Map(copies.map(({ a, b, share }) => [a.report === report.id ? b.report : a.report, share]));
      incidentIndex.groupsOf(incidentIndex.put(happenings.map(outlineOf), shares));
      const linked = cpuMs();
      return {
        wall: performance.now() - begun,
        cpu: linked - start,
        copies: copied - start,
        happenings: told - copied,
        incidents: linked - told,
        found: copies.length,
      };
    },
    copyIndexBytes: copyIndex.bytes,
  };
}

function rowOf(reports: number): Adding {
  return {
    reports,
    medianMs: quantile('wall', 0.5),
    cpuMs: quantile('cpu', 0.5),
    copiesMs: quantile('copies', 0.5),
    happeningsMs: quantile('happenings', 0.5),
    incidentsMs: quantile('incidents', 0.5),
    slowMs: quantile('cpu', 0.95),
    copiesAReport: quantile('found', 0.5),
    copyIndexMb: Math.round(copyIndexBytes() / 1e6),
    memoryMb: Math.round(process.memoryUsage().rss / 1e6),
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function quantile(kind: keyof Spent, part: number): number {
  const values = spent.map((one) => one[kind]).sort((a, b) => a - b);
  return Math.round((values[Math.floor(values.length * part)] ?? 0) * 10) / 10;
}
