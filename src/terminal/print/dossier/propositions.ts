// An incident for one proposition at a time: that it happened, the toll, who did it, and what cannot all hold.
import type { Bounds, Contradiction, Incident } from '../../../dossier.ts';
import { harmless } from '../harmless.ts';
import { type Line, type Piece, piece } from '../pieces.ts';
import { originLines } from './originLines.ts';
import { cited, type DossierScene, hung, nameOf } from './scene.ts';

/** A heading and its lines; nothing where there are no lines. */
const under = (heading: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [[piece(heading, 'strong')], ...lines];

/** Who says that it happened, who only judges so, who denies it, and who names nobody. */
export function happenedLines(incident: Incident, scene: DossierScene): Line[] {
  const saying = (says: string): Line[] =>
    originLines(
      incident.origins.filter((origin) => origin.says === says),
      incident,
      scene,
    );
  const carried = new Set(incident.origins.flatMap(({ reports }) => reports));
  const silent = incident.reports.filter(({ report, origins }) => origins.length === 0 && !carried.has(report));
  return [
    ...under('It happened', saying('happened')),
    ...under('So they think', saying('assesses')),
    ...under('Denied', saying('denies')),
    ...under(
      'Told with no source',
      silent.flatMap(({ report, span }) => hung(cited({ report, span }, scene), scene.width, '  • ', '    ')),
    ),
  ];
}

/** Every value of the killed and the injured, with the reports that give it; a revised one is told from a disputed one. */
export function tollLines(incident: Incident, scene: DossierScene): Line[] {
  const rows = (key: 'killed' | 'injured'): Line[] => {
    const byValue = new Map<string, string[]>();
    for (const report of incident.reports) {
      const bounds = report[key];
      if (bounds) byValue.set(boundsWords(bounds), [...(byValue.get(boundsWords(bounds)) ?? []), report.report]);
    }
    return [...byValue].flatMap(([value, reports]) =>
      hung(
        [
          piece(`${value} ${key}`, 'figure'),
          piece(` ${reports.map((report) => nameOf(report, scene)).join(', ')}`, 'faint'),
        ],
        scene.width,
        '  • ',
        '    ',
      ),
    );
  };
  return under('The toll', [...rows('killed'), ...rows('injured'), ...clashLines('figure', incident, scene)]);
}

/** Whom the reports blame. */
export const whoLines = (incident: Incident, scene: DossierScene): Line[] =>
  under('Who did it', clashLines('who', incident, scene));

/** Days, places and denials that cannot all hold. */
export const otherClashLines = (incident: Incident, scene: DossierScene): Line[] =>
  under('Cannot all hold', [
    ...clashLines('day', incident, scene),
    ...clashLines('place', incident, scene),
    ...clashLines('denial', incident, scene),
  ]);

function clashLines(kind: Contradiction['kind'], { id }: Incident, scene: DossierScene): Line[] {
  const clashes = scene.dossier.contradictions.filter((one) => one.incident === id && one.kind === kind);
  return clashes.flatMap(({ revised, values }) => {
    const sides = sidesOf(values);
    return sides.flatMap((side, at) => {
      const sign = at > 0 ? '    ' : revised ? '  → ' : '  ≠ ';
      const end = at === sides.length - 1 && revised ? ' · revised by the same source' : '';
      return hung([...sideOf(side, scene), piece(end, 'faint')], scene.width, sign, '      ');
    });
  });
}

type Value = Contradiction['values'][number];

/** The values that are one value of one source, in the order in which they first stand. */
function sidesOf(values: readonly Value[]): readonly (readonly Value[])[] {
  const sides = new Map<string, Value[]>();
  for (const one of values) {
    const key = `${one.value}\n${one.source ?? ''}`;
    const side = sides.get(key);
    if (side) side.push(one);
    else sides.set(key, [one]);
  }
  return [...sides.values()];
}

/** The value, whose it is, the words of the first report, the names of the others. */
function sideOf([first, ...others]: readonly Value[], scene: DossierScene): readonly Piece[] {
  if (!first) return [];
  const { report, span, value, source } = first;
  const also = [...new Set(others.map((one) => nameOf(one.report, scene)))];
  return [
    piece(harmless(value), 'figure'),
    piece(source === null ? ' ' : ` · ${harmless(source)} `, 'faint'),
    ...cited({ report, span }, scene),
    piece(also.length === 0 ? '' : `, ${also.join(', ')}`, 'faint'),
  ];
}

/** "at least 14", "up to 4", "about 30", "60–70". */
function boundsWords({ low, high, approx }: Bounds): string {
  if (low === null) return high === null ? 'some' : `up to ${high}`;
  if (high === null) return `at least ${low}`;
  return `${approx ? 'about ' : ''}${low === high ? low : `${low}–${high}`}`;
}
