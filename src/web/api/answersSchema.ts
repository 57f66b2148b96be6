// What the API answers, as zod schemas: the OpenAPI document is made from them, and a test holds every answer to them.
import { z } from 'zod';
import { dossierSchema } from '../../dossierSchema.ts';
import type { ErrorShape } from '../../errors.ts';
import { stances } from '../../reading.ts';
import { readingSchema } from '../../readingSchema.ts';
import type { ClaimRow } from '../../store/ask/askClaims.ts';
import type { EventRow } from '../../store/ask/askEvents.ts';
import type { ReportRow } from '../../store/ask/askReports.ts';
import type { SourceRow } from '../../store/ask/askSources.ts';
import type { Page } from '../../store/ask/page.ts';
import type { KeptDecision } from '../../store/decisions.ts';
import type { Facets } from '../../store/dossiers/askFacets.ts';
import type { IncidentRow } from '../../store/dossiers/askIncidents.ts';
import type { Worklist } from '../../store/dossiers/askWorklist.ts';
import { INCIDENT_STATES } from '../../store/dossiers/layStates.ts';
import type { CaseAnswer, DecidedAnswer, DecisionRow, IncidentAnswer, JobAnswer, ReportAnswer } from './answers.ts';
import { decisionBodySchema } from './askedSchema.ts';

const text = z.string();
const orNull = text.nullable();
const count = z.int().nonnegative();
const span = z.strictObject({ start: count, end: count });
const day = z.string().nullable().describe('ISO day');
const moment = z.string().describe('ISO date-time in UTC');
const degrees = z.number().nullable();

const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), all: count, next: count.nullable() });

/** The one shape of an error. */
export const errorAnswerSchema = z.strictObject({
  error: z.strictObject({
    code: z.custom<ErrorShape['error']['code']>((value) => typeof value === 'string').meta({ type: 'string' }),
    message: text,
    evidence: z.record(text, z.union([text, z.number(), z.boolean(), z.null()])),
  }),
}) satisfies z.ZodType<ErrorShape>;
const error = errorAnswerSchema.shape.error;

export const caseSchema = z.strictObject({
  name: text,
  id: text,
  engine: z.enum(['sqlite', 'postgres']),
  form: count,
  begun: orNull,
  reports: count,
  versions: count,
  captures: count,
  purged: count,
  decisions: count,
  logEntries: count,
  head: orNull,
  readBy: z.array(z.strictObject({ hearsay: text, models: text, readings: count })),
  size: count.nullable(),
  served: z.strictObject({
    readOnly: z.boolean(),
    who: text,
    stale: z.boolean(),
    made: orNull,
    step: z.enum(['reading', 'comparing', 'writing']).nullable(),
    maxUploadBytes: count,
    maxUploadFiles: count,
    tiles: orNull,
  }),
}) satisfies z.ZodType<CaseAnswer>;

const passage = z.strictObject({ span, text });

export const reportsSchema = pageOf(
  z.strictObject({ id: text, name: text, title: orNull, outlet: orNull, day, passages: z.array(passage) }),
) satisfies z.ZodType<Page<ReportRow>>;

const remarkKinds = readingSchema.shape.remarks.element.shape.kind.options;
const stance = z.enum(stances);

export const claimsSchema = pageOf(
  z.strictObject({
    id: text,
    chain: z.array(text),
    stance: stance.nullable(),
    type: orNull,
    text,
    span,
    report: text,
    outlet: orNull,
    day,
  }),
) satisfies z.ZodType<Page<ClaimRow>>;

export const eventsSchema = pageOf(
  z.strictObject({
    id: text,
    type: text,
    mode: orNull,
    told: z.enum(['done', 'planned', 'asked', 'feared']),
    polarity: z.enum(['positive', 'negative']),
    place: orNull,
    from: day,
    to: day,
    chains: z.array(z.array(text)),
    text,
    span,
    report: text,
    outlet: orNull,
    day,
  }),
) satisfies z.ZodType<Page<EventRow>>;

export const sourcesSchema = pageOf(
  z.strictObject({
    name: text,
    kind: z.enum(['person', 'organisation', 'group', 'document', 'unnamed']),
    reports: count,
    said: count,
    names: z.array(text),
  }),
) satisfies z.ZodType<Page<SourceRow>>;

