// An open case: its database and whose hand works on it.
import type { Engine } from './engine/engine.ts';
import type { Hand } from './log.ts';

export interface Case {
  /** Path of the file, or the server's address without its password. */
  readonly name: string;
  readonly engine: Engine;
  readonly hand: Hand;
  readonly close: () => Promise<void>;
}
