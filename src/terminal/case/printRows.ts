// Answers of a case for a person: a line of what it is, the words below it.
import type { ClaimRow } from '../../store/ask/askClaims.ts';
import type { EventRow } from '../../store/ask/askEvents.ts';
import type { ReportRow } from '../../store/ask/askReports.ts';
import type { SourceRow } from '../../store/ask/askSources.ts';
import type { Page } from '../../store/ask/page.ts';
import type { IncidentRow } from '../../store/dossiers/askIncidents.ts';
import { harmless } from '../print/harmless.ts';
import { createPainter, type Painter } from '../print/paint.ts';
import type { Line } from '../print/pieces.ts';

/** Cells of the widest id with what parts it from the next column. */
const GAP = 2;

const SEPARATOR = ' · ';

export const printReports = (page: Page<ReportRow>, colour: boolean): string =>
  printed(page, colour, 'report', ({ id, title, name, outlet, day, passages }) => ({
    id,
    head: [plain(day ?? 'no date'), strong(title ?? name), ...(outlet ? [plain(outlet)] : [])],
    below: passages.map(({ text }) => quoted(text)),
  }));

export const printEvents = (page: Page<EventRow>, colour: boolean): string =>
  printed(
    page,
    colour,
    'event',
    ({ id, type, mode, told, polarity, place, from, to, chains, text, outlet, report }) => ({
      id,
      head: [
        strong(mode ? `${type} ${mode}` : type),
        ...(polarity === 'negative' ? [plain('denied or said not to have happened')] : []),
        ...(told === 'done' ? [] : [plain(told)]),
        place ? { text: place, style: 'place' as const } : plain('no place'),
        { text: days(from, to), style: 'time' as const },
        plain(voices(chains, outlet ?? report)),
      ],
      below: [quoted(text)],
    }),
  );

export const printClaims = (page: Page<ClaimRow>, colour: boolean): string =>
  printed(page, colour, 'claim', ({ id, chain, stance, text, outlet, report }) => ({
    id,
    head: [
      strong([outlet ?? report, ...chain].join(' ▸ ')),
      ...(stance === null || stance === 'asserts' ? [] : [plain(stance)]),
    ],
    below: [quoted(text)],
  }));

export const printSources = (page: Page<SourceRow>, colour: boolean): string =>
  printed(page, colour, 'source', ({ name, kind, reports, said }) => ({
    id: '',
    head: [strong(name), plain(kind), plain(counted(reports, 'report')), plain(counted(said, 'attribution'))],
    below: [],
  }));

export const printIncidents = (page: Page<IncidentRow>, colour: boolean): string =>
  printed(page, colour, 'incident', ({ id, type, place, from, to, reports, named, unsourced, denying, disagree }) => ({
    id,
    head: [
      strong(type),
      place ? { text: place, style: 'place' as const } : plain('place not told'),
      { text: days(from, to), style: 'time' as const },
      plain(counted(reports, 'report')),
      plain(originsOf(named, unsourced, denying)),
      ...(disagree.length > 0 ? [plain(`they differ on ${disagree.join(', ')}`)] : []),
    ],
    below: [],
  }));

/** "2 named origins · 3 reports name none · 1 denies". */
const originsOf = (named: number, unsourced: number, denying: number): string =>
  [
    counted(named, 'named origin'),
    ...(unsourced > 0 ? [`${counted(unsourced, 'report')} ${unsourced === 1 ? 'names' : 'name'} none`] : []),
    ...(denying > 0 ? [`${denying} ${denying === 1 ? 'denies' : 'deny'}`] : []),
  ].join(SEPARATOR);

const counted = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`;

interface Entry {
  readonly id: string;
  readonly head: Line;
  readonly below: readonly string[];
}

function printed<Row>(page: Page<Row>, colour: boolean, what: string, entryOf: (row: Row) => Entry): string {
  const paint = createPainter(colour);
  const entries = page.rows.map(entryOf);
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  const blocks = entries.map((entry) => blockOf(entry, width === 0 ? 0 : width + GAP, paint));
  return [...blocks, countLine(page, what)].join('\n').concat('\n');
}

function blockOf({ id, head, below }: Entry, indent: number, paint: Painter): string {
  const first = head.flatMap((piece, at): Line => (at === 0 ? [piece] : [plain(SEPARATOR), piece]));
  const line = paint([{ text: id.padEnd(indent), style: 'faint' }, ...first.map(safe)]);
  return [line, ...below.map((text) => `${' '.repeat(indent)}${harmless(text)}`)].join('\n');
}

/** "3 reports", "51 to 100 of 230 events; more with --skip 100". */
function countLine<Row>({ rows, all, next }: Page<Row>, what: string): string {
  const things = all === 1 ? what : `${what}s`;
  if (rows.length === all) return `${all} ${things}`;
  const last = next ?? all;
  const more = next === null ? '' : `; more with --skip ${next}`;
  return rows.length === 0
    ? `none left of ${all} ${things}`
    : `${last - rows.length + 1} to ${last} of ${all} ${things}${more}`;
}

const plain = (text: string): Line[number] => ({ text, style: 'plain' });
const strong = (text: string): Line[number] => ({ text, style: 'strong' });
const safe = ({ text, style }: Line[number]): Line[number] => ({ text: harmless(text), style });
const quoted = (text: string): string => (/^[“"]/.test(text) ? text : `“${text}”`);

const days = (from: string | null, to: string | null): string =>
  from === null ? 'no day' : to === null || to === from ? from : `${from} to ${to}`;

/** Whoever says so, each chain by its innermost link; the outlet where it speaks for itself. */
const voices = (chains: readonly (readonly string[])[], outlet: string): string =>
  [...new Set(chains.map((chain) => chain.at(-1) ?? `${outlet}, in its own voice`))].join('; ') ||
  `${outlet}, in its own voice`;
