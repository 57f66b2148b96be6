// What a frame finds: the content, and whatever it knows better than the verb's own subject.
import type { ReportingEntry } from '../../almanac/reporting.ts';
import type { Certainty } from '../../certainty.ts';
import type { RuleId } from '../../provenance.ts';
import type { Stance } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Speaker } from '../draft.ts';
import type { VerbUse } from '../verbUse.ts';

export interface Found {
  readonly content: readonly Span[];
  readonly entry: ReportingEntry;
  readonly by: RuleId;
  readonly certainty: Certainty;
  /** Last token of the cue where it is longer than the word: "called for". */
  readonly cueTo?: number;
  readonly cueFrom?: number;
  readonly stance?: Stance;
  /** Where it is not the subject. */
  readonly speaker?: Speaker | null;
}

/** One way for a verb to carry its content. The first that finds one wins. */
export interface FrameRule {
  readonly id: RuleId;
  readonly example: string;
  readonly reason: string;
  readonly find: (use: VerbUse) => Found | null;
}

/** A finding with the certainty that a named speaker gives it. */
export const found = (use: VerbUse, content: readonly Span[], entry: Found['entry'], by: Found['by']): Found => ({
  content,
  entry,
  by,
  certainty: use.speaker ? 'stated' : 'implied',
});
