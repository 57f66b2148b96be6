// Whether bytes are a PDF.

/** Bytes of white space and byte order marks that may stand before the signature. A guess. */
const BEFORE_BYTES = 32;

/** True where the signature is the first that stands there. */
export const isPdf = (bytes: Uint8Array): boolean =>
  /^[\s\xef\xbb\xbf\0]*%PDF-/.test(Buffer.from(bytes.subarray(0, BEFORE_BYTES)).toString('latin1'));
