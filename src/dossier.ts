// The Dossier: what the readings of several reports say together. docs/origins.md defines each mark.
// A span points into `article.text` of the report that stands beside it.
import type { Span } from './span.ts';

export interface Dossier {
  readonly format: 'hearsay/dossier@1';
  readonly reports: readonly DossierReport[];
  readonly incidents: readonly Incident[];
  readonly copies: readonly Copy[];
  readonly contradictions: readonly Contradiction[];
}

export interface DossierReport {
  /** The article's id: "sha256:…" of the bytes; with "#2" where the same bytes came twice. */
  readonly id: string;
  /** Stem of the file, or the address. */
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO date or date-time, or null. */
  readonly published: string | null;
}

/** Words of one report. */
export interface Passage {
  /** Report id. */
  readonly report: string;
  readonly span: Span;
}

/** Events of several reports that are the same happening. */
export interface Incident {
  readonly id: string;
  /** PLOVER type, upper case: "ASSAULT". */
  readonly type: string;
  readonly place: IncidentPlace | null;
  /** First and last ISO day it can have begun on; both null where no report gives the means to tell. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: readonly IncidentReport[];
  readonly origins: readonly Origin[];
  /** Distinct named origins that say it happened. A count, not a verdict. */
  readonly named: number;
  /** Reports that tell of it and name no source. */
  readonly unsourced: number;
  /** Distinct named origins that deny it and none else. */
  readonly denying: number;
  /** Sources and outlets cited for it whose own report the case does not hold: where to look next. */
  readonly notHeld: readonly NotHeld[];
  readonly disagree: readonly Disagreement[];
}

export interface IncidentPlace {
  readonly name: string;
  /** Degrees, WGS 84; both null where the place is in no gazetteer. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export type Disagreement = 'killed' | 'injured' | 'who' | 'place' | 'day';

/** What one report tells of an incident. */
export interface IncidentReport {
  readonly report: string;
  /** Ids of the report's events that are this incident. */
  readonly events: readonly string[];
  readonly killed: Bounds | null;
  readonly injured: Bounds | null;
  /** Deepest sources the report gives for it, "unnamed: …" for people nobody names; empty where it tells it by itself. */
  readonly origins: readonly string[];
  /** Outlets between those and this report, as the report names or credits them. */
  readonly via: readonly string[];
  /** Where the report tells it. */
  readonly span: Span;
}

/** A toll: `{low: 20, high: null}` is "at least 20". */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
}

/** Someone who says it happened, denies it, or assesses it, counted once across all reports. */
export interface Origin {
  readonly name: string;
  readonly reports: readonly string[];
  /** A reason for each merge, with the words that show it. */
  readonly because: readonly Because[];
  /** True where it is a side in the incident itself. */
  readonly party: boolean;
  readonly says: 'happened' | 'denies' | 'assesses';
}

/** Why two reports' sources are counted as one origin. */
export interface Because {
  readonly kind: 'same-name' | 'alias' | 'copy' | 'link' | 'credit' | 'family' | 'decision';
  /** Rule that says so: "origins/alias"; a person's decision: "d7". */
  readonly by: string;
  readonly passages: readonly Passage[];
}

export interface NotHeld {
  readonly name: string;
  /** Address, where a report links to it. */
  readonly address: string | null;
  readonly passages: readonly Passage[];
}

/** A passage of one report that stands in another. */
export interface Copy {
  readonly a: CopySide;
  readonly b: CopySide;
  /** Shared words as a part of the shorter report's words, 0 to 1. */
  readonly share: number;
  /** True where one credits the other, or both credit the same third. */
  readonly credited: boolean;
  /** Which side it was likely taken from; null where nothing tells. */
  readonly from: 'a' | 'b' | null;
}

export interface CopySide {
  readonly report: string;
  /** In text order; the n-th span of one side answers the n-th of the other. */
  readonly spans: readonly Span[];
}

export interface Contradiction {
  readonly id: string;
  readonly kind: 'figure' | 'day' | 'place' | 'who' | 'denial';
  readonly incident: string;
  /** True where one source gave a later value of its own: nobody disagrees, the toll was revised. */
  readonly revised: boolean;
  readonly values: readonly ContradictionValue[];
}

export interface ContradictionValue {
  readonly report: string;
  /** As people write it: "21", "at least 20", "2016-07-19", "Russian air force". */
  readonly value: string;
  /** Whose value it is; null for the report's own voice. */
  readonly source: string | null;
  readonly span: Span;
}
