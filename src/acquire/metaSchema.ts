// What a person may say of a report, in a sidecar or on the command line, as a zod schema: imported at borders only.
import { z } from 'zod';
import { HearsayError } from '../errors.ts';
import type { GivenMeta } from './capture.ts';

/** Unknown, in the ways people write it. */
const unknown = z.union([z.literal(''), z.null()]).optional();
const words = z.string().trim().min(1);
const day = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);
const address = z.url({ protocol: /^https?$/ });

/** The keys; others are ignored. */
const metaSchema = z.object({
  title: unknown.or(words),
  outlet: unknown.or(words),
  byline: unknown.or(words).or(z.array(words)),
  published: unknown.or(day),
  url: unknown.or(address),
});

type Key = keyof typeof metaSchema.shape;

const EXPECTED: Readonly<Record<Key, string>> = {
  title: 'words in quotation marks',
  outlet: 'words in quotation marks',
  byline: 'a name in quotation marks, or a list of them',
  published: 'an ISO date (2017-09-04) or date-time (2017-09-04T10:15:00Z)',
  url: 'an address that begins with http:// or https://',
};

/**
 * Checks what was given and keeps what says something; empty strings and null mean unknown.
 * Throws `bad-meta`; its message begins with `where` and names the key at fault.
 */
export function parseMeta(value: unknown, where: string): GivenMeta {
  const parsed = metaSchema.safeParse(value);
  if (!parsed.success) throw badMeta(parsed.error, where);
  const { title, outlet, byline, published, url } = parsed.data;
  return {
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(byline ? { byline: typeof byline === 'string' ? [byline] : byline } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
}

function badMeta(error: z.ZodError, where: string): HearsayError {
  const key = error.issues[0]?.path[0];
  const known = typeof key === 'string' && key in EXPECTED ? (key as Key) : null;
  const expected = known ? EXPECTED[known] : `an object with the keys ${Object.keys(EXPECTED).join(', ')}`;
  const at = known ? `${where}, key "${known}"` : where;
  return new HearsayError('bad-meta', `${at}: expected ${expected}; mend it`, { where, key: known, expected });
}
