// Models that are missing or damaged say so, and what to do.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadModels } from '../../src/grammar/models.ts';
import { home } from '../../src/home.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-models-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('no folder', () => {
  expect(() => loadModels(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'bad-model' }));
});

test('other bytes than the manifest names', () => {
  const copy = join(folder, 'en');
  cpSync(home('models/en'), copy, { recursive: true });
  writeFileSync(join(copy, 'syntax.bin'), 'HSRYMDL1');
  expect(() => loadModels(copy)).toThrow(/syntax\.bin, found other bytes/);
});

test('a manifest of another format', () => {
  writeFileSync(join(folder, 'manifest.json'), '{"format":"else"}');
  expect(() => loadModels(folder)).toThrow(/hearsay\/models@1/);
});
