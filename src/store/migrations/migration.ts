// One step from a form of the case to the next.
import type { Database, Engine } from '../engine/engine.ts';

export interface Migration {
  /** 1, 2, 3 …: the form of the case that it makes. */
  readonly number: number;
  /** For the log and for people: what it adds. */
  readonly what: string;
  readonly up: (db: Database, engine: Pick<Engine, 'kind' | 'types' | 'words'>) => Promise<void>;
}
