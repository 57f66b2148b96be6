// One source across reports: every name that it goes by, with the reason for each merge.
import type { Because, Passage } from '../../dossier.ts';
import type { Identity } from '../../matter/actors/mention.ts';
import type { SourceKind } from '../../reading.ts';

export interface Speaker {
  /** The fullest name that any report gives; "unnamed: …" for people nobody names. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The actor that the lexicons know it as, or null. */
  readonly known: Identity | null;
  /** The same source in each report. */
  readonly members: readonly SpeakerMember[];
  readonly because: readonly Because[];
}

export interface SpeakerMember {
  /** Report id. */
  readonly report: string;
  /** Source id in that report's reading. */
  readonly source: string;
  readonly passage: Passage | null;
}

/** Speakers by report and source id. */
export interface Speakers {
  readonly all: readonly Speaker[];
  readonly of: (report: string, source: string) => Speaker | null;
  /** The organisation that goes by this name in some report, or null. */
  readonly named: (name: string) => Speaker | null;
  /** True where a person decided that they are two. */
  readonly areApart: (one: Speaker, other: Speaker) => boolean;
}
