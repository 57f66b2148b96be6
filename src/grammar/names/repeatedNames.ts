// A name of several words is a name wherever the document writes it so: the model may know it in one place alone.
import { inTextOrder } from '../../span.ts';
import type { Name, NameType, Sentence, Token } from '../analysis.ts';
import { placedIn } from './placed.ts';
import { isShouted, mayBeName } from './tagged.ts';
import { touching } from './touching.ts';

interface Known {
  /** Types of the names by their words, joined by spaces. */
  readonly types: ReadonlyMap<string, NameType>;
  /** Numbers of words of the names that begin with a word, the longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** Words of the shortest name that is looked for: a single word is too often something else. */
const SHORTEST = 2;

/** The names, and the places without a name where the words of one of them stand. */
export function withRepeated(sentences: readonly Sentence[], names: readonly Name[]): Name[] {
  const known = knownOf(sentences, names);
  if (known.types.size === 0) return [...names];
  const more = sentences.flatMap((sentence, index) => repeatedIn(sentence, index, known, names));
  return more.length > 0 ? [...names, ...more].sort(inTextOrder) : [...names];
}

function knownOf(sentences: readonly Sentence[], names: readonly Name[]): Known {
  const types = new Map<string, NameType>();
  const lengths = new Map<string, readonly number[]>();
  for (const name of names) {
    const { tokens, first, beyond } = placedIn(sentences[name.sentence], name);
    const words = wordsOf(tokens, first, beyond);
    const start = tokens[first]?.form ?? '';
    if (beyond - first < SHORTEST || !mayBeName(start) || types.has(words)) continue;
    types.set(words, name.type);
    const same = lengths.get(start) ?? [];
    if (!same.includes(beyond - first))
      lengths.set(
        start,
        [...same, beyond - first].sort((a, b) => b - a),
      );
  }
  return { types, lengths };
}

const wordsOf = (tokens: readonly Token[], first: number, beyond: number): string =>
  tokens
    .slice(first, beyond)
    .map(({ form }) => form)
    .join(' ');

function repeatedIn({ tokens }: Sentence, sentence: number, known: Known, names: readonly Name[]): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++)
    for (const length of known.lengths.get((tokens[i] as Token).form) ?? []) {
      const [first, last] = [tokens[i], tokens[i + length - 1]];
      const type = known.types.get(wordsOf(tokens, i, i + length));
      if (!first || !last || !type) continue;
      const span = { start: first.start, end: last.end };
      if (touching(names, span).length > 0) continue;
      found.push({ ...span, type, sentence, certainty: 'implied', by: 'grammar/name-repeated' });
      i += length - 1;
      break;
    }
  return found.length > 0 && isShouted(tokens.map(({ form }) => form)) ? [] : found;
}
