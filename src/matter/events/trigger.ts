// A word or phrase that tells an event, with where it stands in its sentence.
import type { TriggerEntry } from '../../almanac/eventWords.ts';

export interface Trigger {
  readonly entry: TriggerEntry;
  readonly sentence: number;
  /** Token that carries the event in the tree. */
  readonly at: number;
  /** First and last token of the words. */
  readonly first: number;
  readonly last: number;
  readonly form: 'verb' | 'noun';
  /** Verb whose subject and object are those of a noun ("launched strikes"); -1 where there is none. */
  readonly light: number;
}
