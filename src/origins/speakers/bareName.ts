// A source's name without what its report added to it.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { SourceKind } from '../../reading.ts';
import { headIsNameless } from './nameless.ts';

const UNNAMED = 'unnamed: ';
/** ", a group of …" after a name, also where a text lost its commas. */
const ADDED = /(?:,|\s[-–]\s|\s(?:an?|which|who|whose)(?=\s|$)).*$/s;
/** "the main opposition body the Karsa-based High Council": the name begins after the last article that no "of" goes before. */
const BEFORE_ARTICLE = /^.*(?<!\b(?:of|for|in|at|to|from|by|with|against)\s)\b[Tt]he\s(?=(?:[\p{Ll}-]+\s)*\p{Lu})/su;
/** "Karsa-based", "state-run", "pro-Karsan" and other words in small letters before a name. */
const LEADING =
  /^(?:(?:\p{L}+[-‐](?:based|run|backed|linked|led|held|affiliated|aligned|owned|funded|controlled)|pro-\p{L}+|(?!(?:of|in|at|on|for|from|by|and|or|with|to|an?)\s)\p{Ll}[\p{L}-]*)\s+)+(?=\p{Lu})/u;

/** Without "unnamed: ", additions and descriptions; nameless and other names without capitals stay as they are. */
export function bareName(name: string, kind: SourceKind, almanac: Almanac): string {
  const given = name.startsWith(UNNAMED) ? name.slice(UNNAMED.length) : name;
  const possessive = withPossessives(given, almanac);
  if ((kind !== 'person' && kind !== 'organisation') || headIsNameless(possessive, almanac)) return possessive;
  const short = /^\p{Lu}/u.test(possessive) ? possessive.replace(ADDED, '').trim() : possessive;
  const bare = kind === 'person' ? short : short.replace(BEFORE_ARTICLE, '').replace(LEADING, '');
  return bare === '' ? possessive : bare;
}

/** "Karsas Defence Ministry" → "Karsa’s Defence Ministry": texts that lost their apostrophes. */
const withPossessives = (name: string, { states }: Almanac): string =>
  name.replace(/(?<!\p{L})(\p{Lu}\p{L}{2,})s(?=\s)/gu, (word, state: string) =>
    states.byName.has(nameKey(state)) && !states.byName.has(nameKey(word)) && !states.byAdjective.has(nameKey(word))
      ? `${state}’s`
      : word,
  );
