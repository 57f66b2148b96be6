// `npm run gate`: every score beside its floor. Fails below a floor, and on CI where the data is missing.
// A floor is lowered only with a line in CHANGELOG.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideScorers, type Row, rows } from './rows.ts';
import { tasks } from './tasks.ts';

/** Row id → figure ("found.f1") → the least it may be; a figure whose name ends in "failed" → the most. */
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;
const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors;

let below = 0;
for (const [copy, scorer] of Object.entries(guideScorers)) {
  if (!existsSync(scorer) || sameFile(scorer, join(import.meta.dirname, copy))) continue;
  below++;
  console.log(`${copy} differs from ${scorer}: copy it anew`);
}
let unmeasured = 0;
for (const row of rows) {
  const missing = row.paths.find((path) => !existsSync(path));
  if (missing) {
    unmeasured++;
    console.log(`${row.id.padEnd(26)} not measured: no data at ${missing}`);
  } else below += await measure(row);
}
for (const id of Object.keys(floors).filter((id) => !rows.some((row) => row.id === id))) {
  below++;
  console.log(`${id.padEnd(26)} has floors and no row in rows.ts`);
}
const failed = below > 0 || (unmeasured > 0 && Boolean(process.env.CI));
console.log(`gate: ${failed ? 'FAILED' : 'passed'}, ${below} below their floor, ${unmeasured} rows not measured`);
process.exitCode = failed ? 1 : 0;

/** Prints a line a figure; how many are below their floor. */
async function measure(row: Row): Promise<number> {
  const figures = flat(await tasks[row.task]?.run(row.paths, new Set(row.flags)));
  let bad = 0;
  for (const [figure, floor] of Object.entries(floors[row.id] ?? {})) {
    const value = figures.get(figure);
    const met = value !== undefined && (figure.endsWith('failed') ? value <= floor : value >= floor);
    if (!met) bad++;
    console.log(
      `${row.id.padEnd(26)} ${figure.padEnd(16)} ${(value === undefined ? 'absent' : String(Math.round(value * 1000) / 1000)).padStart(8)}   floor ${String(floor).padStart(6)}   ${met ? 'ok' : 'BELOW'}`,
    );
  }
  if (!floors[row.id]) {
    bad++;
    console.log(`${row.id.padEnd(26)} has no floors in floors.json`);
  }
  return bad;
}

/** { found: { f1: 60 } } → "found.f1" → 60. */
function flat(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (value === null || typeof value !== 'object') return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path ? `${path}.${key}` : key)]));
}

function sameFile(a: string, b: string): boolean {
  return readFileSync(a).equals(readFileSync(b));
}
