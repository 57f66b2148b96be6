// Reads every report of a folder in this process: the shared first half of the scoring tasks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GivenMeta, makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { home } from '../../src/home.ts';
import { createReader, type Reader } from '../../src/read.ts';
import type { Reading } from '../../src/reading.ts';

/** The reader over the bundled lexicons and models. */
export const bundledReader = (): Reader =>
  createReader(loadAlmanac(home('lexicons/en')), loadModels(home('models/en')));

/** Every `ID.txt` of a folder as `edited` leaves it, with what `ID.meta.json` says of it → [ID, Reading]. */
export function* readingsOf(
  folder: string,
  reader: Reader,
  edited: (text: string) => string = (text) => text,
): Generator<readonly [string, Reading]> {
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const id = file.slice(0, -'.txt'.length);
    const meta = join(folder, `${id}.meta.json`);
    const given = existsSync(meta) ? givenOf(JSON.parse(readFileSync(meta, 'utf8'))) : {};
    yield [
      id,
      reader(
        makeCapture(Buffer.from(edited(readFileSync(join(folder, file), 'utf8'))), {
          name: id,
          from: join(folder, file),
          mediaType: 'text/plain',
          given,
        }),
      ),
    ];
  }
}

/** Only the keys a person may give, and only where they say something. */
const givenOf = (meta: Record<string, unknown>): GivenMeta =>
  Object.fromEntries(
    ['title', 'outlet', 'published', 'url'].flatMap((key) =>
      typeof meta[key] === 'string' && meta[key] ? [[key, meta[key]]] : [],
    ),
  );
