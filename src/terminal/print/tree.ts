// A reading as the tree that people see: who said it, through whom, what, where and when.
import type { Reading } from '../../reading.ts';
import { branchLines } from './branch.ts';
import { headerOf } from './header.ts';
import { legendOf } from './legend.ts';
import { loadedWords } from './loaded.ts';
import { lookupOf } from './lookup.ts';
import { createPainter } from './paint.ts';
import { remarkLines } from './remarks.ts';
import { voicesOf } from './voices.ts';

export interface TreeOptions {
  /** Cells of the terminal. No line is wider; 20 at least. */
  readonly width: number;
  readonly colour: boolean;
  /** True for every passage, uncut. */
  readonly all: boolean;
}

/** Cells. Wider lines are hard to read, and notes at their right are too far from what they are about. A guess. */
const WIDEST = 100;
const NARROWEST = 20;

/** The tree as text that ends in a line break. */
export function printReading(reading: Reading, options: TreeOptions): string {
  const width = Math.max(NARROWEST, Math.min(options.width, WIDEST));
  const lookup = lookupOf(reading);
  const scene = { lookup, width, all: options.all, loaded: loadedWords(lookup) };
  const paint = createPainter(options.colour);
  return [
    headerOf(lookup, width),
    branchLines(voicesOf(lookup), scene),
    remarkLines(reading, scene),
    legendOf(reading, width),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${paint(line)}\n`).join(''))
    .join('\n');
}
