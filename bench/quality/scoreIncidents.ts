// Scores dossiers against hand-marked groups of reports, with the scorer of the marking guide, and beside them what
// dossiers get that take no trouble.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import type { Dossier, Incident } from '../../src/dossier.ts';
import { home } from '../../src/home.ts';
import { bundledReader, readingsOf } from './readings.ts';
import type { Measure } from './scoreAttribution.ts';

const scorer = join(import.meta.dirname, 'incidentsScore.mjs');
const GROUP = /^g\d+\.json$/;

export type IncidentsScore = { readonly groups: number; readonly absent: number } & Record<string, Measure>;

export interface WithBaselines {
  readonly score: IncidentsScore;
  /** One incident a group; one incident a report; one origin for every incident of ours. */
  readonly baselines: Readonly<Record<keyof typeof BASELINES, IncidentsScore>>;
}

/**
 * `texts` holds a folder of reports for each group (gNN/ID.txt, ID.meta.json), `gold` its gNN.json. Prints every miss
 * on standard error with `misses`.
 */
export function scoreIncidents(
  texts: string,
  gold: string,
  options: { readonly misses?: boolean; readonly baselines?: boolean } = {},
): IncidentsScore | WithBaselines {
  const dossiers = dossiersOf(texts, gold);
  const score = scored(gold, dossiers, options.misses ? ['--misses'] : []);
  if (!options.baselines) return score;
  const baseline = (of: (dossier: Dossier) => Dossier): IncidentsScore =>
    scored(gold, new Map([...dossiers].map(([group, dossier]) => [group, of(dossier)])), []);
  return {
    score,
    baselines: {
      oneAGroup: baseline(BASELINES.oneAGroup),
      oneAReport: baseline(BASELINES.oneAReport),
      oneOrigin: baseline(BASELINES.oneOrigin),
    },
  };
}

function dossiersOf(texts: string, gold: string): Map<string, Dossier> {
  const read = bundledReader();
  const corroborate = createCorroborator(loadAlmanac(home('lexicons/en')));
  const groups = readdirSync(gold).filter((file) => GROUP.test(file));
  return new Map(
    groups.sort().map((file) => {
      const group = file.slice(0, -'.json'.length);
      const named = [...readingsOf(join(texts, group), read)].map(([name, reading]) => ({ name, reading }));
      return [group, corroborate(named)];
    }),
  );
}

const BASELINES = {
  oneAGroup: (dossier: Dossier): Dossier => ({ ...dossier, incidents: [plain(dossier.reports.map(({ id }) => id))] }),
  oneAReport: (dossier: Dossier): Dossier => ({ ...dossier, incidents: dossier.reports.map(({ id }) => plain([id])) }),
  oneOrigin: (dossier: Dossier): Dossier => ({
    ...dossier,
    incidents: dossier.incidents.map((incident) => ({ ...incident, origins: incident.origins.slice(0, 1) })),
  }),
};

/** An incident of which nothing is known but its reports. */
const plain = (reports: readonly string[]): Incident => ({
  id: `i${reports[0] ?? ''}`,
  type: 'ASSAULT',
  place: null,
  from: null,
  to: null,
  reports: reports.map((report) => ({
    report,
    events: [],
    killed: null,
    injured: null,
    origins: [],
    via: [],
    span: { start: 0, end: 0 },
  })),
  origins: [],
  named: 0,
  unsourced: reports.length,
  denying: 0,
  notHeld: [],
  disagree: [],
});

function scored(gold: string, dossiers: ReadonlyMap<string, Dossier>, flags: readonly string[]): IncidentsScore {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-score-'));
  try {
    const out = join(folder, 'dossiers');
    mkdirSync(out);
    for (const [group, dossier] of dossiers) writeFileSync(join(out, `${group}.json`), JSON.stringify(dossier));
    return JSON.parse(
      execFileSync(process.execPath, [scorer, gold, out, ...flags], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
