// One captured report: bytes, where they came from, when, and their digest.
import { createHash } from 'node:crypto';

/** What a person or a file beside the report says of it; it wins over what the report says of itself. */
export interface GivenMeta {
  readonly title?: string;
  readonly outlet?: string;
  /** ISO date or date-time. */
  readonly published?: string;
  readonly url?: string;
}

export interface Capture {
  /** Short name for people and output files: the stem of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "sha256:" + 64 hex digits of `bytes`. */
  readonly digest: string;
  /** Path or address it came from; "-" for standard input. */
  readonly from: string;
  /** ISO date-time of capture, or null where it is not known. */
  readonly capturedAt: string | null;
  /** Media type without parameters ("text/html"), from a header or the file's extension; null where unknown. */
  readonly mediaType: string | null;
  /** Character set named by a header, lower case; null where none was. */
  readonly charset: string | null;
  readonly given: GivenMeta;
}

/** A capture of these bytes; everything else has a default of "unknown". */
export function makeCapture(bytes: Uint8Array, about: Partial<Omit<Capture, 'bytes' | 'digest'>> = {}): Capture {
  return {
    name: about.name ?? 'report',
    bytes,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    from: about.from ?? '-',
    capturedAt: about.capturedAt ?? null,
    mediaType: about.mediaType ?? null,
    charset: about.charset ?? null,
    given: about.given ?? {},
  };
}
