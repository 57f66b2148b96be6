// Words of reporting: cue verbs, nouns, adjectives, hedges and phrases, and the nouns for those who speak.
import type { SourceKind, Stance } from '../reading.ts';
import { loadLexicon } from './lexicon.ts';

/**
 * How a cue carries its content. `clause` "said that C"; `wh` "asked whether C"; `quote` "“C,” said"; `to` "plans to C";
 * `person-to` "urged X to C" (X outside); `person-clause` "told X that C" (X outside); `object` "condemned C";
 * `person-of` "accused X of Y" and `person-for` "blamed X for Y" (X inside); `as` "described X as Y"; `label`
 * "called X a Y"; `ing` "denied V-ing"; `clause-hedge` "reportedly"; `noun-hedge` "the alleged N"; `source-after`
 * "according to S"; `chain-after` "citing S"; `in-ones` "in S's view, C"; any other word is a preposition: "called for
 * C", "prep-to" is "to".
 */
export type Frame = string;

export type CuePos = 'verb' | 'noun' | 'adjective' | 'adverb' | 'hedge-adjective' | 'phrase';

/** One reading of a cue word; a word may have several ("called him a liar", "called for calm"). */
export interface ReportingEntry {
  readonly id: string;
  readonly lemma: string;
  readonly pos: CuePos;
  readonly stance: Stance;
  readonly sense: string;
  readonly frames: readonly Frame[];
  /** True where the word more often is no cue: it counts only with a speaking source and a told content, in nobody else's words. */
  readonly weak?: boolean;
  /** Kind of source without which the word is no cue: "the sign reads C", not "she reads C". */
  readonly only?: SourceKind;
  /** Irregular forms. */
  readonly forms?: readonly string[];
  readonly example: string;
  readonly reason?: string;
}

/** A noun for somebody who speaks. */
export interface SpeakerEntry {
  readonly id: string;
  readonly lemma: string;
  readonly pos: 'speaker';
  readonly kind: SourceKind;
}

/** The words indexed by lower-case form. Entries of several words stand under their first word. */
export interface Reporting {
  readonly verbs: ReadonlyMap<string, readonly ReportingEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly ReportingEntry[]>;
  readonly adjectives: ReadonlyMap<string, readonly ReportingEntry[]>;
  readonly hedges: ReadonlyMap<string, readonly ReportingEntry[]>;
  readonly phrases: ReadonlyMap<string, readonly ReportingEntry[]>;
  readonly speakers: ReadonlyMap<string, SourceKind>;
}

/** Loads `folder/reporting/*.json`; throws `bad-lexicon`. */
export function loadReporting(folder: string): Reporting {
  const entries = loadLexicon<ReportingEntry | SpeakerEntry>(folder, 'reporting');
  const cues = entries.filter((entry): entry is ReportingEntry => entry.pos !== 'speaker');
  const speakers = entries.filter((entry): entry is SpeakerEntry => entry.pos === 'speaker');
  const of = (...poses: CuePos[]) => cues.filter((entry) => poses.includes(entry.pos));
  return {
    verbs: indexed(of('verb'), verbForms),
    nouns: indexed(of('noun'), nounForms),
    adjectives: indexed(of('adjective'), (entry) => [firstWord(entry)]),
    hedges: indexed(of('adverb', 'hedge-adjective'), (entry) => [firstWord(entry)]),
    phrases: indexed(of('phrase'), (entry) => [firstWord(entry)]),
    speakers: new Map(speakers.map(({ lemma, kind }) => [lemma, kind])),
  };
}

function indexed(
  entries: readonly ReportingEntry[],
  formsOf: (entry: ReportingEntry) => readonly string[],
): ReadonlyMap<string, readonly ReportingEntry[]> {
  const index = new Map<string, ReportingEntry[]>();
  for (const entry of entries) {
    for (const form of new Set(formsOf(entry))) {
      const there = index.get(form);
      if (there) there.push(entry);
      else index.set(form, [entry]);
    }
  }
  return index;
}

const firstWord = (entry: ReportingEntry): string => entry.lemma.split(' ')[0] ?? entry.lemma;

/** All forms of the first word of a verb entry. Wrong regular forms of irregular verbs ("sayed") do no harm. */
function verbForms(entry: ReportingEntry): readonly string[] {
  const base = firstWord(entry);
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const iBase = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : null;
  return [
    base,
    ...(entry.forms ?? []),
    iBase ? `${iBase}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`,
    iBase ? `${iBase}ied` : `${stem}ed`,
    base.endsWith('ee') ? `${base}ing` : `${stem}ing`,
  ];
}

function nounForms(entry: ReportingEntry): readonly string[] {
  const base = firstWord(entry);
  return entry.lemma.includes(' ') ? [base] : [base, /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`];
}
