// How one source goes by several names: offices that speak for an organisation, and what it is called instead of its name.
import { loadLexicon } from './lexicon.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

/** An office whose holder speaks for the organisation. */
export interface OfficeWord {
  readonly id: string;
  readonly words: readonly string[];
}

/** A description that stands for one of several known actors. */
export interface Description {
  readonly id: string;
  readonly words: readonly string[];
  /** Ids of `actors`; “*:state-media” is that of any state. */
  readonly actors: readonly string[];
}

export interface SpeakerWords {
  readonly offices: Phrases<OfficeWord>;
  readonly descriptions: Phrases<Description>;
}

/** Loads `speaker-offices` and `speaker-descriptions`; throws `bad-lexicon`. */
export function loadSpeakerWords(folder: string): SpeakerWords {
  const byWord = <Entry extends { readonly words: readonly string[] }>(name: string): Phrases<Entry> =>
    phrasesOf(loadLexicon<Entry>(folder, name).flatMap((entry) => entry.words.map((word) => [word, entry] as const)));
  return { offices: byWord<OfficeWord>('speaker-offices'), descriptions: byWord<Description>('speaker-descriptions') };
}
