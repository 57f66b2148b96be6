// Words that tell an event, by PLOVER type and mode.
import { type EventSense, loadEventSenses } from './eventSenses.ts';
import { loadLexicon } from './lexicon.ts';

/** act: subject acts on object; mutual: subject with another; suffer: the subject is the victim; happen: nobody acts. */
export type EventFrame = 'act' | 'mutual' | 'suffer' | 'happen';

export interface TriggerEntry {
  readonly id: string;
  readonly type: string;
  readonly mode: string;
  readonly frame: EventFrame;
  /** Whom "of" after the noun names: "the retreat of the army", "the arrest of the mayor". */
  readonly of: 'doer' | 'patient';
  /** False where the word tells no event when it only brings in what somebody says ("denied that …"). */
  readonly asCue: boolean;
  /** Lemmas. */
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** Runs of lemmas; articles and adjectives between them do not count, and at "…" a few words of any kind. */
  readonly verbPhrases: readonly string[];
  readonly nounPhrases: readonly string[];
}

export interface TriggerPhrase {
  /** Lemmas after the first. */
  readonly rest: readonly string[];
  readonly entry: TriggerEntry;
}

/** By lemma; phrases by their first lemma, the longest first. */
export interface EventWords {
  readonly verbs: ReadonlyMap<string, TriggerEntry>;
  readonly nouns: ReadonlyMap<string, TriggerEntry>;
  readonly verbPhrases: ReadonlyMap<string, readonly TriggerPhrase[]>;
  readonly nounPhrases: ReadonlyMap<string, readonly TriggerPhrase[]>;
  /** In order; the first that fits a trigger holds. */
  readonly senses: readonly EventSense[];
}

/** Loads `folder/events/*.json` and the senses; throws `bad-lexicon`. A word in two entries belongs to the first. */
export function loadEventWords(folder: string): EventWords {
  const entries = loadLexicon<TriggerEntry>(folder, 'events');
  return {
    senses: loadEventSenses(folder, entries),
    verbs: words(entries, ({ verbs }) => verbs),
    nouns: words(entries, ({ nouns }) => nouns),
    verbPhrases: phrases(entries, ({ verbPhrases }) => verbPhrases),
    nounPhrases: phrases(entries, ({ nounPhrases }) => nounPhrases),
  };
}

function words(
  entries: readonly TriggerEntry[],
  of: (entry: TriggerEntry) => readonly string[],
): Map<string, TriggerEntry> {
  const byLemma = new Map<string, TriggerEntry>();
  for (const entry of entries) for (const lemma of of(entry)) if (!byLemma.has(lemma)) byLemma.set(lemma, entry);
  return byLemma;
}

function phrases(
  entries: readonly TriggerEntry[],
  of: (entry: TriggerEntry) => readonly string[],
): Map<string, TriggerPhrase[]> {
  const byFirst = new Map<string, TriggerPhrase[]>();
  for (const entry of entries) {
    for (const phrase of of(entry)) {
      const [first = '', ...rest] = phrase.split(/[ -]+/);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, entry }]);
    }
  }
  for (const found of byFirst.values()) found.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}
