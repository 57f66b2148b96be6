// The tables of a case as types; migrations/ makes them. The same on SQLite and PostgreSQL.
// Moments are ISO date-times in UTC, days ISO days, booleans 0 or 1, JSON is text.
import type { Generated } from 'kysely';

export interface Tables {
  readonly about: AboutTable;
  readonly bodies: BodyTable;
  readonly reports: ReportTable;
  readonly versions: VersionTable;
  readonly captures: CaptureTable;
  readonly readings: ReadingTable;
  readonly packed_readings: PackedReadingTable;
  readonly events: EventTable;
  readonly claims: ClaimTable;
  readonly sources: SourceTable;
  readonly dossiers: DossierTable;
  readonly incidents: IncidentTable;
  readonly incident_reports: IncidentReportTable;
  readonly incident_marks: IncidentMarkTable;
  readonly copies: CopyTable;
  readonly worklist: WorklistTable;
  readonly decisions: DecisionTable;
  readonly log: LogTable;
}

/** What the case says of itself: `form`, `id`, `highest-incident`. */
export interface AboutTable {
  readonly key: string;
  readonly value: string;
}

/** The bytes of a report, once, under their digest. */
export interface BodyTable {
  /** "sha256:…" of the bytes. */
  readonly digest: string;
  /** Length of the bytes before packing. */
  readonly size: number;
  /** Packed bytes; null once they have been purged. */
  readonly packed: Buffer | null;
}

/** One published item over the years. */
export interface ReportTable {
  readonly id: Generated<number>;
  /** Its address where it has one, else the digest of its first bytes. */
  readonly address: string;
}

/** A report's bytes at one time; a changed page is a further version. */
export interface VersionTable {
  readonly id: Generated<number>;
  readonly report: number;
  /** 1, 2, 3 … within the report. */
  readonly number: number;
  readonly digest: string;
  /** Short name for people: stem of the file, or address. */
  readonly name: string;
  readonly added: string;
  /** When its content was erased; null while it is kept. */
  readonly purged: string | null;
}

/** One time that these bytes came in. */
export interface CaptureTable {
  readonly id: Generated<number>;
  readonly version: number;
  /** When they were captured; null where nobody knows. */
  readonly captured: string | null;
  /** Path or address they came from. */
  readonly origin: string;
  /** Headers of the answer and what a person or a sidecar said, as JSON. */
  readonly context: string;
  readonly added: string;
}

/** What one version of hearsay made of one version of a report. */
export interface ReadingTable {
  readonly id: Generated<number>;
  readonly version: number;
  readonly hearsay: string;
  readonly models: string;
  readonly lexicons: string;
  /** "sha256:…" of the article's text, which decisions name. */
  readonly text: string;
  readonly made: string;
  /** 1 for the one that is asked: of the latest version, at most one a report. */
  readonly current: number;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO day of publication. */
  readonly day: string | null;
}

/** A Reading as packed JSON, apart from its row, so that looking through rows does not pass over it. */
export interface PackedReadingTable {
  readonly reading: number;
  readonly packed: Buffer;
}

/** An event of a current reading, for asking. */
export interface EventTable {
  readonly reading: number;
  /** The number in the event's id: 3 for "e3". */
  readonly mark: number;
  readonly type: string;
  readonly mode: string | null;
  readonly told: string;
  readonly polarity: string;
  /** Names of agents and targets, folded, each between bars: "|army|". */
  readonly actors: string;
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  readonly first: string | null;
  readonly last: string | null;
  /** ISO day on which its report was published. */
  readonly day: string | null;
}

/** A claim of a current reading, for asking. */
export interface ClaimTable {
  readonly reading: number;
  readonly mark: number;
  /** The event it tells; null for a state. */
  readonly event: number | null;
  /** The source that speaks for itself; null for the report's own voice. */
  readonly source: number | null;
}

/** A source of a current reading, for asking. */
export interface SourceTable {
  readonly reading: number;
  readonly mark: number;
  readonly name: string;
  /** Folded name, so that spellings meet. */
  readonly folded: string;
  readonly kind: string;
  /** How many attributions it has in the report. */
  readonly said: number;
}

/** What all current readings of the case said together, when it was last worked out; one row at most. */
export interface DossierTable {
  readonly id: number;
  readonly made: string;
  /** The last reading that was in it: a later one makes it stale. */
  readonly reading: number;
  /** Readings that were in it. */
  readonly readings: number;
  /** Ids of the decisions that grouped its incidents and sources, in order: "3 7". */
  readonly decided: string;
}

/** An incident of the dossier, for asking. */
export interface IncidentTable {
  /** The number in the incident's id: 3 for "i3". */
  readonly id: number;
  readonly type: string;
  /** Folded name of the place. */
  readonly place: string | null;
  /** The place's name as it is shown. */
  readonly name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  readonly named: number;
  readonly unsourced: number;
  readonly denying: number;
  /** What the reports disagree on, each between bars: "|killed|day|". */
  readonly disagree: string;
  /** Folded names of origins, each between bars. */
  readonly origins: string;
  /** Folded names of outlets, each between bars. */
  readonly outlets: string;
  /** Folded names of who acts in it or is acted upon, each between bars. */
  readonly actors: string;
  /** What people decided about it: marked, accepted, corrected, rejected. */
  readonly state: string;
  /** The Incident, its contradictions and reports as packed JSON. */
  readonly packed: Buffer;
}

/** Which readings tell an incident. */
export interface IncidentReportTable {
  readonly incident: number;
  readonly reading: number;
}

/** An event of a reading that is part of an incident, with the words that tell it. */
export interface IncidentMarkTable {
  readonly incident: number;
  readonly reading: number;
  /** The number in the event's id: 3 for "e3"; 0 for a sentence that tells the incident without an event. */
  readonly mark: number;
  /** Text and span of the trigger or the sentence, by which decisions know it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A copy of the dossier. */
export interface CopyTable {
  readonly id: number;
  readonly a: number;
  readonly b: number;
  readonly share: number;
  /** The Copy as packed JSON. */
  readonly packed: Buffer;
}

/** What is worth a second look: a contradiction among reports, or a remark on one. */
export interface WorklistTable {
  /** Counted up in the order in which it is to be looked at. */
  readonly id: number;
  /** Kind of the contradiction or the remark. */
  readonly about: string;
  /** For a contradiction: the number in its incident's id; null for a remark. */
  readonly incident: number | null;
  /** For a remark: its reading; null for a contradiction. */
  readonly reading: number | null;
  /** The row that is shown, as packed JSON. */
  readonly packed: Buffer;
}

/** What a person decided; never changed, only followed by another. */
export interface DecisionTable {
  readonly id: Generated<number>;
  readonly at: string;
  readonly who: string;
  /** accept, correct, reject, add, merge, split, note, sensitive, undo. */
  readonly action: string;
  /** What it is about: attribution, source, event, figure, incident … */
  readonly kind: string;
  /** The text it is about; null for incidents and sources across reports. */
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The words at that span, so that a changed text makes an orphan and not a wrong anchor. */
  readonly quoted: string | null;
  /** Name of what it is about where no span names it. */
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string;
}

/** The audit log; each entry holds the hash of the one before. */
export interface LogTable {
  /** 1, 2, 3 … with no gap. */
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  /** JSON with keys in order. */
  readonly what: string;
  readonly previous: string;
  readonly hash: string;
}
