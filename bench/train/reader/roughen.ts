// Treebank sentences as careless sources print them, so that the network has seen such before: without commas, without
// the final stop, all in capitals, in headline capitals, all in small letters.
import type { GoldWord } from '../../quality/conllu.ts';
import type { Random } from '../random.ts';

/** Shares of sentences; guesses, small enough not to cost accuracy on clean text. */
const SHARES = { commas: 0.08, stop: 0.05, upper: 0.02, title: 0.03, lower: 0.015 } as const;

export function roughened(words: readonly GoldWord[], random: Random): readonly GoldWord[] {
  let rough = words;
  if (random() < SHARES.commas)
    rough = without(rough, (word) => word.form === ',' || word.form === "'" || word.form === '"');
  if (random() < SHARES.stop) rough = without(rough, (word, i) => i === rough.length - 1 && word.form === '.');
  const kind = random();
  if (kind < SHARES.upper) return rough.map((word) => ({ ...word, form: word.form.toUpperCase() }));
  if (kind < SHARES.upper + SHARES.title && rough.length > 3) return rough.map(inTitle);
  if (kind < SHARES.upper + SHARES.title + SHARES.lower)
    return rough.map((word) => ({ ...word, form: word.form.toLowerCase() }));
  return rough;
}

const inTitle = (word: GoldWord): GoldWord =>
  word.form.length > 3 || word.upos === 'NOUN' || word.upos === 'VERB'
    ? { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) }
    : word;

/** Leaves out words that nothing hangs on. */
function without(words: readonly GoldWord[], leave: (word: GoldWord, index: number) => boolean): readonly GoldWord[] {
  const heads = new Set(words.map((word) => word.head));
  const place: number[] = [];
  const kept = words.filter((word, i) => {
    const gone = leave(word, i) && !heads.has(i) && word.head >= 0;
    place.push(gone ? -1 : i - place.filter((p) => p < 0).length);
    return !gone;
  });
  if (kept.length === 0) return words;
  return kept.map((word) => ({ ...word, head: word.head < 0 ? -1 : (place[word.head] as number) }));
}
