// The built page, listed once: a path that is not in the list leads nowhere, whatever it says.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

export interface PageFile {
  readonly type: string;
  /** Reads it anew, so that a page that was built again is served. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

/** Media types by extension; a file of another kind is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
};

/** The files below `folder` by their path in an address ("/assets/page.js"); none where it is not there. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    (readdirSync(folder, { recursive: true }) as string[]).flatMap((name) => {
      const path = join(folder, name);
      const type = TYPES[extname(name)];
      if (type === undefined || !statSync(path).isFile()) return [];
      return [[`/${name.split(sep).join('/')}`, { type, bytes: () => new Uint8Array(readFileSync(path)) }] as const];
    }),
  );
}
