// For what only a file can do.
import type { Engine } from './engine.ts';
import type { SqliteEngine } from './sqlite.ts';

export const isSqlite = (engine: Engine): engine is SqliteEngine => engine.kind === 'sqlite';
