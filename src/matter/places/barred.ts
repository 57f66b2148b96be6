// Known names of places that stand for something else here: "the Date", "Regina sang", "U.S. officials".
import type { GazetteerEntry } from '../../almanac/gazetteer.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import { startsHigh } from '../../almanac/phrases.ts';
import { headOf, type SentenceGround } from '../ground.ts';
import type { SpotSearch } from './spotWords.ts';
import { saysPlace, type Use } from './useOfName.ts';

/** People; a town with fewer loses its name to a first name or a common word. A guess. */
const LARGE = 300_000;
/** Relations of a name that tells of the noun after it. */
const BEFORE_NOUN = new Set(['compound', 'amod', 'nmod']);
/** Short forms of states that stand before nouns as adjectives do. */
export const AS_ADJECTIVE = new Set(['us', 'u s', 'usa', 'u s a', 'uk', 'u k', 'uae', 'u a e', 'eu', 'e u']);

/** True where words `first` to `last`, the name `key`, are no place in spite of the gazetteer. */
export function isBarred(
  ground: SentenceGround,
  first: number,
  last: number,
  key: string,
  use: Use,
  entries: readonly GazetteerEntry[],
  search: SpotSearch,
): boolean {
  if (hasArticleOnly(ground, first, last, search.text)) return true;
  if (AS_ADJECTIVE.has(key)) return use.hint === null && isBeforeNoun(ground, first, last, search.text);
  if (first === last && isAcronym(ground, first, key, entries, search.text)) return true;
  if (first !== last || saysPlace(use) || !entries.every(isTown)) return false;
  if (hasArticle(ground, first, last, search.text)) return true;
  const isLarge = entries.some(({ population }) => population >= LARGE);
  return !isLarge && (search.small.has(key) || (search.isFirstName(key) && use.locative === 'none'));
}

/** Letters of the longest word in capitals that is rather an acronym than a name. A guess. */
const LONGEST_ACRONYM = 4;

/** "the IS assault", "the SWAT team": capitals within a sentence, and a place that is never written so. */
function isAcronym(
  ground: SentenceGround,
  at: number,
  key: string,
  entries: readonly GazetteerEntry[],
  text: string,
): boolean {
  const word = ground.words[at];
  if (!word || at === 0 || ground.loud || key.length > LONGEST_ACRONYM) return false;
  const form = text.slice(word.start, word.end);
  return (
    form === form.toUpperCase() &&
    /^\p{Lu}+$/u.test(form) &&
    entries.every(({ name }) => name !== form && /\p{Ll}/u.test(name) && `${nameKey(name)} `.startsWith(`${key} `))
  );
}

const isTown = ({ kind }: GazetteerEntry): boolean => kind === 'city' || kind === 'town' || kind === 'site';

/** "The villages" is no town of that name: an article, and a word written small. */
const hasArticleOnly = (ground: SentenceGround, first: number, last: number, text: string): boolean =>
  last === first + 1 &&
  !ground.loud &&
  ground.words[first]?.key === 'the' &&
  !startsHigh(text.slice(ground.words[last]?.start ?? 0, ground.words[last]?.end ?? 0));

/** "U.S. officials": the name hangs by a noun that is written small right of it. */
function isBeforeNoun(ground: SentenceGround, first: number, last: number, text: string): boolean {
  const at = headOf(ground, first, last);
  const token = ground.tree.tokens[at];
  const head = ground.tree.tokens[token?.head ?? -1];
  if (!token || !head || token.head <= at) return false;
  const next = ground.words[last + 1];
  const end = ground.words[last]?.end ?? 0;
  if (/^\.?[-–]\p{Ll}/u.test(text.slice(end, end + 3))) return true;
  if (!next || !/^\.? $/.test(text.slice(end, next.start))) return false;
  return BEFORE_NOUN.has(token.deprel.split(':')[0] ?? '') && (head.upos === 'NOUN' || head.upos === 'PROPN');
}

/** "the Date", but not "the Norvand offensive". */
function hasArticle(ground: SentenceGround, first: number, last: number, text: string): boolean {
  const before = ground.words[first - 1];
  const word = ground.words[first];
  const next = ground.words[last + 1];
  if (!before || !word || text.slice(before.end, word.start) !== ' ' || !/^(?:the|an?)$/.test(before.key)) return false;
  if (!next || text.slice(word.end, next.start) !== ' ') return true;
  const token = ground.tree.tokens[ground.tokenOf[last + 1] ?? -1];
  return !startsHigh(text.slice(next.start, next.end)) && token?.upos !== 'NOUN' && token?.upos !== 'ADJ';
}
