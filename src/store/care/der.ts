// ASN.1 DER, as far as time stamps need it: values inside values, by tag and length (X.690, 8 to 10).

export interface DerValue {
  readonly tag: number;
  /** What stands in it. */
  readonly bytes: Uint8Array;
}

export const DER = { integer: 0x02, octets: 0x04, oid: 0x06, time: 0x18, sequence: 0x30 } as const;

/** The values that stand one after the other in `bytes`. Null where they are no DER. */
export function derValues(bytes: Uint8Array): readonly DerValue[] | null {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const length = derLength(bytes, at + 1);
    if (!length || length.from + length.units > bytes.length) return null;
    values.push({ tag, bytes: bytes.subarray(length.from, length.from + length.units) });
    at = length.from + length.units;
  }
  return values;
}

/** Every value in `bytes` and in the values there, outermost first; a value that holds no values is a leaf. */
export function* derTree(bytes: Uint8Array): Generator<DerValue> {
  for (const value of derValues(bytes) ?? []) {
    yield value;
    if (isNested(value)) yield* derTree(value.bytes);
  }
}

/** Constructed ones, and octet strings, in which CMS hides whole structures. */
const isNested = ({ tag }: DerValue): boolean => (tag & CONSTRUCTED) !== 0 || tag === DER.octets;
const CONSTRUCTED = 0x20;
/** Bytes a length may take: stamps are far smaller than 16 MB. */
const LONGEST_LENGTH = 3;

function derLength(bytes: Uint8Array, at: number): { readonly from: number; readonly units: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { from: at + 1, units: first };
  const count = first & 0x7f;
  if (count === 0 || count > LONGEST_LENGTH || at + count >= bytes.length) return null;
  let units = 0;
  for (let n = 1; n <= count; n++) units = units * 256 + (bytes[at + n] ?? 0);
  return { from: at + 1 + count, units };
}
