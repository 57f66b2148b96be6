// Sentences → names with their types: the model's labels, then what the whole document says of the same words.
import { type GrammarWords, NAME_WORDS, type NameWord } from '../../almanac/grammarWords.ts';
import { slice } from '../../span.ts';
import type { Name, NameType, Sentence, Token } from '../analysis.ts';
import type { Models } from '../models.ts';
import type { ReadSentence } from '../syntax/readSyntax.ts';
import { type NameRun, runsOf } from './labels.ts';
import { withTitles } from './quotedTitles.ts';
import { withRepeated } from './repeatedNames.ts';
import { settleSaid } from './saidKinds.ts';
import { settleJoined } from './settleJoined.ts';
import { settleSurnames } from './settleSurnames.ts';
import { settleTypes } from './settleTypes.ts';
import type { TaggedSentence } from './tagged.ts';

/** Names in text order. `certainty` is implied where capitals and the model agree, assumed in headlines and small letters. */
export function findNames(
  text: string,
  sentences: readonly ReadSentence[],
  models: Models,
  words: GrammarWords,
): Name[] {
  const tagged = sentences.map(
    (sentence): TaggedSentence => ({
      forms: sentence.tokens.map((token) => token.form),
      xpos: sentence.tokens.map((token) => token.xpos),
      view: sentence.view,
    }),
  );
  const runs = models.names.label(tagged, words).map(runsOf);
  const names = sentences.flatMap((sentence, index) =>
    (runs[index] ?? []).flatMap((run) => nameOf(text, sentence, index, run, words)),
  );
  const all = withRepeated(sentences, withTitles(sentences, names));
  const joined = joinParticles(
    text,
    all.map((name) => listedType(text, name, words)),
  );
  const known = (name: Name) => typesKnown(text, name, words) !== null;
  const people = settleSurnames(text, settleJoined(text, joined), known);
  return settleTypes(text, settleSaid(text, sentences, people, words, known));
}

/** Words of the longest name. Longer runs are lists and shouting. */
const LONGEST_NAME = 15;

function nameOf(text: string, sentence: Sentence, index: number, run: NameRun, words: GrammarWords): Name[] {
  const { first, beyond } = withoutTitle(
    sentence,
    wholeRun(sentence, trimmedRun(sentence, run), run.type, words),
    run.type,
    words,
  );
  const start = sentence.tokens[first]?.start;
  const end = sentence.tokens[beyond - 1]?.end;
  if (start === undefined || end === undefined || beyond <= first || beyond - first > LONGEST_NAME) return [];
  const capital = /\p{Lu}|\p{Lo}/u.test(slice(text, { start, end }));
  return [
    {
      start,
      end,
      type: run.type as NameType,
      sentence: index,
      certainty: capital ? 'implied' : 'assumed',
      by: 'grammar/name-model',
    },
  ];
}

/**
 * A name that stands in a list is of a kind that the list knows ("U.S.": a place or a nationality); what the model says
 * decides between them. What may be a person, too ("Jordan"), stays as the model has it.
 */
function listedType(text: string, name: Name, words: GrammarWords): Name {
  const types = typesKnown(text, name, words) ?? [name.type];
  const [first = name.type] = types;
  return types.includes(name.type) ? name : { ...name, type: first, by: 'grammar/name-list' };
}

/** Types of a name that stands in a list of states, capitals, peoples or bodies and in no other; null for any other. */
function typesKnown(text: string, name: Name, { nameWords }: GrammarWords): NameType[] | null {
  const kinds = nameWords.get(slice(text, name).toLowerCase().replaceAll('-', ' - ').replaceAll('.', ''));
  const types = kinds?.flatMap((kind) => LISTED_TYPES.get(kind) ?? []);
  return types && types.length === kinds?.length ? types : null;
}
const LISTED_TYPES: ReadonlyMap<NameWord, NameType> = new Map([
  ['land', 'place'],
  ['capital', 'place'],
  ['folk', 'nationality'],
  ['body', 'organisation'],
]);

/** "Tel ez-Zar": what the Arabic article parts is one name. */
function joinParticles(text: string, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const between = last && last.sentence === name.sentence ? text.slice(last.end, name.start) : '';
    if (
      last &&
      between.length < 6 &&
      /^[ -](?:al|el|ez|es|ad|ed|ar|er|as|at|az|an|ul|ur|ud|ash|esh)[-\u2010 ]$/u.test(between)
    )
      joined[joined.length - 1] = { ...last, end: name.end, type: last.type === 'other' ? name.type : last.type };
    else joined.push(name);
  }
  return joined;
}

/**
 * Proper nouns in front that the tree makes one with the name, over an article and its hyphen: "Tel ez-Zar"; behind an
 * organisation the noun that it is built around: "Norvand News" and "Agency".
 */
function wholeRun(sentence: Sentence, { first, beyond }: Edges, type: NameType, { nameWords }: GrammarWords): Edges {
  const { tokens } = sentence;
  let start = first;
  for (let i = first - 1; i >= 0 && first - i <= 4; i--) {
    const token = tokens[i];
    if (!token) break;
    if (token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && isOne(sentence, i, start, beyond)) start = i;
    else if (token.form !== '-' && !PARTICLES.has(token.form)) break;
  }
  let end = beyond;
  const isHead = ({ upos, form }: Token) =>
    upos === 'PROPN' && /^\p{Lu}/u.test(form) && nameWords.get(form.toLowerCase())?.includes('organisation');
  for (let token = tokens[end]; type === 'organisation' && token && isHead(token); token = tokens[end]) end++;
  return { first: start, beyond: end };
}
const PARTICLES = new Set('al el ez es ad ed ar er as at az an ul ur ud ash esh'.split(' '));

function isOne(sentence: Sentence, i: number, first: number, beyond: number): boolean {
  const linked = (relation: string | undefined) =>
    relation === 'flat' || relation === 'compound' || relation === 'goeswith';
  const token = sentence.tokens[i];
  if (token && token.head >= first && token.head < beyond) return linked(token.deprel);
  for (let k = first; k < beyond; k++)
    if (sentence.tokens[k]?.head === i && linked(sentence.tokens[k]?.deprel)) return true;
  return false;
}

interface Edges {
  readonly first: number;
  readonly beyond: number;
}

/** "Karsan President Anna Marr" → "Anna Marr". */
function withoutTitle(sentence: Sentence, edges: Edges, type: NameType, { nameWords }: GrammarWords): Edges {
  if (type !== 'person') return edges;
  const form = (i: number) => sentence.tokens[i]?.form.toLowerCase().replaceAll('.', '') ?? '';
  const kinds = (i: number, words: number) =>
    nameWords.get(Array.from({ length: words }, (_, k) => form(i + k)).join(' ')) ?? [];
  let first = edges.first;
  // A title of several words may begin before the run: "Secretary of" [State Anna Marr].
  for (let i = Math.max(0, edges.first - NAME_WORDS + 2); i < edges.beyond - 1; ) {
    const most = Math.min(NAME_WORDS, edges.beyond - 1 - i);
    const words = Array.from({ length: most }, (_, k) => most - k).find((n) => kinds(i, n).includes('title'));
    if (words && i + words > first) first = i += words;
    else if (i < edges.first) i++;
    else if (kinds(i, 1).some((kind) => kind === 'land' || kind === 'folk' || kind === 'organisation')) i++;
    // "Minister of Roads Anna Marr": what the title is of, before a name of two words.
    else if (i === first && first > edges.first && form(i) === 'of' && edges.beyond - i > 3) first = i += 2;
    else break;
  }
  while (first < edges.beyond - 1 && !/\p{L}/u.test(form(first))) first++;
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
