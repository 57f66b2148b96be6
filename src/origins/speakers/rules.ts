// The rules that bring sources of several reports to one speaker, in order: what is certain first, so that a short name
// meets the sets that full names have made.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Because, Copy, Passage } from '../../dossier.ts';
import { bracketPairs } from './bracketPairs.ts';
import type { Called } from './called.ts';
import { copiedPairs } from './copiedPairs.ts';
import { descriptionPairs } from './descriptionPairs.ts';
import { fullNameKey, initialsPairs, samePairs, shortPairs } from './namePairs.ts';
import { officePairs } from './officePairs.ts';

/** Two sources, by their places in the list, and the words that show that they are one. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly passages: readonly Passage[];
}

/** What a rule may look at. */
export interface SpeakerGround {
  readonly called: readonly Called[];
  readonly copies: readonly Copy[];
  readonly almanac: Almanac;
  /** The set that a source belongs to so far. */
  readonly rootOf: (member: number) => number;
}

export interface SpeakerRule {
  readonly id: string;
  readonly kind: Because['kind'];
  readonly example: string;
  readonly reason: string;
  readonly pairs: (ground: SpeakerGround) => Iterable<Pair>;
}

export const speakerRules: readonly SpeakerRule[] = [
  {
    id: 'known-name',
    kind: 'alias',
    example: '“SOHR” and “the UK-based Syrian Observatory for Human Rights”',
    reason: 'the list of actors has both names for one',
    pairs: ({ called }) => samePairs(called, (one) => one.known?.key ?? null),
  },
  {
    id: 'same-name',
    kind: 'same-name',
    example: '“Ministry of Roads of Karsa” and “Karsa’s Ministry of Roads”',
    reason: 'the words that tell names apart are the same',
    pairs: ({ called }) => samePairs(called, fullNameKey),
  },
  {
    id: 'initials',
    kind: 'alias',
    example: '“KRA” and “Karsa Roads Agency”',
    reason: 'capitals that one full name of these reports begins its words with',
    pairs: initialsPairs,
  },
  {
    id: 'bracketed',
    kind: 'alias',
    example: '“the Roads and Bridges Council (RBC)” and “RBC”',
    reason: 'the report itself gives the short form, in brackets behind the name',
    pairs: bracketPairs,
  },
  {
    id: 'short-name',
    kind: 'alias',
    example: '“the roads agency” and “Karsa Roads Agency”; “Toll” and “Mara Toll”',
    reason: 'its words stand in one full name, of the same report or else of all these reports, and in no other',
    pairs: shortPairs,
  },
  {
    id: 'office',
    kind: 'alias',
    example: '“Mara Toll, spokeswoman for the Karsa Roads Agency”',
    reason: 'who speaks for an organisation gives its account, not one of his own',
    pairs: officePairs,
  },
  {
    id: 'description',
    kind: 'alias',
    example: '“the UK-based monitoring group” where one monitor is named',
    reason: 'a description that fits one organisation named in the same report, or else in all these reports',
    pairs: descriptionPairs,
  },
  {
    id: 'copied-words',
    kind: 'copy',
    example: '“health officials” where the text it is copied from has “the Health Directorate of Karsa”',
    reason: 'the same words in a copied passage have one source, whatever it is called',
    pairs: copiedPairs,
  },
];
