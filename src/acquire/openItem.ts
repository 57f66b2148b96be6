// A listed input → the reports in it, one by one: itself where it is one, else what its form holds.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { defaultFetchSettings } from './fetch/settings.ts';
import { unableToRead } from './fileErrors.ts';
import { peek } from './form/peek.ts';
import { readForm } from './form/readForm.ts';
import { HEAD_BYTES, type OpenOptions } from './form/source.ts';
import { tellForm } from './form/tellForm.ts';
import type { Found, FoundFile } from './found.ts';
import { type Item, isInput, type Listed } from './listItems.ts';
import { readSidecar } from './sidecar.ts';

export interface OpenItemOptions extends OpenOptions {
  /** Standard input: a stream, or its bytes where they are already read. Default: `process.stdin`. */
  readonly stdin?: Readable | Uint8Array;
}

/**
 * What one input holds, in the order it stands there, holding one report at a time.
 * What cannot be read is a `failed` in its place; the rest is carried on. Never throws.
 */
export async function* openItem(item: Listed, options: OpenItemOptions): AsyncGenerator<Found> {
  if (!isInput(item)) return yield item;
  try {
    yield* opened(item, options);
  } catch (cause) {
    yield { kind: 'failed', path: item.path, error: unableToRead(item.path, cause) };
  }
}

async function* opened(item: Item, options: OpenItemOptions): AsyncGenerator<Found> {
  switch (item.kind) {
    case 'file':
      return yield* openFile(item, options);
    case 'stdin':
      return yield* openStdin(options);
    case 'address':
      return yield* openAddress(item.path, options);
    default: {
      const never: never = item;
      return never;
    }
  }
}

async function* openFile(item: FoundFile, options: OpenOptions): AsyncGenerator<Found> {
  const { head, bytes, close } = await peek(createReadStream(item.path), HEAD_BYTES);
  try {
    const fileName = basename(item.path);
    const form = tellForm(head, fileName, options.columns !== undefined);
    // A pipe can be read only once: its report goes on from here.
    const isPipe = item.size === null;
    if (form === 'report' && !isPipe) return yield item;
    const given = await readSidecar(item.path);
    const path = isPipe ? null : item.path;
    yield* readForm(
      form,
      { from: item.path, name: item.name, fileName, head, bytes, path, given, fetched: null },
      options,
    );
  } finally {
    await close();
  }
}

async function* openStdin(options: OpenItemOptions): AsyncGenerator<Found> {
  const stdin = options.stdin ?? process.stdin;
  const { head, bytes } = await peek(stdin instanceof Uint8Array ? Readable.from([stdin]) : stdin, HEAD_BYTES);
  const form = tellForm(head, '', options.columns !== undefined);
  const source = { from: '-', name: 'stdin', fileName: '', head, bytes, path: null, given: {}, fetched: null };
  yield* readForm(form, source, options);
}

/** Loaded only where there is an address: what opens connections is not even in memory without one. */
async function* openAddress(address: string, options: OpenOptions): AsyncGenerator<Found> {
  const { fetchCapture } = await import('./fetch/fetchCapture.ts');
  const { fetch = defaultFetchSettings } = options;
  const fetched = await fetchCapture(address, fetch);
  const { from, name, given, bytes } = fetched;
  const fileName = basename(new URL(from).pathname);
  const head = bytes.subarray(0, HEAD_BYTES);
  const form = tellForm(head, fileName, options.columns !== undefined);
  if (form === 'report') return yield { kind: 'captured', capture: fetched };
  const source = { from, name, fileName, head, bytes: Readable.from([bytes]), path: null, given, fetched };
  yield* readForm(form, source, { ...options, fetch });
}
