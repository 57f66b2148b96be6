// Inputs → captures, one by one; a failed input never stops the others.
import type { Capture, GivenMeta } from './capture.ts';
import { captureFound } from './captureFound.ts';
import { unableToRead } from './fileErrors.ts';
import type { FailedItem, Found, SkippedItems } from './found.ts';
import { listItems } from './listItems.ts';
import { type OpenItemOptions, openItem } from './openItem.ts';

export interface CaptureOptions extends OpenItemOptions {
  /** What the person says of the reports; wins over what a sidecar or an archive says. Default: nothing. */
  readonly given?: GivenMeta;
}

/** A report's outcome: its capture, why there is none, or how many of what were passed over. */
export type Acquired = { readonly kind: 'captured'; readonly capture: Capture } | FailedItem | SkippedItems;

/**
 * Captures of files, folders, archives, tables and standard input ("-"), in input order, holding one at a time.
 *
 * @example
 * for await (const got of captures(['reports', 'crawl.warc.gz'])) if (got.kind === 'captured') read(got.capture);
 */
export async function* captures(inputs: readonly string[], options: CaptureOptions = {}): AsyncGenerator<Acquired> {
  for (const item of listItems(inputs)) {
    for await (const found of openItem(item, options)) yield await acquired(found, options.given);
  }
}

async function acquired(found: Found, given: GivenMeta | undefined): Promise<Acquired> {
  if (found.kind === 'failed' || found.kind === 'skipped') return found;
  try {
    return { kind: 'captured', capture: await captureFound(found, given) };
  } catch (cause) {
    const path = found.kind === 'file' ? found.path : found.capture.from;
    return { kind: 'failed', path, error: unableToRead(path, cause) };
  }
}
