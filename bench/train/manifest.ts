// Writes models/en/manifest.json: what the weights are, what trained them, their licence, credit, scores and digests.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credits } from './plan.ts';

export function writeManifest(folder: string, scores: unknown): void {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.bin'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  const digest = createHash('sha256')
    .update(files.map((file) => file.sha256).join())
    .digest('hex');
  const manifest = {
    format: 'hearsay/models@1',
    version: `en-${digest.slice(0, 12)}`,
    language: 'en',
    licence: 'CC-BY-SA-4.0',
    trained: 'npm run train (bench/train), deterministic',
    data: credits,
    scores,
    files,
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}
