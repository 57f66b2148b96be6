// The state file of a watch as a zod schema: imported at this border only.
import { z } from 'zod';
import type { WatchState } from './state.ts';

const feedSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  failures: z.int().nonnegative(),
  notBefore: z.iso.datetime().nullable(),
  items: z.record(z.string(), z.union([z.literal('done'), z.int().positive()])),
});

const stateSchema: z.ZodType<WatchState> = z.object({
  format: z.literal('hearsay/watch@1'),
  feeds: z.record(z.string(), feedSchema),
});

/** Throws where the text is not the JSON of a state. */
export const stateIn = (text: string): WatchState => stateSchema.parse(JSON.parse(text));
