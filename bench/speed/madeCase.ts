// Makes a case of any size out of a few readings: new reports of passages with most words replaced, some of them copies of
// passages of earlier reports. Seeded; the numbers of copies follow Zipf's law with exponent 2, median 1, at most 50.
import type { Reading } from '../../src/reading.ts';
import { type Random, seededRandom } from '../train/random.ts';
import { cutPassages, joinPassages, type Passage, rewrite } from './passages.ts';

/** Copies of one passage, whatever the size of the case. */
const MOST_COPIES = 50;
const PASSAGES_A_REPORT = 5;
/** Reports of one day: a case of 100,000 is a year. */
const REPORTS_A_DAY = 270;
const FIRST_DAY = Date.UTC(2031, 0, 1);
const DAY_MS = 86_400_000;
/** Part of the words replaced, in a new passage and in a copy of one. */
const NEW = 0.8;
const COPIED = 0.05;
/** With 1/n² the mean number of copies is 2.8, so that so many slots are filled with a copy of a passage that stands already. */
const COPY_SLOTS = 0.64;

/** Readings without end. `models` are real readings, whose passages and marks are taken over. */
export function* madeCase(models: readonly Reading[], seed: number): Generator<Reading> {
  const random = seededRandom(seed);
  const stock = models.flatMap(cutPassages);
  const vocabulary = models.flatMap(({ article }) => article.text.match(/\p{L}{2,}/gu) ?? []);
  const waiting: Passage[] = [];
  for (let report = 0; ; report++) {
    const day = dayOf(report);
    const passages: Passage[] = [];
    while (passages.length < PASSAGES_A_REPORT) {
      if (waiting.length > 0 && random() < COPY_SLOTS) {
        const at = Math.floor(random() * waiting.length);
        const copied = waiting[at];
        waiting[at] = waiting.at(-1) as Passage;
        waiting.pop();
        if (copied) passages.push(rewrite(copied, { changed: COPIED, vocabulary, random, place: null, day: null }));
        continue;
      }
      const model = stock[Math.floor(random() * stock.length)] as Passage;
      const fresh = rewrite(model, { changed: NEW, vocabulary, random, place: madePlace(random), day });
      passages.push(fresh);
      for (let left = copies(random) - 1; left > 0; left--) waiting.push(fresh);
    }
    yield joinPassages(passages, { id: `made-${seed}-${report}`, outlet: `Outlet ${report % 40}`, published: day });
  }
}

const dayOf = (report: number): string =>
  new Date(FIRST_DAY + Math.floor(report / REPORTS_A_DAY) * DAY_MS).toISOString().slice(0, 10);

/** 1 with 62 %, 2 with 15 % … `MOST_COPIES`. */
function copies(random: Random): number {
  let rest = random() * ZIPF_SUM;
  for (let n = 1; n < MOST_COPIES; n++) {
    rest -= 1 / (n * n);
    if (rest <= 0) return n;
  }
  return MOST_COPIES;
}
const ZIPF_SUM = Array.from({ length: MOST_COPIES }, (_, n) => 1 / (n + 1) ** 2).reduce((sum, part) => sum + part, 0);

const SYLLABLES = 'ba de fi go lu ma ne ri so tu ka ve zi mo ra te'.split(' ');
function madePlace(random: Random): { readonly name: string; readonly latitude: number; readonly longitude: number } {
  const name = Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return {
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    latitude: Math.round((random() * 140 - 70) * 1000) / 1000,
    longitude: Math.round((random() * 360 - 180) * 1000) / 1000,
  };
}
