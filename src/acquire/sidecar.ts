// STEM.meta.json beside a report: what a person says of it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import type { GivenMeta } from './capture.ts';
import { systemCode, unableToRead } from './fileErrors.ts';
import { stemOf } from './mediaType.ts';

const SIDECAR_END = '.meta.json';

/** True for "report.meta.json": never a report itself. */
export const isSidecarName = (fileName: string): boolean => fileName.toLowerCase().endsWith(SIDECAR_END);

/** Where the sidecar of a report would lie: "a/b.html" → "a/b.meta.json". */
const sidecarOf = (path: string): string => join(dirname(path), `${stemOf(basename(path))}${SIDECAR_END}`);

/**
 * What the sidecar of the report at `path` says; `{}` where there is none.
 * Throws `bad-meta`, which names the file and the key, and `not-readable`.
 */
export async function readSidecar(path: string): Promise<GivenMeta> {
  const sidecar = sidecarOf(path);
  let text: string;
  try {
    text = await readFile(sidecar, 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENAMETOOLONG'].includes(systemCode(cause))) return {};
    throw unableToRead(sidecar, cause);
  }
  const { parseMeta } = await import('./metaSchema.ts');
  return parseMeta(parseJson(text, sidecar), `the sidecar ${sidecar}`);
}

function parseJson(text: string, sidecar: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new HearsayError(
      'bad-meta',
      `expected JSON in the sidecar ${sidecar}, found a fault${placeIn(text, cause)}; mend or remove it`,
      { path: sidecar, fault: cause instanceof Error ? cause.message : null },
      { cause },
    );
  }
}

/** Where the fault is: line and column where the parser names a position; in any case its message, which quotes the place. */
function placeIn(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : '';
  const position = /\bposition (\d+)/.exec(message)?.[1];
  if (position === undefined) return message === '' ? '' : ` (${message})`;
  const lines = text
    .replace(/^\uFEFF/, '')
    .slice(0, Number(position))
    .split('\n');
  return ` in line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} (${message})`;
}
