// The Reading: everything Hearsay found in one report. Later rooms know the earlier ones through these types.
// What each mark means is defined in docs/reading.md. All spans point into `article.text`.
import type { Certainty, Why } from './certainty.ts';
import type { Made, RuleId } from './provenance.ts';
import type { Span } from './span.ts';

export interface Reading {
  readonly format: 'hearsay/reading@1';
  readonly made: Made;
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  readonly remarks: readonly Remark[];
}

/** The text of a report without furniture. */
export interface Article {
  /** "sha256:…" of the bytes. */
  readonly id: string;
  /** "sha256:…" of `text` in UTF-8. */
  readonly textId: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly published: Published | null;
  /** BCP 47 tag ("en"), or null where it cannot be told. */
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Why the text is empty or was not read, or null. */
  readonly why: Why | null;
}

export interface Published {
  /** ISO date "2017-09-04" or date-time "2017-09-04T10:15:00Z". */
  readonly value: string;
  readonly certainty: Certainty;
  readonly by: RuleId;
}

export type BlockKind = 'headline' | 'standfirst' | 'dateline' | 'body' | 'caption' | 'relayed';

/** A paragraph-like run of the article, in text order, never overlapping. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** For kind `relayed`: id of the attribution that relays it; null otherwise. */
  readonly attribution: string | null;
}

export interface Link {
  readonly span: Span;
  /** Absolute where the page's own address is known. */
  readonly address: string;
  readonly kind: 'link' | 'embed' | 'image-credit';
}

export type ActorKind =
  | 'state'
  | 'government'
  | 'ministry'
  | 'army'
  | 'armed-group'
  | 'party'
  | 'body'
  | 'agency'
  | 'outlet'
  | 'company'
  | 'people'
  | 'person'
  | 'other';

/** Who speaks or acts; sources, agents and targets point here. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly side: string | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mentions: readonly Span[];
}

export type SourceKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed';

/** Whoever is reported to have said something. */
export interface Source {
  readonly id: string;
  /** Full name, pronouns and short forms resolved; "unnamed: a police official" for people nobody names. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly actor: string | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mentions: readonly Span[];
}

export type Manner = 'direct' | 'mixed' | 'indirect';
/** Every stance, as schemas and forms offer them. */
export const stances = ['asserts', 'denies', 'accuses', 'asks', 'urges', 'expects', 'declines'] as const;
export type Stance = (typeof stances)[number];

/** Source + cue + content; `within` makes chains. */
export interface Attribution {
  readonly id: string;
  /** Id of the attribution through which this one reached the reader. */
  readonly within: string | null;
  /** Id of the source; null where nobody is named. */
  readonly source: string | null;
  readonly sourceSpan: Span | null;
  readonly cue: Span | null;
  /** One span an unbroken run, in text order. */
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly stance: Stance;
  /** True where somebody else tells what the source thinks. */
  readonly imputed: boolean;
  readonly certainty: Certainty;
  readonly by: RuleId;
  /** Why the source is null, or null. */
  readonly why: Why | null;
}

/** PLOVER's sixteen types (2021), and two of ours for what nobody does. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'DISASTER',
  'ACCIDENT',
] as const;

export type Told = 'done' | 'planned' | 'asked' | 'feared';

export interface Event {
  readonly id: string;
  /** One of `eventTypes`: "ASSAULT". */
  readonly type: string;
  /** PLOVER mode or null: "airstrike". */
  readonly mode: string | null;
  readonly trigger: Span;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  readonly figures: readonly string[];
  readonly polarity: 'positive' | 'negative';
  readonly told: Told;
  readonly responsibility: readonly Responsibility[];
  readonly certainty: Certainty;
  readonly by: RuleId;
  readonly why: Why | null;
}

/** Who claims, admits, denies or is given the responsibility for an event. */
export interface Responsibility {
  readonly actor: string;
  readonly kind: 'claims' | 'admits' | 'denies' | 'blamed';
  /** Id of the attribution that says so; null for the report's own voice. */
  readonly attribution: string | null;
}

/** One attribution (or the report's own voice) saying that one event or state holds. */
export interface Claim {
  readonly id: string;
  /** Id of the innermost attribution whose content holds it; null for the report's own voice. */
  readonly attribution: string | null;
  /** Id of an attribution whose source's words it may carry on; never counted as that source's. */
  readonly perhaps: string | null;
  readonly event: string | null;
  readonly span: Span;
  readonly text: string;
}

export interface Place {
  readonly id: string;
  readonly span: Span;
  readonly name: string;
  /** Degrees, WGS 84; both null where the place was not resolved. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Gazetteer id "geonames:170654", or null. */
  readonly gazetteer: string | null;
  readonly rivals: readonly Rival[];
  readonly certainty: Certainty;
  readonly by: RuleId;
  readonly why: Why | null;
}

/** Another place that the name could mean. */
export interface Rival {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string | null;
  readonly gazetteer: string;
  /** 0 to 1, comparable within one place only. */
  readonly score: number;
}

export type Precision = 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'years';

export interface Time {
  readonly id: string;
  readonly span: Span;
  /** First and last ISO day it covers; both null where the text gives no means to tell. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
  readonly certainty: Certainty;
  readonly by: RuleId;
  readonly why: Why | null;
}

/** What a figure can count or measure. */
export const figureKinds = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'displaced',
  'detained',
  'freed',
  'people',
  'equipment',
  'operations',
  'aid',
  'money',
  'distance',
  'duration',
  'share',
  'other',
] as const;
export type FigureOf = (typeof figureKinds)[number];

/** A number of people or things, with bounds. */
export interface Figure {
  readonly id: string;
  readonly span: Span;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly of: FigureOf;
  /** Normalised unit ("tonne", "km", "USD", "percent", "day"), or null for plain counts. */
  readonly unit: string | null;
  /** The words of what is counted ("terrorists"), as they stand. */
  readonly counted: string | null;
  /** Victim status as this source claims it: "civilian", "combatant", "child" …, or null. */
  readonly status: string | null;
  readonly attribution: string | null;
  /** Id of an attribution whose source's words it may carry on; never counted as that source's. */
  readonly perhaps: string | null;
  readonly certainty: Certainty;
  readonly by: RuleId;
  readonly why: Why | null;
}

export type RemarkKind = 'contradiction' | 'sum' | 'loaded' | 'party' | 'single-origin' | 'relayed' | 'undated';

/** Something worth a second look inside one report. It asks, it does not judge. */
export interface Remark {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly spans: readonly Span[];
  readonly message: string;
}
