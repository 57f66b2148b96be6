// A voice and the voices below it → lines, with the trunk drawn at their left.
import { labelOf, nameOf } from './labels.ts';
import type { Lookup } from './lookup.ts';
import { isParty } from './party.ts';
import { linesOf } from './passageLines.ts';
import { type Passage, passagesOf } from './passages.ts';
import { cellsOfLine, type Line, piece, wrap } from './pieces.ts';
import { type Selection, select } from './select.ts';
import type { Voice } from './voices.ts';

/** What every branch of one tree knows. */
export interface Scene {
  readonly lookup: Lookup;
  readonly width: number;
  readonly all: boolean;
  /** Loaded words by attribution; null for the report's own voice. */
  readonly loaded: ReadonlyMap<string | null, readonly string[]>;
}

/** What stands at the left of a voice's lines. */
interface Trunk {
  /** Before its heading: "├─ ". */
  readonly head: string;
  /** Before everything below the heading: "│  ". */
  readonly below: string;
}

/** Cells that words keep; deeper branches stop moving to the right. A guess. */
const LEAST_WORDS = 24;
/** Lines of words for one passage where not all is shown. A guess. */
const PASSAGE_LINES = 2;
const ROOT: Trunk = { head: '', below: '' };

/** The voice, its passages, then its children in order. */
export function branchLines(voice: Voice, scene: Scene, trunk: Trunk = ROOT): readonly Line[] {
  const selection = select(passagesOf(voice, scene.lookup), voice, scene.all);
  const stance = commonStance(selection.shown);
  const leaf = voice.kind === 'own' ? '  ' : '';
  const below = trunk.below + (voice.children.length > 0 ? '│  ' : leaf);
  const body = [
    ...selection.shown.flatMap((passage) =>
      linesOf(passage, scene.lookup, {
        room: roomBeside(below, scene),
        lines: scene.all ? Number.POSITIVE_INFINITY : PASSAGE_LINES,
        stance: stance === null,
      }),
    ),
    ...loadedLines(voice, scene, below),
    ...moreLines(voice, selection, scene, below),
  ];
  return [
    ...headingLines(voice, scene, { trunk, stance, silent: body.length === 0 }),
    ...(body.length === 0 && voice.kind === 'own' && voice.children.length === 0 ? nothingLines(scene) : []),
    ...body.map((line) => beside(below, line, scene)),
    ...voice.children.flatMap((child, index) => {
      const last = index === voice.children.length - 1;
      return branchLines(child, scene, {
        head: `${trunk.below}${last ? '└─ ' : '├─ '}`,
        below: `${trunk.below}${last ? '   ' : '│  '}`,
      });
    }),
  ];
}

const nothingLines = ({ width }: Scene): readonly Line[] =>
  wrap([piece('  nothing was marked in it: no attribution, no figure, no event', 'faint')], { room: width });

/** The stance of all passages where it is one and not plain assertion: told once, in the heading. */
function commonStance(passages: readonly Passage[]): string | null {
  const stances = new Set(passages.map((passage) => passage.stance));
  const [only] = stances;
  return stances.size === 1 && only !== undefined && only !== 'asserts' ? only : null;
}

interface Heading {
  readonly trunk: Trunk;
  readonly stance: string | null;
  /** True where nothing of the voice's own is shown. */
  readonly silent: boolean;
}

function headingLines(voice: Voice, scene: Scene, { trunk, stance, silent }: Heading): readonly Line[] {
  const notes = [...(stance === null ? [] : [stance]), ...(isParty(voice, scene.lookup) ? ['a party to it'] : [])];
  const note = piece(notes.join(' · '), 'faint');
  const room = roomBeside(trunk.head, scene);
  const lines = wrap(labelOf(voice, scene.lookup, { silent }), { room, lines: 2 });
  const free = room - cellsOfLine(lines.at(-1) ?? []) - cellsOfLine([note]);
  const noted = lines.map((line, at) =>
    notes.length > 0 && at === lines.length - 1 && free >= 2 ? [...line, piece(' '.repeat(free)), note] : line,
  );
  const under = notes.length > 0 && free < 2 ? wrap([note], { room }) : [];
  return [...noted, ...under].map((line, at) => beside(at === 0 ? trunk.head : trunk.below, line, scene));
}

function loadedLines(voice: Voice, scene: Scene, below: string): readonly Line[] {
  const ids = voice.kind === 'own' ? [null] : voice.attributions.map(({ id }) => id);
  const words = [...new Set(ids.flatMap((id) => scene.loaded.get(id) ?? []))];
  if (words.length === 0) return [];
  const room = roomBeside(below, scene) - 2;
  const lines = scene.all ? Number.POSITIVE_INFINITY : PASSAGE_LINES;
  const listed = wrap([piece(`loaded: ${words.map((word) => `“${word}”`).join(', ')}`)], { room, lines });
  return listed.map((line, at) => [piece(at === 0 ? '~ ' : '  ', 'faint'), ...line]);
}

function moreLines(voice: Voice, { left }: Selection, scene: Scene, below: string): readonly Line[] {
  if (left === 0) return [];
  const words = `+ ${left} more from ${nameOf(voice, scene.lookup)}; --all shows them`;
  return wrap([piece(words, 'faint')], { room: roomBeside(below, scene) });
}

const roomBeside = (left: string, { width }: Scene): number => width - clamp(left, width).length;

const beside = (left: string, line: Line, { width }: Scene): Line => [piece(clamp(left, width), 'faint'), ...line];

const clamp = (left: string, width: number): string => left.slice(0, Math.max(0, width - LEAST_WORDS));
