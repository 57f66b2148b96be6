// Counts distorted claims that a dossier takes for support: a report, the same report bent in one point under another
// outlet's name, and what the two say together.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import type { Dossier, Incident } from '../../src/dossier.ts';
import { home } from '../../src/home.ts';
import type { Reading } from '../../src/reading.ts';
import { BENDS, type Bent, type Distorted, distort } from './distort.ts';
import { bundledReader } from './readings.ts';

export interface DistortedScore {
  readonly distorted: number;
  /** Distorted claims counted as support, and their share in percent. */
  readonly supported: number;
  readonly share: number;
  /** Percent that are not counted as support: what the gate holds. */
  readonly refused: number;
  /** Made and counted as support, by what was bent. */
  readonly byBent: Readonly<Record<Bent, { readonly made: number; readonly supported: number }>>;
  /** Percent that a tool counts which takes every report of the same event for support: all. */
  readonly baseline: number;
}

/** Of each kind. */
const OF_EACH = 15;

/** `file`: reports as `{text}` or `{article_content}`, one a line. */
export function scoreDistorted(file: string, { misses = false }: { readonly misses?: boolean } = {}): DistortedScore {
  const read = bundledReader();
  const corroborate = createCorroborator(loadAlmanac(home('lexicons/en')));
  const byBent = Object.fromEntries(BENDS.map((bent) => [bent, { made: 0, supported: 0 }])) as Record<
    Bent,
    { made: number; supported: number }
  >;
  let seed = 0;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const bent = BENDS.filter((one) => byBent[one].made < OF_EACH)[seed % BENDS.length];
    seed++;
    if (BENDS.every((one) => byBent[one].made >= OF_EACH)) break;
    if (bent === undefined) continue;
    const { text, article_content } = JSON.parse(line);
    const original = read(captureOf(text ?? article_content, 'The Original Post'));
    const made = distort(original, bent, seed);
    if (!made) continue;
    const copy = read(captureOf(made.text, 'The Bent Courier'));
    const dossier = corroborate([
      { name: 'original', reading: original },
      { name: 'bent', reading: copy },
    ]);
    byBent[bent].made++;
    if (!supports(dossier, made, original, copy)) continue;
    byBent[bent].supported++;
    if (misses) console.error(`${bent}: ${made.text.trim()}`);
  }
  const total = Object.values(byBent).reduce((sum, { made }) => sum + made, 0);
  const supported = Object.values(byBent).reduce((sum, one) => sum + one.supported, 0);
  const percent = (part: number): number => Math.round((1000 * part) / total) / 10;
  return {
    distorted: total,
    supported,
    share: percent(supported),
    refused: percent(total - supported),
    byBent,
    baseline: 100,
  };
}

const captureOf = (text: string, outlet: string) =>
  makeCapture(new TextEncoder().encode(text), { name: outlet, mediaType: 'text/plain', given: { outlet } });

/** True where the bent report is counted for what the original claims of the event. */
function supports({ incidents }: Dossier, { bent, event }: Distorted, original: Reading, copy: Reading): boolean {
  const both = incidents.filter(
    ({ reports }) =>
      reports.some(({ report, events }) => report === original.article.id && events.includes(event.id)) &&
      reports.some(({ report }) => report === copy.article.id),
  );
  return both.some((incident) => countsFor(incident, bent, original.article.id, copy.article.id));
}

function countsFor({ reports, origins, disagree }: Incident, bent: Bent, original: string, copy: string): boolean {
  const killedIn = (id: string): string => JSON.stringify(reports.find(({ report }) => report === id)?.killed ?? null);
  switch (bent) {
    case 'figure':
      return killedIn(original) === killedIn(copy) || !disagree.includes('killed');
    case 'place':
      return !disagree.includes('place');
    case 'actor':
      return !disagree.includes('who');
    case 'polarity':
      return origins.some(({ says, reports: held }) => says === 'happened' && held.includes(copy));
  }
}
