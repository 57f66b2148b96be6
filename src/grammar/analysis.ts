// What grammar says of an article: sentences, tokens, tags, syntax, quotations, names, coreference.
import type { Certainty } from '../certainty.ts';
import type { RuleId } from '../provenance.ts';
import type { Span } from '../span.ts';

/** Universal part-of-speech tags. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark. `form` is always `text.slice(start, end)`. */
export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn-style fine tag ("VBD"), for tense and participles. */
  readonly xpos: string;
  /** Index of the head in the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with subtype ("nsubj:pass", "acl:relcl"). */
  readonly deprel: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index into `article.blocks`. */
  readonly block: number;
}

/** A stretch in quotation marks. */
export interface Quotation extends Span {
  /** Unbroken runs with their marks, in text order: more than one where it runs over paragraphs. */
  readonly parts: readonly Span[];
  readonly mark: 'double' | 'single' | 'angle';
  /** True where no closing mark was found, and the end is where the paragraph ends. */
  readonly open: boolean;
  /** True for a word or two held at a distance ("so called “moderate” groups"). */
  readonly scare: boolean;
}

export type NameType = 'person' | 'organisation' | 'place' | 'nationality' | 'other';

export interface Name extends Span {
  readonly type: NameType;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly certainty: Certainty;
  readonly by: RuleId;
}

export interface Mention extends Span {
  readonly sentence: number;
  readonly kind: 'name' | 'short' | 'acronym' | 'pronoun' | 'nominal';
  readonly by: RuleId;
}

/** People, organisations and places the text speaks of more than once or by name. */
export interface Entity {
  /** The fullest name in the text, as it stands ("Russian Defence Ministry"). */
  readonly name: string;
  readonly type: NameType;
  readonly mentions: readonly Mention[];
}

export interface Analysis {
  readonly text: string;
  /** True for a report that lost its commas, or never had any; those in `text` were put in. */
  readonly uncommaed: boolean;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
}
