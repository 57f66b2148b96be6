// A claim of one rule that somebody is reported to have said something, before ids, chains and names are given.
import type { ReportingEntry } from '../almanac/reporting.ts';
import type { Certainty, Why } from '../certainty.ts';
import type { RuleId } from '../provenance.ts';
import type { Stance } from '../reading.ts';
import type { Span } from '../span.ts';

/** The words that name the source, with the token that is their head. */
export interface Speaker {
  readonly span: Span;
  readonly sentence: number;
  /** Index of the head token in its sentence. */
  readonly head: number;
}

export interface Draft {
  readonly sentence: number;
  /** Token of the cue in its sentence; -1 where there is none (a colon, a dash, a block). */
  readonly at: number;
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
  /** In text order; never empty. */
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly entry: ReportingEntry | null;
  readonly imputed: boolean;
  readonly certainty: Certainty;
  readonly by: RuleId;
  readonly why: Why | null;
  /** The draft this one is relayed by, where the words say so and the spans alone would not. */
  readonly within?: Draft;
}
