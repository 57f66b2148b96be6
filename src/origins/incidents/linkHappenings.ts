// Happenings of several reports → groups that are one incident.
import type { Copy } from '../../dossier.ts';
import type { Happening } from '../happenings/happening.ts';
import { createFrequencies } from './frequencies.ts';
import { createIncidentIndex } from './incidentIndex.ts';
import { outlineOf } from './outline.ts';

/**
 * The groups that are news in at least one report, those of most reports first. The order of the happenings does not
 * matter.
 */
export function linkHappenings(happenings: readonly Happening[], copies: readonly Copy[]): Happening[][] {
  const copied = sharesOf(copies);
  const frequencies = createFrequencies();
  const outlined = reportsOf(happenings).map((own) => ({ own, outlines: own.map(outlineOf) }));
  for (const { words } of outlined.flatMap(({ outlines }) => outlines)) frequencies.add(words);
  const index = createIncidentIndex(frequencies);
  const held: Happening[] = [];
  for (const { own, outlines } of outlined) {
    index.put(outlines, copied.get(own[0]?.report.id ?? '') ?? new Map());
    held.push(...own);
  }
  return index
    .groups()
    .map((group) => group.flatMap((number) => held[number] ?? []))
    .filter((group) => group.some(({ isNews }) => isNews))
    .sort(byWeight);
}

/** Those of most reports first, then the earliest. */
export const byWeight = (a: readonly Happening[], b: readonly Happening[]): number =>
  reportsIn(b) - reportsIn(a) || compare(a[0]?.from ?? '', b[0]?.from ?? '');

/** The happenings of each report, reports in the order of their ids. */
function reportsOf(happenings: readonly Happening[]): Happening[][] {
  const own = new Map<string, Happening[]>();
  for (const happening of happenings) {
    const list = own.get(happening.report.id);
    if (list) list.push(happening);
    else own.set(happening.report.id, [happening]);
  }
  return [...own.entries()].sort(([a], [b]) => compare(a, b)).map(([, list]) => list);
}

/** Report id → the reports that share words with it, and what part. */
function sharesOf(copies: readonly Copy[]): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>();
  for (const { a, b, share } of copies) {
    for (const [one, other] of [
      [a.report, b.report],
      [b.report, a.report],
    ] as const) {
      const own = shares.get(one) ?? new Map<string, number>();
      own.set(other, Math.max(share, own.get(other) ?? 0));
      shares.set(one, own);
    }
  }
  return shares;
}

const reportsIn = (group: readonly Happening[]): number => new Set(group.map(({ report }) => report.id)).size;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