const keptDecision = z.strictObject({
  ...decisionBodySchema.shape.decision.shape,
  id: count,
  at: moment,
  who: text,
}) satisfies z.ZodType<KeptDecision>;

export const decisionsSchema = pageOf(
  z.strictObject({ ...keptDecision.shape, undone: z.boolean(), reports: z.array(text) }),
) satisfies z.ZodType<Page<DecisionRow>>;
export const decidedSchema = z.strictObject({ decision: keptDecision }) satisfies z.ZodType<DecidedAnswer>;

const capture = z.strictObject({ captured: orNull, from: text, added: moment });

export const reportSchema = z.strictObject({
  shown: z.strictObject({
    id: text,
    name: text,
    address: text,
    versions: z.array(
      z.strictObject({ number: count, digest: text, added: moment, purged: orNull, captures: z.array(capture) }),
    ),
    reading: readingSchema.nullable(),
  }),
  review: z.strictObject({
    states: z.record(text, z.enum(['marked', 'accepted', 'corrected', 'rejected', 'added'])),
    orphans: z.array(keptDecision),
  }),
  decisions: z.array(keptDecision),
  incidents: z.record(text, text),
}) satisfies z.ZodType<ReportAnswer>;

const disagreement = z.enum(['killed', 'injured', 'who', 'place', 'day']);
const counted = z.array(z.strictObject({ value: text, incidents: count }));

const incidentState = z.enum(INCIDENT_STATES);

export const facetsSchema = z.strictObject({
  type: counted,
  place: counted,
  source: counted,
  outlet: counted,
  actor: counted,
  state: counted,
  disagree: counted,
  named: counted,
  days: counted,
  undated: count,
  points: z.array(z.strictObject({ latitude: z.number(), longitude: z.number(), place: text, incidents: count })),
  unplaced: count,
}) satisfies z.ZodType<Facets>;

export const incidentsSchema = pageOf(
  z.strictObject({
    id: text,
    type: text,
    place: orNull,
    latitude: degrees,
    longitude: degrees,
    from: day,
    to: day,
    reports: count,
    named: count,
    unsourced: count,
    denying: count,
    disagree: z.array(disagreement),
    state: incidentState,
  }),
) satisfies z.ZodType<Page<IncidentRow>>;

export const worklistSchema = z.strictObject({
  ...pageOf(
    z.strictObject({
      kind: z.enum(['contradiction', 'remark']),
      id: text,
      about: z.enum(['figure', 'day', 'place', 'who', 'denial', ...remarkKinds]),
      message: orNull,
      revised: z.boolean(),
      type: orNull,
      place: orNull,
      day,
      passages: z.array(
        z.strictObject({ report: text, title: orNull, outlet: orNull, span, text, value: orNull, source: orNull }),
      ),
    }),
  ).shape,
  kinds: z.array(z.strictObject({ about: text, rows: count })),
}) satisfies z.ZodType<Worklist>;

const { incidents, reports, copies, contradictions } = dossierSchema.shape;

export const incidentSchema = z.strictObject({
  incident: incidents.element,
  reports: z.array(z.strictObject({ ...reports.element.shape, kept: orNull })),
  copies,
  contradictions,
  passages: z.record(text, z.array(passage)),
  marks: z.array(z.strictObject({ report: text, event: orNull, anchor: z.strictObject({ text, span, quoted: text }) })),
  called: z.record(text, z.array(text)),
  decisions: z.array(keptDecision),
  state: incidentState,
}) satisfies z.ZodType<IncidentAnswer>;

const item = z.union([
  z.strictObject({
    name: text,
    kind: z.enum(['new', 'new-version', 'again', 'purged']),
    report: text,
    error: error.nullable(),
  }),
  z.strictObject({ name: text, kind: z.literal('failed'), report: z.null(), error }),
  z.strictObject({ name: text, kind: z.literal('skipped'), report: z.null(), error: z.null() }),
]);

export const jobSchema = z.strictObject({
  id: text,
  done: count,
  all: count,
  items: z.array(item),
  incidents: z.enum(['waiting', 'working', 'made', 'failed']),
  finished: z.boolean(),
}) satisfies z.ZodType<JobAnswer>;
