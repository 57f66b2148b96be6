// A figure as found in its sentence, before it is bound to a source.
import type { RuleId } from '../../provenance.ts';
import type { FigureOf } from '../../reading.ts';
import type { Effect } from './hedges.ts';

export interface Draft {
  /** Tokens `[from, to)`: hedge, number, noun. */
  readonly from: number;
  readonly to: number;
  /** Tokens `[at, …)` where the number itself begins. */
  readonly at: number;
  readonly low: number;
  readonly high: number | null;
  readonly effects: readonly Effect[];
  /** Null where nothing beside the number tells: taken from a figure before it. */
  readonly of: FigureOf | null;
  readonly unit: string | null;
  /** Tokens of the words of what is counted, or null. */
  readonly counted: readonly [number, number] | null;
  readonly status: string | null;
  readonly by: RuleId;
  /** True where a verb or noun of fate decided `of`. */
  readonly fated: boolean;
}
