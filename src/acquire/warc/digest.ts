// The digests that a WARC record says its bytes have.
import { createHash } from 'node:crypto';

/** True where it matches, false where not, null where the record says none or one that is not known here. */
export function digestHolds(digest: string | undefined, bytes: Uint8Array): boolean | null {
  const [, algorithm = '', value = ''] = /^\s*(sha-?1|sha-?256|md5):\s*([0-9a-z+/=]+)\s*$/i.exec(digest ?? '') ?? [];
  if (algorithm === '') return null;
  const hash = createHash(algorithm.toLowerCase().replace('-', '')).update(bytes).digest();
  return hash.equals(bytesOf(value, hash.length));
}

/** Hexadecimal, base32 or base64, told by the length. */
function bytesOf(value: string, length: number): Buffer {
  const plain = value.replace(/=+$/, '');
  if (plain.length === length * 2) return Buffer.from(plain, 'hex');
  if (plain.length === Math.ceil((length * 8) / 5)) return fromBase32(plain);
  return Buffer.from(plain, 'base64');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding. */
function fromBase32(value: string): Buffer {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const character of value.toUpperCase()) {
    held = (held << 5) | Math.max(0, BASE32.indexOf(character));
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return Buffer.from(bytes);
}
