// The real readings whose passages a made case is made of.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCapture } from '../../src/acquire/capture.ts';
import type { Reading } from '../../src/reading.ts';
import { bundledReader } from '../quality/readings.ts';
import { corpora } from '../quality/rows.ts';

const ECBPLUS = join(corpora, 'reports/ecbplus.jsonl');
/** Every eighth report of ECB+ is read for its passages. */
const EVERY = 8;

export const hasCaseModels = (): boolean => existsSync(ECBPLUS);

export function caseModels(): readonly Reading[] {
  const read = bundledReader();
  return readFileSync(ECBPLUS, 'utf8')
    .trim()
    .split('\n')
    .filter((_, n) => n % EVERY === 0)
    .map((line) => {
      const { doc_id: name, text } = JSON.parse(line) as { doc_id: string; text: string };
      return read(makeCapture(new TextEncoder().encode(text), { name, mediaType: 'text/plain' }));
    });
}
