// Sentences → names with their types: the model's labels, then what the whole document says of the same words.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import { slice } from '../../span.ts';
import type { Name, NameType, Sentence } from '../analysis.ts';
import type { Models } from '../models.ts';
import { habitsOf } from './habits.ts';
import { type NameRun, runsOf } from './labels.ts';
import { nameFeatures, type TaggedSentence, type WordAtoms } from './nameFeatures.ts';
import { settleTypes } from './settleTypes.ts';

/** Names in text order. `certainty` is implied where capitals and the model agree, assumed in headlines and small letters. */
export function findNames(text: string, sentences: readonly Sentence[], models: Models, words: GrammarWords): Name[] {
  const tagged = sentences.map(
    (sentence): TaggedSentence => ({
      forms: sentence.tokens.map((token) => token.form),
      xpos: sentence.tokens.map((token) => token.xpos),
    }),
  );
  const habits = habitsOf(tagged);
  const known: WordAtoms = new Map();
  const runs = tagged.map((sentence) => runsOf(models.names.label(nameFeatures(sentence, habits, words, models.groups, known))));
  const names = sentences.flatMap((sentence, index) => (runs[index] ?? []).flatMap((run) => nameOf(text, sentence, index, run, words)));
  return settleTypes(text, names);
}

function nameOf(text: string, sentence: Sentence, index: number, run: NameRun, words: GrammarWords): Name[] {
  const { first, beyond } = withoutTitle(sentence, trimmedRun(sentence, run), run.type, words);
  const start = sentence.tokens[first]?.start;
  const end = sentence.tokens[beyond - 1]?.end;
  if (start === undefined || end === undefined || beyond <= first) return [];
  const capital = /\p{Lu}|\p{Lo}/u.test(slice(text, { start, end }));
  return [{ start, end, type: run.type as NameType, sentence: index, certainty: capital ? 'implied' : 'assumed', by: 'grammar/name-model' }];
}

interface Edges {
  readonly first: number;
  readonly beyond: number;
}

/** "Karsan President Anna Marr" → "Anna Marr". */
function withoutTitle(sentence: Sentence, edges: Edges, type: NameType, { nameWords }: GrammarWords): Edges {
  if (type !== 'person') return edges;
  const kinds = (i: number) => nameWords.get(sentence.tokens[i]?.form.toLowerCase().replaceAll('.', '') ?? '');
  let first = edges.first;
  for (let i = edges.first; i < edges.beyond - 1; i++) {
    if (kinds(i)?.includes('title')) first = i + 1;
    else if (!kinds(i)?.some((kind) => kind === 'land' || kind === 'folk' || kind === 'organisation')) break;
  }
  return { first, beyond: edges.beyond };
}

/** Without an article in front or a genitive behind. */
function trimmedRun(sentence: Sentence, run: NameRun): Edges {
  let { first, beyond } = run;
  const form = (i: number) => sentence.tokens[i]?.form ?? '';
  while (first < beyond && /^(?:the|a|an|["“‘'(])$/.test(form(first))) first++;
  while (beyond > first && /^(?:['’]s?|["”,.)])$/.test(form(beyond - 1)) && form(beyond - 1) !== form(first)) beyond--;
  return { first, beyond };
}
