// A title in quotation marks is one name of another kind: a song, a book, a treaty: "The Long Road to Asmar".
import { holds, inTextOrder } from '../../span.ts';
import type { Name, Sentence, Token } from '../analysis.ts';
import { isShouted } from './tagged.ts';
import { touching } from './touching.ts';

const OPENING = new Set(['"', '“', '``']);
const CLOSING = new Set(['"', '”', "''"]);
/** Words of the shortest and the longest title: one word may be a nickname or irony, more are speech. */
const SHORTEST = 2;
const LONGEST = 9;
/** Tags of words that titles write in small letters. */
const SMALL: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'PART', 'PUNCT', 'SCONJ']);

/**
 * The names, and the titles in quotation marks whose words the text capitalises. A title takes the place of names of
 * other kinds that are parts of it; where a person, a body or a place stands in it, it may be no title and is left.
 */
export function withTitles(sentences: readonly Sentence[], names: readonly Name[]): Name[] {
  const titles = sentences
    .flatMap(titlesIn)
    .filter((title) => touching(names, title).every((name) => name.type === 'other' && !holds(name, title)));
  if (titles.length === 0) return [...names];
  return [...names.filter((name) => touching(titles, name).length === 0), ...titles].sort(inTextOrder);
}

function titlesIn({ tokens }: Sentence, sentence: number): Name[] {
  const titles: Name[] = [];
  let first = -1;
  tokens.forEach(({ form }, i) => {
    if (first >= 0 && CLOSING.has(form)) {
      const title = titleOf(tokens.slice(first, i), sentence);
      if (title) titles.push(title);
      first = -1;
    } else if (OPENING.has(form)) first = i + 1;
  });
  return titles.length > 0 && isShouted(tokens.map(({ form }) => form)) ? [] : titles;
}

function titleOf(quoted: readonly Token[], sentence: number): Name | null {
  const words = quoted.slice(0, quoted.findLastIndex(({ form }) => form !== ',' && form !== '.') + 1);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < SHORTEST || words.length > LONGEST) return null;
  if (!isCapital(first) || !isCapital(last)) return null;
  if (!words.every((word) => isCapital(word) || SMALL.has(word.upos))) return null;
  return {
    start: first.start,
    end: last.end,
    type: 'other',
    sentence,
    certainty: 'implied',
    by: 'grammar/name-quoted',
  };
}

const isCapital = ({ form }: Token): boolean => /^[\p{Lu}\p{N}]/u.test(form);
