// Styles → the colours of a terminal, or none.
import pc from 'picocolors';
import type { Line, Piece, Style } from './pieces.ts';

/** A line as the characters to write. */
export type Painter = (line: Line) => string;

/** Whether to colour: NO_COLOR and FORCE_COLOR as their authors define them, then whether it is a terminal that can. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** The painter for coloured or plain lines. */
export function createPainter(colour: boolean): Painter {
  const { bold, dim, yellow, cyan, green, red, magenta, blue } = pc.createColors(colour);
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain: (text) => text,
    strong: bold,
    faint: dim,
    figure: (text) => bold(yellow(text)),
    time: cyan,
    place: green,
    asks: (text) => bold(blue(text)),
    denies: (text) => bold(red(text)),
    accuses: (text) => bold(magenta(text)),
    urges: (text) => bold(cyan(text)),
  };
  return (line) =>
    joined(line)
      .map(({ text, style }) => styles[style](text))
      .join('');
}

/** Neighbours of one style as one piece. */
function joined(line: Line): Line {
  const pieces: Piece[] = [];
  for (const { text, style } of line) {
    const last = pieces.at(-1);
    if (last?.style === style) pieces[pieces.length - 1] = { text: last.text + text, style };
    else if (text !== '') pieces.push({ text, style });
  }
  return pieces;
}
