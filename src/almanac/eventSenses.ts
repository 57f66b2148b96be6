// Words beside a trigger that give it another sense: "a heart attack", "a strike of teachers".
import type { TriggerEntry } from './eventWords.ts';
import { loadLexicon } from './lexicon.ts';

/** Where the words of a sense are looked for. */
export type SensePlace = 'done-to' | 'doer' | 'beside' | 'in' | 'sentence' | 'report';

interface SenseEntry {
  readonly id: string;
  /** Modes of the triggers that it is asked of; with `lemmas` only these of them. */
  readonly modes: readonly string[];
  readonly lemmas?: readonly string[];
  readonly where: readonly SensePlace[];
  readonly words: readonly string[];
  /** Words of the sentence that say that force was meant after all. */
  readonly unless?: readonly string[];
  /** Id of the entry that the trigger then belongs to; null where it tells no event. */
  readonly becomes: string | null;
  readonly example: string;
  readonly reason: string;
}

export interface EventSense {
  readonly id: string;
  readonly modes: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string> | null;
  readonly where: readonly SensePlace[];
  readonly words: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
  readonly becomes: TriggerEntry | null;
}

/** Loads `folder/event-senses/*.json` in order; throws `bad-lexicon`. */
export function loadEventSenses(folder: string, triggers: readonly TriggerEntry[]): readonly EventSense[] {
  return loadLexicon<SenseEntry>(folder, 'event-senses').map(
    ({ id, modes, lemmas, where, words, unless, becomes }) => ({
      id,
      modes: new Set(modes),
      lemmas: lemmas ? new Set(lemmas) : null,
      where,
      words: new Set(words),
      unless: new Set(unless ?? []),
      becomes: triggers.find((trigger) => trigger.id === becomes) ?? null,
    }),
  );
}
