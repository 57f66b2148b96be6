// The Reading as a zod schema, for readings that come from outside; imported at borders only (zod costs 54 ms a start).
import { z } from 'zod';
import { type Why, whyCodes } from './certainty.ts';
import type { RuleId } from './provenance.ts';
import { figureKinds, type Reading, stances } from './reading.ts';

const id = z.string().min(1);
const text = z.string();
const count = z.number().int().nonnegative();
const span = z
  .strictObject({ start: count, end: count })
  .refine((s) => s.start <= s.end, 'a span ends before it starts');
const spans = z.array(span);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const certainty = z.enum(['stated', 'implied', 'assumed']);
const by = z.templateLiteral([z.string().min(1), '/', z.string().min(1)]) as z.ZodType<RuleId>;
const why = z.enum(Object.keys(whyCodes) as [Why, ...Why[]]).nullable();
const marked = { certainty, by, why };

const articleSchema = z.strictObject({
  id: digest,
  textId: digest,
  url: text.nullable(),
  title: text.nullable(),
  byline: z.array(text),
  outlet: text.nullable(),
  published: z.strictObject({ value: text, certainty, by }).nullable(),
  language: text.nullable(),
  text,
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['headline', 'standfirst', 'dateline', 'body', 'caption', 'relayed']),
      span,
      attribution: id.nullable(),
    }),
  ),
  links: z.array(z.strictObject({ span, address: text, kind: z.enum(['link', 'embed', 'image-credit']) })),
  why,
});

const actorSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum([
    'state',
    'government',
    'ministry',
    'army',
    'armed-group',
    'party',
    'body',
    'agency',
    'outlet',
    'company',
    'people',
    'person',
    'other',
  ]),
  side: text.nullable(),
  role: text.nullable(),
  affiliation: text.nullable(),
  mentions: spans,
});

const sourceSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(['person', 'organisation', 'group', 'document', 'unnamed']),
  actor: id.nullable(),
  role: text.nullable(),
  affiliation: text.nullable(),
  mentions: spans,
});

const attributionSchema = z.strictObject({
  id,
  within: id.nullable(),
  source: id.nullable(),
  sourceSpan: span.nullable(),
  cue: span.nullable(),
  content: spans,
  manner: z.enum(['direct', 'mixed', 'indirect']),
  stance: z.enum(stances),
  imputed: z.boolean(),
  ...marked,
});

const eventSchema = z.strictObject({
  id,
  type: text,
  mode: text.nullable(),
  trigger: span,
  agents: z.array(id),
  targets: z.array(id),
  place: id.nullable(),
  time: id.nullable(),
  figures: z.array(id),
  polarity: z.enum(['positive', 'negative']),
  told: z.enum(['done', 'planned', 'asked', 'feared']),
  responsibility: z.array(
    z.strictObject({
      actor: id,
      kind: z.enum(['claims', 'admits', 'denies', 'blamed']),
      attribution: id.nullable(),
    }),
  ),
  ...marked,
});

const claimSchema = z.strictObject({
  id,
  attribution: id.nullable(),
  perhaps: id.nullable(),
  event: id.nullable(),
  span,
  text,
});

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable();

const placeSchema = z.strictObject({
  id,
  span,
  name: text,
  latitude: latitude.nullable(),
  longitude: longitude.nullable(),
  country,
  gazetteer: text.nullable(),
  rivals: z.array(
    z.strictObject({ name: text, latitude, longitude, country, gazetteer: text, score: z.number().min(0).max(1) }),
  ),
  ...marked,
});

const timeSchema = z.strictObject({
  id,
  span,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  precision: z.enum(['day', 'days', 'week', 'month', 'season', 'year', 'years']),
  ...marked,
});

const figureSchema = z.strictObject({
  id,
  span,
  low: z.number().nullable(),
  high: z.number().nullable(),
  approx: z.boolean(),
  of: z.enum(figureKinds),
  unit: text.nullable(),
  counted: text.nullable(),
  status: text.nullable(),
  attribution: id.nullable(),
  perhaps: id.nullable(),
  ...marked,
});

const remarkSchema = z.strictObject({
  id,
  kind: z.enum(['contradiction', 'sum', 'loaded', 'party', 'single-origin', 'relayed', 'undated']),
  spans,
  message: text,
});

/** One line of `hearsay read --json`. Refuses keys it does not know: a later format has a later name. */
export const readingSchema = z.strictObject({
  format: z.literal('hearsay/reading@1'),
  made: z.strictObject({ hearsay: text, models: text, lexicons: text }),
  article: articleSchema,
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  attributions: z.array(attributionSchema),
  events: z.array(eventSchema),
  claims: z.array(claimSchema),
  places: z.array(placeSchema),
  times: z.array(timeSchema),
  figures: z.array(figureSchema),
  remarks: z.array(remarkSchema),
}) satisfies z.ZodType<Reading>;
