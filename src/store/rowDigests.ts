// Digests of captures and readings: the log holds them, so that neither can be changed, added or taken away alone.
import { createHash } from 'node:crypto';

/** What a capture says, with the address and the name of what was captured. */
export interface CaptureFacts {
  readonly address: string;
  readonly name: string;
  /** Digest of the bytes. */
  readonly digest: string;
  readonly captured: string | null;
  readonly origin: string;
  readonly context: string;
  readonly added: string;
}

/** SHA-256 in hexadecimal over the fields as a JSON array. */
export const digestOfCapture = ({ address, name, digest, captured, origin, context, added }: CaptureFacts): string =>
  sha256(JSON.stringify([address, name, digest, captured, origin, context, added]));

/** SHA-256 in hexadecimal over the packed reading. */
export const digestOfReading = (packed: Uint8Array): string => sha256(packed);

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
