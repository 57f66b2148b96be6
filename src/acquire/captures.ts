// Inputs → captures, one by one; a failed input never stops the others.
import type { HearsayError } from '../errors.ts';
import type { Capture } from './capture.ts';
import { type CaptureOptions, captureItem } from './captureItem.ts';
import { unableToRead } from './fileErrors.ts';
import { type Item, listItems, type SkippedItems } from './listItems.ts';

/** One input's outcome: its capture, why there is none, or how many files of a folder were passed over. */
export type Acquired =
  | { readonly kind: 'captured'; readonly capture: Capture }
  | { readonly kind: 'failed'; readonly path: string; readonly error: HearsayError }
  | SkippedItems;

/**
 * Captures of files, folders and standard input ("-"), in input order, holding one at a time.
 *
 * @example
 * for await (const got of captures(['reports'])) if (got.kind === 'captured') read(got.capture);
 */
export async function* captures(inputs: readonly string[], options: CaptureOptions = {}): AsyncGenerator<Acquired> {
  for (const item of listItems(inputs)) {
    yield item.kind === 'failed' || item.kind === 'skipped' ? item : await acquired(item, options);
  }
}

async function acquired(item: Item, options: CaptureOptions): Promise<Acquired> {
  try {
    return { kind: 'captured', capture: await captureItem(item, options) };
  } catch (cause) {
    return { kind: 'failed', path: item.path, error: unableToRead(item.path, cause) };
  }
}
