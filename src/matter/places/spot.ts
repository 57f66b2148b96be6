// A name in the text that may be a place, before it is known which.
import type { GazetteerEntry, PlaceKind } from '../../almanac/gazetteer.ts';
import type { Certainty } from '../../certainty.ts';
import type { RuleId } from '../../provenance.ts';
import type { Span } from '../../span.ts';

export interface Spot extends Span {
  readonly sentence: number;
  /** Indices of the first and last word in the sentence's ground. */
  readonly first: number;
  readonly last: number;
  /** `nameKey` of the name, without a kind noun that has grown to it; empty where it has none. */
  readonly key: string;
  readonly entries: readonly GazetteerEntry[];
  /** True where the entries only sound like the name. */
  readonly isHeard: boolean;
  /** Kind that the words around it tell ("the town of N", "N province"), or null. */
  readonly hint: PlaceKind | null;
  readonly certainty: Certainty;
  readonly by: RuleId;
}
