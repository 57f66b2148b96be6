// What a request wants added: files in a form, or addresses in JSON.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAddress, isAddress } from '../../acquire/fetch/checkAddress.ts';
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import { HearsayError } from '../../errors.ts';
import { parseAddresses } from '../api/askedSchema.ts';
import { bodyOf } from '../api/body.ts';
import type { Inputs } from './jobs.ts';

/** Bytes of one upload in all: one report of the largest size that is read, and what a form adds. */
export const MAX_UPLOAD_BYTES = 100_000_000;
/** Files of one upload. A guess at a folder that somebody drops. */
export const MAX_UPLOAD_FILES = 1_000;
/** Bytes of a file's name; most file systems take 255. */
const MAX_NAME_BYTES = 200;

/** Throws `wrong-use`, `too-large`, `bad-address`, `refused-address`. */
export async function received(request: Request, fetch: FetchSettings): Promise<Inputs> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    return { inputs: parseAddresses(await bodyOf(request)).map((address) => checked(address, fetch)), folder: null };
  const files = [...(await formOf(request)).values()].filter((value) => typeof value !== 'string');
  if (files.length === 0) throw new HearsayError('wrong-use', 'expected files, found none');
  if (files.length > MAX_UPLOAD_FILES)
    throw new HearsayError(
      'too-large',
      `expected at most ${MAX_UPLOAD_FILES} files at once, found ${files.length}; "hearsay add" takes any number`,
      { limit: MAX_UPLOAD_FILES },
    );
  return written(files);
}

/** A path would be read from this machine's disk: only addresses pass. */
function checked(address: string, fetch: FetchSettings): string {
  if (!isAddress(address))
    throw new HearsayError(
      'bad-address',
      'expected an address that begins with http:// or https://, found something else',
      { address },
    );
  return checkAddress(address, fetch).href;
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('wrong-use', 'expected a form with files, found a body that is none', {}, { cause });
  }
}

/** Into a folder of their own, so that a sidecar lies beside its report. */
async function written(files: readonly File[]): Promise<Inputs> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-upload-'));
  try {
    const taken = new Set<string>();
    const inputs: string[] = [];
    for (const [at, file] of files.entries()) {
      const name = safeName(file.name);
      const place = taken.has(name.toLowerCase()) ? join(folder, String(at)) : folder;
      taken.add(name.toLowerCase());
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, name), new Uint8Array(await file.arrayBuffer()), { flag: 'wx' });
      inputs.push(join(place, name));
    }
    return { inputs, folder };
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw thrown;
  }
}

/** The last part of a name, without what leads elsewhere or hides it; its end, which holds the extension, stays. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^\.+/, '');
  const units = [...plain];
  while (Buffer.byteLength(units.join('')) > MAX_NAME_BYTES) units.shift();
  const kept = units.join('').replace(/^\.+/, '');
  return kept === '' ? 'report' : kept;
}
