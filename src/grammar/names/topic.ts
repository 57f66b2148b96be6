// What a document is about, from the vectors of its plain words: "Karsa" is a team in sports and a place in travels.
import type { WordGroups } from './groups.ts';

/** Sum of the directions of a document's plain words, each counted once, and how many they are. */
export interface Gist {
  readonly sum: Float32Array;
  readonly words: number;
}

/** Shortest word that counts, in units; shorter ones are mostly grammar. */
const SHORTEST = 4;
/** The most frequent words, which every document has. */
const COMMON = 150;

export function gistOf(forms: Iterable<string>, groups: WordGroups): Gist {
  const plain = new Set<string>();
  for (const form of forms)
    if (form.length >= SHORTEST && /^[a-z]+$/.test(form) && groups.rankOf(form) >= COMMON) plain.add(form);
  const sum = new Float32Array(groups.width - 1);
  for (const word of plain) {
    const direction = groups.directionOf(word);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (direction[i] as number);
  }
  return { sum, words: plain.size };
}

/** Words at which a document is believed by half: that many more, as in the mean document, are added to its own. */
const DOUBT = 20;
/** Brings topics, which differ little, to the size of the network's other inputs. */
const SCALE = 3;

/** How a document differs from the mean one, whose mean direction is `centre`; zero for one without plain words. */
export const topicOf = ({ sum, words }: Gist, centre: Float32Array): Float32Array =>
  sum.map((x, i) => (SCALE * (x - words * (centre[i] as number))) / (words + DOUBT));
