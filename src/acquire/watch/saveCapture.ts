// A capture → its bytes and its sidecar in a folder, as `hearsay read FOLDER` takes them.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../capture.ts';
import { notWritable, writeWhole } from '../writeWhole.ts';

/** Media type → extension; everything else is saved as a page, since the bytes have the last word. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'text/markdown': '.md',
  'text/plain': '.txt',
};

/** A short name for an item, the same on every run: 16 hex digits of its feed's id for it. */
export const itemKey = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, KEY_DIGITS);

/** 64 bits: among a million items of one feed, two share a key once in 30 million feeds. */
const KEY_DIGITS = 16;
/** Digits that a file name needs beside its words. */
const NAME_DIGITS = 8;

/**
 * Saves into the folder of the host that answered; → the path. An item saved again takes its old place. The sidecar is
 * written first, so that no report ever stands without it. Throws `not-writable`.
 */
export function saveCapture(folder: string, capture: Capture, key: string): string {
  const place = join(folder, hostOf(capture));
  try {
    mkdirSync(place, { recursive: true });
  } catch (cause) {
    throw notWritable(place, cause);
  }
  const stem = join(place, `${capture.name}-${key.slice(0, NAME_DIGITS)}`);
  const path = `${stem}${EXTENSIONS[capture.mediaType ?? ''] ?? '.html'}`;
  writeWhole(`${stem}.meta.json`, `${JSON.stringify(sidecarOf(capture), null, 1)}\n`);
  writeWhole(path, capture.bytes);
  return path;
}

const hostOf = ({ given, from }: Capture): string => {
  const address = given.url ?? from;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host.replace(/^www\./, '').replace(/[^a-z0-9.-]+/g, '-') || 'unknown';
};

/** The keys that a reading takes, and where and how the report was got. */
function sidecarOf({ given, from, capturedAt, mediaType, charset, digest, answer, feed }: Capture): object {
  return { ...given, from, capturedAt, mediaType, charset, digest, answer, feed };
}
