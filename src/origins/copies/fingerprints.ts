// Fingerprints of a text: hashes of three neighbouring content words. Of copies with three words in ten changed
// a third survive; of runs of five words a sixth would.
import type { Words } from '../words.ts';

/** Content words in a fingerprint. */
export const FINGERPRINT_WORDS = 3;

/** The n-th fingerprint covers content words n, n+1 and n+2. */
export function fingerprintsOf({ keys, content }: Words): Uint32Array {
  const prints = new Uint32Array(Math.max(0, content.length - FINGERPRINT_WORDS + 1));
  for (let at = 0; at < prints.length; at++) {
    let hash = 0;
    for (let step = 0; step < FINGERPRINT_WORDS; step++) hash = mixed(hash, keys[content[at + step] ?? 0] ?? 0);
    prints[at] = hash;
  }
  return prints;
}

/** A step of MurmurHash3 for one 32-bit word. */
function mixed(hash: number, key: number): number {
  let k = Math.imul(key, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) >>> 0;
}
