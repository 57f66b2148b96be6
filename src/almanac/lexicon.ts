// Loads the lexicons: folders of JSON files with a header that says where their words come from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HearsayError } from '../errors.ts';

/** The shape of every file in `lexicons/`. Each entry has an `id`; rules also an `example` and a `reason`. */
export interface LexiconFile<Entry> {
  readonly format: 'hearsay/lexicon@1';
  readonly about: string;
  /** Where the words come from. */
  readonly source: string;
  /** SPDX id of the licence of the words. */
  readonly licence: string;
  readonly entries: readonly Entry[];
}

/**
 * All entries of `folder/name/*.json`, files in name order.
 * The bundled files are held to their schemas by a test, so that no start pays for checking them.
 */
export function loadLexicon<Entry>(folder: string, name: string): readonly Entry[] {
  const path = join(folder, name);
  let files: string[];
  try {
    files = readdirSync(path)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch (cause) {
    throw new HearsayError(
      'bad-lexicon',
      `expected a folder of lexicon files at ${path}, found none; reinstall Hearsay`,
      { path },
      { cause },
    );
  }
  return files.flatMap((file) => readEntries<Entry>(join(path, file)));
}

function readEntries<Entry>(path: string): readonly Entry[] {
  let parsed: Partial<LexiconFile<Entry>>;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8')) as Partial<LexiconFile<Entry>>;
  } catch (cause) {
    throw new HearsayError(
      'bad-lexicon',
      `expected JSON in the lexicon ${path}; mend or remove the file`,
      { path },
      { cause },
    );
  }
  if (parsed.format !== 'hearsay/lexicon@1' || !Array.isArray(parsed.entries)) {
    throw new HearsayError(
      'bad-lexicon',
      `expected format "hearsay/lexicon@1" with entries in ${path}; mend or remove the file`,
      { path },
    );
  }
  return parsed.entries;
}

/** Version of all lexicons under `folder`: "en-" + the first 12 hex digits of the digest over their files, in name order. */
export function digestOfLexicons(folder: string): string {
  const hash = createHash('sha256');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.json'));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  }
  return `${basename(folder)}-${hash.digest('hex').slice(0, 12)}`;
}
