// A bag as archives keep them (BagIt 1.0, RFC 8493): files below data/, and a list of their digests.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { notWritable } from '../../acquire/writeWhole.ts';
import { alreadyThere, OWNER_FOLDER } from '../engine/freshFile.ts';

export interface Bag {
  /** Writes data/`path` at once. */
  readonly put: (path: string, bytes: Uint8Array) => void;
  /** Writes data/`path` line by line: every value as JSON. */
  readonly lines: (path: string, values: AsyncIterable<unknown>) => Promise<void>;
  /** Writes the list of digests and what makes it a bag; → how many files it holds. */
  readonly seal: () => number;
}

/** Makes the folder. Throws `wrong-use` where something is there already, `not-writable` where none can be made. */
export function createBag(folder: string): Bag {
  if (existsSync(folder)) throw alreadyThere(folder);
  try {
    mkdirSync(dirname(resolve(folder)), { recursive: true });
    mkdirSync(folder, { mode: OWNER_FOLDER });
    mkdirSync(join(folder, 'data', 'reports'), { recursive: true });
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  const digests: string[] = [];
  return {
    put: (path, bytes) => {
      writeFileSync(join(folder, 'data', path), bytes);
      digests.push(`${createHash('sha256').update(bytes).digest('hex')}  data/${path}`);
    },
    lines: async (path, values) => {
      const file = openSync(join(folder, 'data', path), 'w');
      const hash = createHash('sha256');
      try {
        for await (const value of values) {
          const line = `${JSON.stringify(value)}\n`;
          writeSync(file, line);
          hash.update(line);
        }
      } finally {
        closeSync(file);
      }
      digests.push(`${hash.digest('hex')}  data/${path}`);
    },
    seal: () => {
      writeFileSync(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      writeFileSync(join(folder, 'manifest-sha256.txt'), `${digests.sort().join('\n')}\n`);
      return digests.length;
    },
  };
}
