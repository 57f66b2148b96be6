// What may speak of somebody: names, bodies named by a nation and a noun, short forms, roles, pronouns.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import { covers, type Span } from '../../span.ts';
import type { Mention, Name, NameType, Quotation, Sentence } from '../analysis.ts';
import { type Candidate, candidateAt } from './candidate.ts';
import { isAcronymOf } from './nameLikeness.ts';

/** Candidates in text order. */
export function collectMentions(
  sentences: readonly Sentence[],
  names: readonly Name[],
  quotations: readonly Quotation[],
  words: GrammarWords,
): Candidate[] {
  const long = quotations.filter((quotation) => !quotation.scare);
  const bySentence = new Map<number, Name[]>();
  for (const name of names) {
    const own = bySentence.get(name.sentence);
    if (own) own.push(name);
    else bySentence.set(name.sentence, [name]);
  }
  const quotationAt = (at: number) => innermostAt(long, at);
  return sentences.flatMap((sentence, index) =>
    mentionsIn(sentence, index, bySentence.get(index) ?? [], quotationAt, words),
  );
}

/** Quotations before a place that are looked at; they nest three deep at most. */
const NESTED = 8;

/** Index of the innermost of `quotations`, in text order, that holds `at`; or -1. */
function innermostAt(quotations: readonly Quotation[], at: number): number {
  let low = 0;
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && low - i <= NESTED; i--) if (covers(quotations[i] as Quotation, at)) return i;
  return -1;
}

function mentionsIn(
  sentence: Sentence,
  index: number,
  names: readonly Name[],
  quotationAt: (at: number) => number,
  words: GrammarWords,
): Candidate[] {
  const { tokens } = sentence;
  const taken = new Uint8Array(tokens.length);
  const found: Candidate[] = [];
  const add = (first: number, beyond: number, kind: Mention['kind'], type: NameType | null) => {
    for (let i = first; i < beyond; i++) taken[i] = 1;
    found.push(candidateAt(sentence, index, first, beyond, kind, type, quotationAt, words));
  };
  const runs = names.map((name) => ({ name, ...runOf(sentence, name) }));
  const nameAt = new Map(
    runs.flatMap((run) => Array.from({ length: run.beyond - run.first }, (_, i) => [run.first + i, run.name] as const)),
  );
  // A body named by a nation and a noun reaches over the nation's own name: "the Karsan defence ministry".
  tokens.forEach((token, i) => {
    if (!isBodyNoun(token.lemma.toLowerCase(), words) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return;
    // "defence" of "defence ministry".
    if (
      /^(?:compound|amod|nmod)/.test(token.deprel) &&
      token.head > i &&
      token.head <= i + 2 &&
      isBodyNoun(tokens[token.head]?.lemma.toLowerCase() ?? '', words)
    )
      return;
    const first = bodyStart(sentence, i, nameAt);
    const own = nameAt.get(i);
    if (first < 0 || (own && runOf(sentence, own).first <= first)) return;
    for (let k = first; k <= i; k++) if (taken[k]) return;
    add(first, i + 1, 'name', 'organisation');
  });
  for (const { name, first, beyond } of runs) {
    if (name.type === 'nationality' || beyond <= first) continue;
    let free = true;
    for (let i = first; i < beyond; i++) if (taken[i]) free = false;
    if (free) add(first, beyond, 'name', name.type);
  }
  for (const { name, first, beyond } of runs) {
    const acronym = tokens[beyond + 1];
    const isBracketed = tokens[beyond]?.form === '(' && tokens[beyond + 2]?.form === ')';
    if (!acronym || !isBracketed || taken[beyond + 1] || beyond - first < 2) continue;
    const full = tokens.slice(first, beyond).map((token) => token.form);
    if (isAcronymOf(acronym.form, full.join(' '))) add(beyond + 1, beyond + 2, 'name', name.type);
  }
  tokens.forEach((token, i) => {
    if (taken[i]) return;
    const low = token.form.toLowerCase();
    if (words.coreference.pronouns.has(low) && token.upos === 'PRON') add(i, i + 1, 'pronoun', null);
    else if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      const first = shortFormStart(sentence, i, words);
      if (first >= 0) add(first, i + 1, 'nominal', null);
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const runOf = (sentence: Sentence, span: Span): { readonly first: number; readonly beyond: number } => {
  const { tokens } = sentence;
  let first = 0;
  for (let high = tokens.length; first < high; ) {
    const middle = (first + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= span.start) first = middle + 1;
    else high = middle;
  }
  let beyond = first;
  while (beyond < tokens.length && (tokens[beyond]?.start ?? 0) < span.end) beyond++;
  return { first, beyond };
};

const isBodyNoun = (lemma: string, words: GrammarWords): boolean =>
  words.nameWords.get(lemma)?.includes('organisation') === true || words.coreference.groups.has(lemma);

/** First word of "Karsan defence ministry" that ends in `head`: a capital that is no person's, then nouns and adjectives; -1 if none. */
function bodyStart(sentence: Sentence, head: number, nameAt: ReadonlyMap<number, Name>): number {
  const { tokens } = sentence;
  let first = head;
  while (first > 0 && head - first < 4) {
    const before = tokens[first - 1];
    if (!before || !/^(?:NOUN|ADJ|PROPN)$/.test(before.upos)) break;
    first--;
    const name = nameAt.get(first);
    // A person's full name; a lone word that a body is called by is a place or a people, whatever it was taken for.
    if (name?.type === 'person' && nameAt.get(first - 1) === name) return -1;
    if (!/^\p{Lu}/u.test(before.form) || (first === 0 && !name)) continue;
    while (name && first > 0 && nameAt.get(first - 1) === name) first--;
    return first;
  }
  return -1;
}

/** Words behind a noun that are looked at for what hangs on it. */
const OWN_REACH = 3;

/** First word of "the ministry", "the Observatory", "the same agency": a definite noun without any other word of its own; -1 for others. */
function shortFormStart(sentence: Sentence, i: number, { nameWords, coreference }: GrammarWords): number {
  const { tokens } = sentence;
  const token = tokens[i];
  const first = tokens[i - 1]?.form.toLowerCase() === 'same' ? i - 2 : i - 1;
  const article = tokens[first];
  if (!token || article?.form.toLowerCase() !== 'the' || article.head !== i || token.xpos === 'NNS') return -1;
  const lemma = token.lemma.toLowerCase();
  if (
    !coreference.roles.has(lemma) &&
    !coreference.groups.has(lemma) &&
    !coreference.lands.has(lemma) &&
    !nameWords.get(lemma)?.includes('organisation')
  )
    return -1;
  const owns = tokens
    .slice(i, i + OWN_REACH)
    .some((other) => other.head === i && /^(?:amod|compound|nmod|acl|flat|nummod|appos)/.test(other.deprel));
  return owns ? -1 : first;
}
