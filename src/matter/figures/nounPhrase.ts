// The words behind a number that say what is counted: "four enemy mortar systems", "70 members of", "thousands of fans".
import type { Counting, NounEntry } from '../../almanac/counting.ts';
import { isCapital, isDash, isHyphen, singular, type Words } from './words.ts';

/** Tokens `[from, to)` of what is counted; `head` is the last noun, -1 where only an adjective or nothing is there. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Words of a noun phrase looked at. A guess: longer ones are lists. */
const MOST_WORDS = 9;
const QUOTE = /^["“”'‘’«»]$/;
const SKIPPED_FIRST = /^(?:more|other|others|additional|extra|further|such|new|different|separate|full|whole|or|so)$/;
const OF_WHAT = /^(?:the|our|their|his|her|its|my|your|these|those|all|such)$/;
const NO_NOUN = /^(?:them|us|those|these|which|whom|it|you|whose|this|that)$/;
/** Closed-class words that end a noun phrase, whatever tag a model gives them. */
const ENDS =
  /^(?:of|in|on|at|by|for|from|with|to|into|over|under|after|before|since|during|against|near|between|through|about|as|per|via|than|within|without|across|along|among|amid|around|inside|outside|toward|towards|until|upon|beyond|behind|below|above|following|including|a|an|the|this|that|these|those|some|any|no|every|each|all|both|he|she|it|they|we|i|you|him|her|them|us|who|whom|which|what|his|its|their|our|my|your|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|but|nor|because|although|though|while|whereas|if|unless|whether|when|where|how|not|n't|also|then|there|here|now|yesterday|today|tonight|tomorrow|earlier|later|ago|said|says|alone|respectively|away|long|apart|each|apiece|off|out|up|down|back)$/;

/** The noun phrase that begins at token `at`, right behind a number. `one` is true for a singular number. */
export function nounPhraseAt(words: Words, at: number, one: boolean, counting: Counting): NounPhrase {
  const { low, tokens } = words;
  let from = at;
  const joined =
    isHyphen(words, from) ||
    (isDash(words, from) && low[from + 1] === singular(low[from + 1] ?? '') && isNoun(low[from + 1] ?? '', counting));
  if (joined) from++;
  while (SKIPPED_FIRST.test(low[from] ?? '') && from < at + 3) from++;
  if (low[from] === 'of') {
    if (NO_NOUN.test(low[from + 1] ?? '') && !/^(?:these|those|this|that)$/.test(low[from + 1] ?? ''))
      return { from: at, to: at, head: -1 };
    from += OF_WHAT.test(low[from + 1] ?? '') ? 2 : 1;
  }
  let head = -1;
  let i = from;
  for (; i < tokens.length && i < from + MOST_WORDS; i++) {
    const word = low[i] ?? '';
    if (QUOTE.test(word) || isHyphen(words, i)) continue;
    if (
      (word === 'and' || word === '/' || word === 'or') &&
      i > from &&
      (head < 0 || !plural(words, head)) &&
      goesOn(words, i + 1, counting)
    )
      continue;
    if (
      (ENDS.test(word) && !isHyphen(words, i + 1) && !/^(?:IS|US)$/.test(tokens[i]?.form ?? '')) ||
      !/[\p{L}]/u.test(word) ||
      isNumber(word, counting) ||
      /^\d+(?:\.\d+)?$/.test(word)
    )
      break;
    // "22 most of them women", "kill 10 injure scores": what lost its comma opens something else
    if ((word === 'most' && low[i + 1] === 'of') || counting.fates.get(word)?.befalls === 'object') break;
    const { upos } = tokens[i] ?? { upos: 'X' };
    const known = isNoun(word, counting);
    if (!known && (upos === 'VERB' || upos === 'AUX') && !modifies(words, i, counting)) break;
    if (upos === 'ADV' && !known && !(word.endsWith('ly') && describes(tokens[i + 1]?.upos))) break;
    if (upos === 'PRON' || upos === 'DET' || upos === 'ADP' || upos === 'SCONJ' || upos === 'CCONJ') break;
    if (head >= 0 && plural(words, head) && !one && !continues(words, i, counting)) break;
    if (head >= 0 && counting.fates.get(word) && !known && !isHyphen(words, i - 1)) break;
    if (upos === 'NOUN' || upos === 'PROPN' || known) head = i;
  }
  let to = i;
  while (
    to > from &&
    (QUOTE.test(low[to - 1] ?? '') || isHyphen(words, to - 1) || low[to - 1] === 'and' || low[to - 1] === 'or')
  )
    to--;
  if (joined) head = firstNoun(words, from, head, counting);
  else if (head >= 0) to = head + 1;
  return to > from ? { from: at, to, head } : { from: at, to: at, head: -1 };
}

const isNumber = (word: string, { numbers }: Counting): boolean => {
  const kind = numbers.get(word)?.kind;
  return kind === 'small' || kind === 'ten' || kind === 'hundred' || kind === 'vague' || kind === 'scale';
};

/** In "a 12-member council" the members are counted. */
function firstNoun({ low, tokens }: Words, from: number, head: number, counting: Counting): number {
  return tokens[from]?.upos === 'NOUN' || isNoun(low[from] ?? '', counting) ? from : head;
}

/** The lexicon's entry of a noun, singular or plural. */
export const nounEntry = (word: string, { nouns }: Counting): NounEntry | undefined =>
  nouns.get(word) ?? nouns.get(singular(word)) ?? (word.endsWith('s') ? nouns.get(word.slice(0, -1)) : undefined);

export const isNoun = (word: string, counting: Counting): boolean => nounEntry(word, counting) !== undefined;

const plural = ({ tokens, low }: Words, i: number): boolean =>
  /s$/.test(tokens[i]?.xpos ?? '') ||
  tokens[i]?.xpos === 'NNS' ||
  tokens[i]?.xpos === 'NNPS' ||
  (/[^s]s$/.test(low[i] ?? '') && (low[i] ?? '').length > 3) ||
  /^(?:people|men|women|children|troops|police)$/.test(low[i] ?? '');

/** Behind a plural the phrase goes on only where another plural noun ends it ("arms dealers"). */
function continues(words: Words, i: number, counting: Counting): boolean {
  const { tokens } = words;
  const noun = (k: number): boolean => tokens[k]?.upos === 'NOUN' || isNoun(words.low[k] ?? '', counting);
  if (!noun(i)) return false;
  return plural(words, i) || (noun(i + 1) && plural(words, i + 1) && !isCapital(words, i + 1));
}

/** "artillery and mortar systems", "dead and wounded": what follows "and" ends in the noun that both share. */
function goesOn(words: Words, i: number, counting: Counting): boolean {
  const { tokens, low } = words;
  if (!/\p{L}/u.test(low[i] ?? '') || ENDS.test(low[i] ?? '') || counting.numbers.has(low[i] ?? '')) return false;
  return tokens[i]?.upos !== 'VERB' && (plural(words, i) || plural(words, i + 1) || plural(words, i + 2));
}

/** Behind an adverb the phrase goes on only with what it qualifies ("severely injured children"). */
const describes = (upos: string | undefined): boolean => upos === 'ADJ' || upos === 'VERB';

/** A participle before a noun ("armed men", "improvised devices"). */
function modifies(words: Words, i: number, counting: Counting): boolean {
  const { tokens, low } = words;
  const next = low[i + 1] ?? '';
  if (!/(?:ed|en|ing|n|t)$/.test(low[i] ?? '') || ENDS.test(next) || !/\p{L}/u.test(next))
    return isHyphen(words, i - 1) || isHyphen(words, i + 1);
  return (
    isNoun(next, counting) ||
    (/^V/.test(tokens[i]?.xpos ?? '') && tokens[i]?.deprel === 'amod') ||
    isHyphen(words, i - 1)
  );
}
