// The eight samples corroborated, for the tests that look at them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledReader } from '../../bench/quality/readings.ts';
import { makeCapture } from '../../src/acquire/capture.ts';
import { stemOf } from '../../src/acquire/mediaType.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import type { Dossier } from '../../src/dossier.ts';
import { almanac } from './reports.ts';

export const sampleFolder = resolve(import.meta.dirname, '../../samples');

export function sampleDossier(): Dossier {
  const read = bundledReader();
  return createCorroborator(almanac)(
    readdirSync(sampleFolder)
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => ({
        name: stemOf(file),
        reading: read(makeCapture(readFileSync(join(sampleFolder, file)), { name: file, mediaType: 'text/html' })),
      })),
  );
}
