// What was found → its capture, ready to be read.
import { basename } from 'node:path';
import { type Capture, type GivenMeta, makeCapture } from './capture.ts';
import type { FoundCapture, FoundFile } from './found.ts';
import { mediaTypeOf } from './mediaType.ts';
import { isPdf } from './pdf/isPdf.ts';
import { fileBytes } from './readBytes.ts';
import { readSidecar } from './sidecar.ts';

/**
 * The capture of a report, ready to be read: a PDF becomes the text in it here, because `read()` is pure and does not wait.
 * Throws as `captureAsItCame`; for a PDF also `locked`, `damaged`, `no-text`.
 */
export async function captureFound(found: FoundFile | FoundCapture, given: GivenMeta = {}): Promise<Capture> {
  return readable(await captureAsItCame(found, given));
}

/**
 * The capture of a report with its bytes as they came, and with what the person says of it (`given`), which wins over what
 * its sidecar or its archive says. Throws `not-found`, `not-readable`, `empty`, `too-large`, `bad-meta`.
 */
export async function captureAsItCame(found: FoundFile | FoundCapture, given: GivenMeta = {}): Promise<Capture> {
  if (found.kind === 'captured') return { ...found.capture, given: { ...found.capture.given, ...given } };
  return captureFile(found, given);
}

/** Bytes that `read()` takes: of a PDF its text. Throws `locked`, `damaged`, `no-text`, `too-large`. */
export async function readable(capture: Capture): Promise<Capture> {
  if (!isPdf(capture.bytes)) return capture;
  const { textOfPdf } = await import('./pdf/textOfPdf.ts');
  return textOfPdf(capture);
}

async function captureFile({ path, name }: FoundFile, given: GivenMeta): Promise<Capture> {
  const bytes = await fileBytes(path);
  const sidecar = await readSidecar(path);
  return makeCapture(bytes, {
    name,
    from: path,
    mediaType: mediaTypeOf(basename(path)),
    given: { ...sidecar, ...given },
  });
}
