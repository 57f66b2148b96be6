// What comes of inputs, told in lines that a person can compare.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Capture } from '../../../src/acquire/capture.ts';
import { type Acquired, type CaptureOptions, captures } from '../../../src/acquire/captures.ts';

/** A folder of the test's own, made before and removed after its tests. */
export function testFolder(): { readonly put: (name: string, bytes: string | Uint8Array) => string } {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-forms-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    put: (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
  };
}

/** Everything that comes of an input. */
export async function everything(path: string, options: CaptureOptions = {}): Promise<readonly Acquired[]> {
  const all: Acquired[] = [];
  for await (const got of captures([path], options)) all.push(got);
  return all;
}

/** The captures only. */
export const capturesIn = async (path: string, options: CaptureOptions = {}): Promise<readonly Capture[]> =>
  (await everything(path, options)).flatMap((got) => (got.kind === 'captured' ? [got.capture] : []));

/** The text of a capture. */
export const textIn = (capture: Capture | undefined): string => Buffer.from(capture?.bytes ?? []).toString('utf8');

/** One line for each: "a-1 FIRST WORDS", "failed a.warc#2 damaged", "passed over 3 …"; paths without the folder. */
export async function lines(path: string, options: CaptureOptions = {}): Promise<readonly string[]> {
  const short = (from: string): string => relative(join(path, '..'), from);
  return (await everything(path, options)).map((got) => {
    if (got.kind === 'captured')
      return `${got.capture.name} ${textIn(got.capture).replace(/\s+/g, ' ').trim().slice(0, 60)}`;
    if (got.kind === 'failed') return `failed ${short(got.path)} ${got.error.code}`;
    return `passed over ${got.count} ${got.what}`;
  });
}
