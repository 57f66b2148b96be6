// A dossier as people see it: incident by incident, from the origins down to the reports, in the reports' own words.
import type { Copy, Dossier, Incident } from '../../../dossier.ts';
import { dayRange } from '../../../output/days.ts';
import type { Reading } from '../../../reading.ts';
import { harmless } from '../harmless.ts';
import { createPainter } from '../paint.ts';
import { type Line, type Piece, piece, wrap } from '../pieces.ts';
import { happenedLines, otherClashLines, tollLines, whoLines } from './propositions.ts';
import { cited, type DossierScene, dossierScene, hung, nameOf } from './scene.ts';

export interface DossierOptions {
  /** Cells of the terminal. No line is wider; 20 at least. */
  readonly width: number;
  readonly colour: boolean;
}

/** Cells. Wider lines are hard to read. A guess. */
const WIDEST = 100;
const NARROWEST = 20;

/** The dossier as text that ends in a line break. `readings`: those that it was made of. */
export function printDossier(dossier: Dossier, readings: readonly Reading[], options: DossierOptions): string {
  const width = Math.max(NARROWEST, Math.min(options.width, WIDEST));
  const scene = dossierScene(dossier, readings, width);
  const paint = createPainter(options.colour);
  const incidents = [...dossier.incidents].sort((a, b) => b.reports.length - a.reports.length);
  return [
    overview(scene),
    ...incidents.map((incident) => incidentLines(incident, scene)),
    copyLines(scene),
    legend(width),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${paint(line)}\n`).join(''))
    .join('\n');
}

/** One incident, for `corroborate` and wherever else one is shown. */
function incidentLines(incident: Incident, scene: DossierScene): readonly Line[] {
  return [
    ...headLines(incident, scene),
    ...happenedLines(incident, scene),
    ...tollLines(incident, scene),
    ...whoLines(incident, scene),
    ...otherClashLines(incident, scene),
    ...nextLines(incident, scene),
  ];
}

function overview({ dossier: { reports, incidents }, width }: DossierScene): readonly Line[] {
  const several = incidents.filter((incident) => incident.reports.length > 1).length;
  const words = [
    counted(reports.length, 'report'),
    counted(incidents.length, 'incident'),
    ...(several > 0 ? [`${several} told by more than one report`] : []),
  ];
  return wrap([piece(words.join(' · '))], { room: width });
}

function headLines(incident: Incident, scene: DossierScene): readonly Line[] {
  const { place, from, to, type, reports, named, unsourced, denying } = incident;
  const what = [
    harmless(place?.name ?? 'place not told'),
    from === null && to === null ? 'day not told' : dayRange(from ?? to ?? '', to ?? from ?? ''),
    type.toLowerCase(),
  ];
  const counts = [
    `${named} named ${named === 1 ? 'origin' : 'origins'}`,
    ...(unsourced > 0 ? [`${counted(unsourced, 'report')} ${unsourced === 1 ? 'names' : 'name'} none`] : []),
    ...(denying > 0 ? [`${denying} ${denying === 1 ? 'denies' : 'deny'}`] : []),
  ];
  const [first] = reports;
  return [
    ...hung([piece(what.join(' · '), 'strong')], scene.width, '━━ ', '   '),
    ...(first ? wrap([...cited({ report: first.report, span: first.span }, scene)], { room: scene.width }) : []),
    ...wrap([piece(counts.join(' · '), 'strong')], { room: scene.width }),
  ];
}

/** Sources that are cited and not held. */
function nextLines({ notHeld }: Incident, scene: DossierScene): readonly Line[] {
  if (notHeld.length === 0) return [];
  return [
    [piece('Where to look next', 'strong')],
    ...notHeld.flatMap(({ name, address, passages }) => {
      const [first] = passages;
      const where = address === null || address === name ? [] : [piece(` ${harmless(address)}`, 'faint')];
      const words: readonly Piece[] = first ? [piece(' · ', 'faint'), ...cited(first, scene)] : [];
      return hung([piece(harmless(name)), ...where, ...words], scene.width, '  ? ', '    ');
    }),
  ];
}

function copyLines(scene: DossierScene): readonly Line[] {
  const { copies } = scene.dossier;
  if (copies.length === 0) return [];
  const shown = [...copies].sort((a, b) => b.share - a.share);
  return [
    [piece('Copies', 'strong')],
    ...shown.flatMap((copy) => hung([piece(copyWords(copy, scene))], scene.width, '  • ', '    ')),
  ];
}

/** "B from A · 92 % of the shorter · credited". */
function copyWords({ a, b, share, credited, from }: Copy, scene: DossierScene): string {
  const [one, other] = [nameOf(a.report, scene), nameOf(b.report, scene)];
  const pair = from === 'a' ? `${other} from ${one}` : from === 'b' ? `${one} from ${other}` : `${one} and ${other}`;
  return [pair, `${Math.round(100 * share)} % of the shorter`, credited ? 'credited' : 'not credited'].join(' · ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const legend = (width: number): readonly Line[] =>
  wrap([piece('“…” words of the report · = why they are one origin · ≠ cannot all hold · → revised', 'faint')], {
    room: width,
  });
