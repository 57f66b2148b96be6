// What a request may ask, as zod schemas: parameters and bodies are checked here and nowhere else.
import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import type { Filter } from '../../store/ask/filter.ts';
import { MAX_PAGE_ROWS, type PageOptions } from '../../store/ask/page.ts';
import type { Decision } from '../../store/decisions.ts';
import type { IncidentFilter } from '../../store/dossiers/askIncidents.ts';
import type { WorkFilter } from '../../store/dossiers/askWorklist.ts';
import { INCIDENT_STATES } from '../../store/dossiers/layStates.ts';

/** Units of a word, a name or a reason that somebody types; longer ones are no question. */
const MAX_WORDS = 1_000;
const MAX_REASON = 20_000;
/** Addresses of one request. */
const MAX_ADDRESSES = 500;

const words = z.string().max(MAX_WORDS);
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const box = z
  .string()
  .regex(/^-?[\d.]+(?:,-?[\d.]+){3}$/, 'expected west,south,east,north in degrees')
  .transform((text) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    return { west, south, east, north };
  })
  .pipe(
    z.object({
      west: z.number().min(-180),
      south: z.number().min(-90),
      east: z.number().max(180),
      north: z.number().max(90),
    }),
  )
  .refine(
    ({ west, south, east, north }) => west <= east && south <= north,
    'expected west before east, south before north',
  );

const filter = {
  words: words.optional().describe('words that the report holds, all of them'),
  from: z.iso.date().optional().describe('first day'),
  to: z.iso.date().optional().describe('last day'),
  place: words.optional().describe("part of a place's name"),
  box: box.optional().describe('west,south,east,north in degrees'),
  source: words.optional().describe("part of a source's or origin's name"),
  type: words.optional().describe('PLOVER type: ASSAULT'),
  outlet: words.optional().describe("part of the outlet's name"),
};
const page = {
  rows: whole(1, MAX_PAGE_ROWS).optional().describe('rows of a page; 50 where not given'),
  skip: whole(0, Number.MAX_SAFE_INTEGER).optional().describe('rows to pass over'),
};
const ofIncidents = {
  disagree: z.enum(['killed', 'injured', 'who', 'place', 'day']).optional().describe('what its reports disagree on'),
  named: whole(0, Number.MAX_SAFE_INTEGER).optional().describe('named origins at least'),
  actor: words.optional().describe('part of the name of who acts in it or is acted upon'),
  state: z.enum(INCIDENT_STATES).optional().describe('what people decided about it'),
};

export const pageSchema = z.strictObject(page);
export const filterSchema = z.strictObject({ ...filter, ...page });
export const incidentFilterSchema = z.strictObject({ ...filter, ...ofIncidents, ...page });
export const workFilterSchema = z.strictObject({
  ...incidentFilterSchema.shape,
  about: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .optional()
    .describe('kind of contradiction or remark: figure, sum'),
});
export const exportSchema = z.strictObject({
  what: z.enum(['claims', 'events', 'figures', 'readings', 'incidents']),
  form: z.enum(['jsonl', 'csv', 'geojson']),
  ...filter,
  ...ofIncidents,
});

const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const facts = z.record(z.string(), z.unknown()).nullable();
const decision = z.strictObject({
  action: z.enum(['accept', 'correct', 'reject', 'add', 'merge', 'split', 'note', 'sensitive', 'undo']),
  kind: z.enum([
    'report',
    'attribution',
    'source',
    'event',
    'claim',
    'figure',
    'place',
    'time',
    'remark',
    'incident',
    'origin',
    'translation',
    'evidence',
  ]),
  anchor: z.strictObject({ text: z.string(), span, quoted: z.string() }).nullable(),
  subject: words.nullable(),
  before: facts,
  after: facts,
  why: z.string().max(MAX_REASON),
}) satisfies z.ZodType<Decision>;
export const decisionBodySchema = z.strictObject({ decision });
export const addressesBodySchema = z.strictObject({ addresses: z.array(words).min(1).max(MAX_ADDRESSES) });

/** Parameters of a list. Throws `wrong-use`. */
export function parseFilter(query: unknown): { readonly filter: Filter; readonly page: PageOptions } {
  const { rows, skip, ...asked } = parsed(filterSchema, query);
  return { filter: said(asked), page: said({ rows, skip }) };
}

/** Throws `wrong-use`. */
export function parseIncidentFilter(query: unknown): { readonly filter: IncidentFilter; readonly page: PageOptions } {
  const { rows, skip, ...asked } = parsed(incidentFilterSchema, query);
  return { filter: said(asked), page: said({ rows, skip }) };
}

/** Throws `wrong-use`. */
export function parseWorkFilter(query: unknown): { readonly filter: WorkFilter; readonly page: PageOptions } {
  const { rows, skip, ...asked } = parsed(workFilterSchema, query);
  return { filter: said(asked), page: said({ rows, skip }) };
}

/** Throws `wrong-use`. */
export const parsePage = (query: unknown): PageOptions => said(parsed(pageSchema, query));

export interface ExportAsked {
  readonly what: z.infer<typeof exportSchema>['what'];
  readonly form: z.infer<typeof exportSchema>['form'];
  readonly filter: IncidentFilter;
}

/** Throws `wrong-use`. */
export function parseExport(query: unknown): ExportAsked {
  const { what, form, ...filter } = parsed(exportSchema, query);
  return { what, form, filter: said(filter) };
}

/** Throws `wrong-use`. */
export const parseDecision = (body: unknown): Decision => parsed(decisionBodySchema, body).decision;

/** Throws `wrong-use`. */
export const parseAddresses = (body: unknown): readonly string[] => parsed(addressesBodySchema, body).addresses;

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path = [], message = '' } = result.error.issues[0] ?? {};
  const where = path.map(String).join('.');
  throw new HearsayError('wrong-use', `${where === '' ? 'the request' : where}: ${message}; see /api/openapi.json`, {
    where,
  });
}

/** Without the keys that nothing was said for. */
type Said<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

const said = <T extends object>(given: T): Said<Partial<T>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Said<Partial<T>>;
