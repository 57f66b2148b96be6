// What the words around a name say of it: "near N", "the town of N", "N province".
import type { PlaceKind } from '../../almanac/gazetteer.ts';
import { startsHigh } from '../../almanac/phrases.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { Span } from '../../span.ts';
import type { SentenceGround } from '../ground.ts';

/** What the words around words `first` to `last` say of them. */
export interface Use {
  readonly hint: PlaceKind | null;
  readonly locative: 'strong' | 'weak' | 'none';
  /** Last word with a kind noun that is written as part of the name ("Norvand Province"). */
  readonly last: number;
}

/** Words back to the preposition of a name ("in the besieged northern town of N"). A guess. */
const BACK = 6;

/** Words `first` to `last` of a sentence as they are used there. */
export function useOf(ground: SentenceGround, first: number, last: number, text: string, known: PlaceWords): Use {
  const next = ground.words[last + 1];
  const left = ground.words[last];
  const after = next && left && text.slice(left.end, next.start) === ' ' ? known.kinds.get(next.key) : undefined;
  const grown = after !== undefined && next && startsHigh(text.slice(next.start, next.end));
  let hint = after ?? null;
  let locative: Use['locative'] = 'none';
  for (let at = first - 1; at >= Math.max(0, first - BACK); at--) {
    const word = ground.words[at];
    const right = ground.words[at + 1];
    if (!word || !right || /[,.;:()“”"\n]/.test(text.slice(word.end, right.start))) break;
    const kind = known.kinds.get(word.key);
    const isOf = right.key === 'of';
    if (kind !== undefined && (isOf || at === first - 1)) {
      hint ??= kind;
      if (isOf) locative = 'weak';
    } else if (known.strongBefore.has(word.key)) {
      locative = 'strong';
      break;
    } else if (known.weakBefore.has(word.key)) {
      locative = 'weak';
      break;
    } else if (!known.between.has(word.key)) break;
  }
  return { hint, locative, last: grown ? last + 1 : last };
}

/** "in the town of N", "near N": the words around say more than the looks of the name. */
export const saysPlace = ({ hint, locative }: Use): boolean =>
  locative === 'strong' || (hint !== null && locative !== 'none');

/** The same for a span of the text. */
export function isCalledPlace(ground: SentenceGround, span: Span, text: string, known: PlaceWords): boolean {
  const first = ground.words.findIndex(({ end }) => end > span.start);
  const last = ground.words.findLastIndex(({ start }) => start < span.end);
  return first >= 0 && last >= first && saysPlace(useOf(ground, first, last, text, known));
}
