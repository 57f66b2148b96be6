// The origins of an incident as a tree: each with the reports that carry it, and why they are counted as one.
import type { Because, Incident, IncidentReport, Origin } from '../../../dossier.ts';
import { harmless } from '../harmless.ts';
import { cellsOfLine, type Line, type Piece, piece } from '../pieces.ts';
import { cited, type DossierScene, hung, nameOf } from './scene.ts';

/** What a reason says to a person, by its rule; the kind's words where a rule has none. */
const REASONS: Readonly<Record<string, string>> = {
  'origins/known-name': 'two names for it',
  'origins/initials': 'its initials',
  'origins/short-name': 'a short form of the name',
  'origins/office': 'who speaks for it',
  'origins/description': 'a description of it',
  'origins/copied-words': 'the same words, copied',
  'origins/copied-passage': 'copied from a report that names it',
  'origins/state-and-organ': 'a state, and the organ that spoke for it',
  'origins/one-statement': 'one side’s statement',
};
const KINDS: Readonly<Record<Because['kind'], string>> = {
  'same-name': 'the same name',
  alias: 'another name for it',
  copy: 'the same words, copied',
  link: 'a link to the report that names it',
  credit: 'the outlet says elsewhere who told it',
  family: 'one publisher',
  decision: 'somebody decided so',
};

/** Reasons of one kind shown; the others are counted. A guess. */
const MOST_REASONS = 2;

/** The tree of these origins; `incident` says through whom each report has them. */
export function originLines(origins: readonly Origin[], incident: Incident, scene: DossierScene): Line[] {
  return origins.flatMap((origin, at) => {
    const last = at === origins.length - 1;
    const below = last ? '   ' : '│  ';
    return [
      ...headLines(origin, last ? '└─ ' : '├─ ', below, scene),
      ...origin.reports.flatMap((report) => reportLines(report, incident, scene, below)),
      ...reasonLines(origin.because, scene, below),
    ];
  });
}

function headLines({ name, party }: Origin, head: string, below: string, { width }: DossierScene): Line[] {
  const note = party ? 'a party to it' : name.startsWith('unnamed: ') ? 'unnamed' : '';
  const label = piece(harmless(name).replace(/^unnamed: /, ''), 'strong');
  const free = width - head.length - cellsOfLine([label]) - note.length;
  if (note !== '' && free >= 2) return [[piece(head, 'faint'), label, piece(' '.repeat(free)), piece(note, 'faint')]];
  return hung(note === '' ? [label] : [label, piece(' · '), piece(note, 'faint')], width, head, below);
}

function reportLines(report: string, { reports }: Incident, scene: DossierScene, below: string): Line[] {
  const account = reports.find((one) => one.report === report);
  const outlet = scene.outlets.get(report) ?? '';
  const via = account ? viaWords(account) : '';
  const words = [outlet, via].filter((part) => part !== '').join(' · ');
  const pieces = [piece(nameOf(report, scene)), piece(words === '' ? '' : ` · ${words}`, 'faint')];
  return hung(pieces, scene.width, `${below}• `, `${below}  `);
}

const viaWords = ({ via }: IncidentReport): string => (via.length === 0 ? '' : `via ${via.map(harmless).join(', ')}`);

/** One line a kind of reason, with the words of the reports behind it. */
function reasonLines(reasons: readonly Because[], scene: DossierScene, below: string): Line[] {
  const groups = new Map<string, Because[]>();
  for (const reason of reasons) {
    const label = REASONS[reason.by] ?? KINDS[reason.kind];
    const group = groups.get(label);
    if (group) group.push(reason);
    else groups.set(label, [reason]);
  }
  return [...groups].flatMap(([label, group]) => {
    const shown = group.slice(0, label === KINDS['same-name'] ? 1 : MOST_REASONS);
    const more = group.length - shown.length;
    const parts = shown.map((reason) => joined(reason, scene));
    const pieces = [
      piece(`${label}: `, 'faint'),
      ...parts.flatMap((part, at) => (at === 0 ? part : [piece('; '), ...part])),
      piece(more > 0 ? ` and ${more} more` : '', 'faint'),
    ];
    return hung(pieces, scene.width, `${below}= `, `${below}  `);
  });
}

/** UTF-16 units of each side of a reason. A guess: half a line. */
const SIDE = 70;

const joined = ({ passages }: Because, scene: DossierScene): readonly Piece[] =>
  passages.flatMap((passage, at) => [...(at === 0 ? [] : [piece(' ~ ', 'faint')]), ...cited(passage, scene, SIDE)]);
