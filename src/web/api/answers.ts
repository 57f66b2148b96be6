// What the API answers, as types: the page is written against these and the types of src/store.
import type { Contradiction, Copy, DossierReport, Incident } from '../../dossier.ts';
import type { ErrorShape } from '../../errors.ts';
import type { Span } from '../../span.ts';
import type { Added } from '../../store/addReports.ts';
import type { ShownReport } from '../../store/ask/show.ts';
import type { CaseInfo } from '../../store/care/info.ts';
import type { Anchor, KeptDecision } from '../../store/decisions.ts';
import type { IncidentState } from '../../store/dossiers/layStates.ts';
import type { DossierStep } from '../../store/dossiers/makeDossier.ts';
import type { State } from '../../store/review.ts';

/** GET /api/case */
export interface CaseAnswer extends CaseInfo {
  readonly served: ServedCase;
}

/** How this server holds the case. */
export interface ServedCase {
  /** True where every change is refused. */
  readonly readOnly: boolean;
  /** Whose name stands beside decisions. */
  readonly who: string;
  /** True where reports, or decisions that group incidents or sources, came since the incidents were worked out. */
  readonly stale: boolean;
  /** When the incidents were worked out last, as an ISO date-time; null for never. */
  readonly made: string | null;
  /** What is being done for the incidents now; null where nothing is. */
  readonly step: DossierStep | null;
  /** Bytes of one upload in all, and files in it. */
  readonly maxUploadBytes: number;
  readonly maxUploadFiles: number;
  /** Address of the map's tiles, with {z}, {x} and {y}; null for the bundled map alone. */
  readonly tiles: string | null;
}

/** GET /api/reports/:id */
export interface ReportAnswer {
  readonly shown: ShownReport;
  readonly review: {
    /** State by mark id; what is not in it is `marked`. */
    readonly states: Readonly<Record<string, State>>;
    /** Decisions that found no words or no mark. */
    readonly orphans: readonly KeptDecision[];
  };
  /** Decisions about any version of the report, in the order they were taken. */
  readonly decisions: readonly KeptDecision[];
  /** The incident that each of its events belongs to: "e3" → "i5". */
  readonly incidents: Readonly<Record<string, string>>;
}

/** GET /api/incidents/:id */
export interface IncidentAnswer {
  readonly incident: Incident;
  readonly reports: readonly HeldReport[];
  readonly copies: readonly Copy[];
  readonly contradictions: readonly Contradiction[];
  /** By the dossier's report id: the words of every span above, in text order. */
  readonly passages: Readonly<Record<string, readonly PassageText[]>>;
  /** Its events with the words that tell them, by which decisions know them. */
  readonly marks: readonly IncidentMarkShown[];
  /** By an origin's name: the names that the reports give it, where they are several. */
  readonly called: Readonly<Record<string, readonly string[]>>;
  /** What people decided about it and its origins, in the order in which they did. */
  readonly decisions: readonly KeptDecision[];
  readonly state: IncidentState;
}

export interface IncidentMarkShown {
  /** Id in the case: "r12". */
  readonly report: string;
  /** "e3"; null where the report tells it in a sentence without an event. */
  readonly event: string | null;
  readonly anchor: Anchor;
}

export interface HeldReport extends DossierReport {
  /** The report's id in the case: "r12"; null where it was purged since. */
  readonly kept: string | null;
}

export interface PassageText {
  readonly span: Span;
  readonly text: string;
}

/** POST /api/reports, GET /api/jobs/:id */
export interface JobAnswer {
  /** "j3". */
  readonly id: string;
  /** Reports done, those that failed included. */
  readonly done: number;
  /** Reports found so far; an archive or a feed holds more than one. */
  readonly all: number;
  readonly items: readonly JobItem[];
  /** What becomes of the incidents once everything is added. */
  readonly incidents: 'waiting' | 'working' | 'made' | 'failed';
  readonly finished: boolean;
}

export type JobItem =
  | {
      readonly name: string;
      readonly kind: Added['kind'];
      readonly report: string;
      readonly error: ErrorShape['error'] | null;
    }
  | { readonly name: string; readonly kind: 'failed'; readonly report: null; readonly error: ErrorShape['error'] }
  | { readonly name: string; readonly kind: 'skipped'; readonly report: null; readonly error: null };

/** GET /api/decisions */
export interface DecisionRow extends KeptDecision {
  /** True where it stands no more. */
  readonly undone: boolean;
  /** "r3": the reports whose words it names. */
  readonly reports: readonly string[];
}

/** POST /api/decisions */
export interface DecidedAnswer {
  readonly decision: KeptDecision;
}
