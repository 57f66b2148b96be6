// The Dossier as a zod schema, for dossiers that come from outside; imported at borders only (zod costs 54 ms a start).
import { z } from 'zod';
import type { Dossier } from './dossier.ts';

const text = z.string();
const id = z.string().min(1);
const count = z.number().int().nonnegative();
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .nullable();
const span = z
  .strictObject({ start: count, end: count })
  .refine((one) => one.start <= one.end, 'a span ends before it starts');
const passage = z.strictObject({ report: id, span });
const bounds = z
  .strictObject({ low: z.number().nullable(), high: z.number().nullable(), approx: z.boolean() })
  .nullable();

const originSchema = z.strictObject({
  name: text,
  reports: z.array(id),
  because: z.array(
    z.strictObject({
      kind: z.enum(['same-name', 'alias', 'copy', 'link', 'credit', 'family', 'decision']),
      by: id,
      passages: z.array(passage),
    }),
  ),
  party: z.boolean(),
  says: z.enum(['happened', 'denies', 'assesses']),
});

const incidentSchema = z.strictObject({
  id,
  type: text,
  place: z.strictObject({ name: text, latitude: z.number().nullable(), longitude: z.number().nullable() }).nullable(),
  from: day,
  to: day,
  reports: z.array(
    z.strictObject({
      report: id,
      events: z.array(id),
      killed: bounds,
      injured: bounds,
      origins: z.array(text),
      via: z.array(text),
      span,
    }),
  ),
  origins: z.array(originSchema),
  named: count,
  unsourced: count,
  denying: count,
  notHeld: z.array(z.strictObject({ name: text, address: text.nullable(), passages: z.array(passage) })),
  disagree: z.array(z.enum(['killed', 'injured', 'who', 'place', 'day'])),
});

const copySide = z.strictObject({ report: id, spans: z.array(span) });

/** What `hearsay corroborate --json` prints. Refuses keys it does not know: a later format has a later name. */
export const dossierSchema = z.strictObject({
  format: z.literal('hearsay/dossier@1'),
  reports: z.array(
    z.strictObject({ id, name: text, title: text.nullable(), outlet: text.nullable(), published: text.nullable() }),
  ),
  incidents: z.array(incidentSchema),
  copies: z.array(
    z.strictObject({
      a: copySide,
      b: copySide,
      share: z.number().min(0).max(1),
      credited: z.boolean(),
      from: z.enum(['a', 'b']).nullable(),
    }),
  ),
  contradictions: z.array(
    z.strictObject({
      id,
      kind: z.enum(['figure', 'day', 'place', 'who', 'denial']),
      incident: id,
      revised: z.boolean(),
      values: z.array(z.strictObject({ report: id, value: text, source: text.nullable(), span })),
    }),
  ),
}) satisfies z.ZodType<Dossier>;
