// Corroborates a made case of so many reports in a process of its own and prints what it took: what origins.ts starts.
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import { home } from '../../src/home.ts';
import type { NamedReading } from '../../src/origins/report.ts';
import { caseModels } from './caseModels.ts';
import { madeCase } from './madeCase.ts';
import type { Whole } from './origins.ts';

const SEED = 1;

const reports = Number(process.argv[2]);
const named: NamedReading[] = [];
for (const reading of madeCase(caseModels(), SEED)) {
  if (named.length === reports) break;
  named.push({ name: reading.article.id, reading });
}
const corroborate = createCorroborator(loadAlmanac(home('lexicons/en')));
const [start, used] = [performance.now(), process.cpuUsage()];
const { copies, incidents } = corroborate(named);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(used);
const cpuSeconds = (user + system) / 1e6;
const whole: Whole = {
  reports,
  seconds: round(seconds),
  cpuSeconds: round(cpuSeconds),
  cpuMsAReport: round((1000 * cpuSeconds) / reports),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  copies: copies.length,
  incidents: incidents.length,
};
console.log(JSON.stringify(whole));

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
