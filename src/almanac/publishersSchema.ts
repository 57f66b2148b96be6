// A user's own list of publishers, checked at the border.
import { z } from 'zod';
import type { LexiconFile } from './lexicon.ts';
import type { Publisher } from './publishers.ts';

const names = z.array(z.string().min(1));

/** The same form as the files of lexicons/en/publishers. */
export const publishersSchema = z.object({
  format: z.literal('hearsay/lexicon@1'),
  about: z.string(),
  source: z.string(),
  licence: z.string(),
  entries: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), outlets: names, hosts: names })),
}) satisfies z.ZodType<LexiconFile<Publisher>>;
