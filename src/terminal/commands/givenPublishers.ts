// The file of `--publishers`.
import { readFileSync } from 'node:fs';
import type { Publisher } from '../../almanac/publishers.ts';
import { HearsayError } from '../../errors.ts';

/** Its entries. Throws `bad-lexicon` where it is not there or not of the form of lexicons/en/publishers. */
export async function readPublishers(path: string): Promise<readonly Publisher[]> {
  const { publishersSchema } = await import('../../almanac/publishersSchema.ts');
  try {
    return publishersSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).entries;
  } catch (cause) {
    throw new HearsayError(
      'bad-lexicon',
      `--publishers: expected a file of the form of lexicons/en/publishers/publishers.json at ${path}; see docs/settings.md`,
      { path },
      { cause },
    );
  }
}
