// Scores of heads → one tree: a single root, every word hanging on it in the end.

/** `scores[t * width + h + 1]` is how much word `t` wants head `h`; column 0 is the root. Heads, -1 for the root. */
export function treeOf(scores: Float32Array, length: number, width: number): Int32Array {
  const heads = new Int32Array(length);
  for (let t = 0; t < length; t++) heads[t] = bestHead(scores, t, length, width, 0);
  const root = rootOf(scores, heads, length, width);
  for (let t = 0; t < length; t++) {
    if (t === root) heads[t] = -1;
    else if (heads[t] === -1) heads[t] = bestHead(scores, t, length, width, 1);
  }
  breakCycles(scores, heads, width);
  return heads;
}

function bestHead(scores: Float32Array, t: number, length: number, width: number, from: number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let column = from; column <= length; column++) {
    const score = scores[t * width + column] as number;
    if (column !== t + 1 && score > most) {
      most = score;
      best = column;
    }
  }
  return best - 1;
}

/** The word that gains most, or loses least, by being the root. */
function rootOf(scores: Float32Array, heads: Int32Array, length: number, width: number): number {
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  const wanted = heads.some((head) => head === -1);
  for (let t = 0; t < length; t++) {
    if (wanted && heads[t] !== -1) continue;
    const other = length > 1 ? (scores[t * width + bestHead(scores, t, length, width, 1) + 1] as number) : 0;
    const gain = (scores[t * width] as number) - other;
    if (gain > most) {
      most = gain;
      root = t;
    }
  }
  return root;
}

/** Cuts each circle where that costs least, hanging the word outside what hangs on the circle. */
function breakCycles(scores: Float32Array, heads: Int32Array, width: number): void {
  for (let rounds = 0; rounds < heads.length; rounds++) {
    const state = reach(heads);
    const start = state.indexOf(LOST);
    if (start < 0) return;
    const cycle = cycleFrom(heads, start);
    let cost = Number.POSITIVE_INFINITY;
    let word = -1;
    let head = -1;
    for (const t of cycle)
      for (let h = 0; h < heads.length; h++) {
        if (state[h] !== FOUND) continue;
        const loss = (scores[t * width + (heads[t] as number) + 1] as number) - (scores[t * width + h + 1] as number);
        if (loss < cost) {
          cost = loss;
          word = t;
          head = h;
        }
      }
    if (word < 0) return;
    heads[word] = head;
  }
}

const FOUND = 1;
const LOST = 2;

/** Which words hang on the root (FOUND) and which on a circle (LOST). */
function reach(heads: Int32Array): Uint8Array {
  const state = new Uint8Array(heads.length);
  for (let t = 0; t < heads.length; t++) {
    const path: number[] = [];
    const seen = new Set<number>();
    let at = t;
    while (at >= 0 && state[at] === 0 && !seen.has(at)) {
      path.push(at);
      seen.add(at);
      at = heads[at] as number;
    }
    const end = at < 0 ? FOUND : state[at] === 0 ? LOST : (state[at] as number);
    for (const word of path) state[word] = end;
  }
  return state;
}

function cycleFrom(heads: Int32Array, start: number): number[] {
  const seen = new Set<number>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    at = heads[at] as number;
  }
  const cycle = [at];
  for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
  return cycle;
}
