// Everything that can be scored: one row a task. `score` runs one on any files, `gate` runs all on the shared ones.
import { scoreAttribution } from './scoreAttribution.ts';

export interface Task {
  /** The words after `npm run --silent score --`. */
  readonly usage: string;
  /** How many paths it takes. */
  readonly paths: number;
  readonly run: (paths: readonly string[], flags: ReadonlySet<string>) => unknown;
}

export const tasks: Readonly<Record<string, Task>> = {
  attribution: {
    usage: 'attribution TEXTS GOLD [--misses]',
    paths: 2,
    run: ([texts = '', gold = ''], flags) => scoreAttribution(texts, gold, { misses: flags.has('--misses') }),
  },
};
