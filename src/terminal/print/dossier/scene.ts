// What every part of a printed dossier knows: the reports' words, their names, and how wide a line is.
import type { Dossier, Passage } from '../../../dossier.ts';
import type { Reading } from '../../../reading.ts';
import { excerpt } from '../excerpt.ts';
import { harmless } from '../harmless.ts';
import { type Line, type Piece, piece, type Style, wrap } from '../pieces.ts';

export interface DossierScene {
  readonly dossier: Dossier;
  /** Text of the article by report id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Short name by report id. */
  readonly names: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
  readonly width: number;
}

/** `readings`: those that the dossier was made of, in any order. */
export function dossierScene(dossier: Dossier, readings: readonly Reading[], width: number): DossierScene {
  const textOf = new Map(readings.map(({ article }) => [article.id, article.text]));
  return {
    dossier,
    // "#2" tells a second report of the same bytes.
    texts: new Map(dossier.reports.map(({ id }) => [id, textOf.get(id.replace(/#\d+$/, '')) ?? ''])),
    names: new Map(dossier.reports.map(({ id, name }) => [id, harmless(name)])),
    outlets: new Map(dossier.reports.map(({ id, outlet }) => [id, harmless(outlet ?? '')])),
    width,
  };
}

/** UTF-16 units of a quotation; about two lines. A guess. */
const QUOTED = 120;

/** “the words of the passage”, shortened. */
function quoted({ report, span }: Passage, { texts }: DossierScene, room: number = QUOTED): readonly Piece[] {
  const text = texts.get(report) ?? '';
  const { pieces, cut } = excerpt(text, [span], { room, keep: [], marks: [], nested: true });
  return [piece('“'), ...pieces, piece(cut ? ' …”' : '”')];
}

/** “the words” and the report that they stand in. */
export const cited = (passage: Passage, scene: DossierScene, room?: number): readonly Piece[] => [
  ...quoted(passage, scene, room),
  piece(` ${nameOf(passage.report, scene)}`, 'faint'),
];

export const nameOf = (report: string, { names }: DossierScene): string => names.get(report) ?? report;

/** Wrapped, with `first` before the first line and `rest` before the others. */
export const hung = (pieces: Line, width: number, first: string, rest: string, style: Style = 'faint'): Line[] =>
  wrap(pieces, { room: width - Math.max(first.length, rest.length) }).map((line, at) => [
    piece(at === 0 ? first : rest, style),
    ...line,
  ]);
