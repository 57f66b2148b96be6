// Other taggers that a program for Node can use, on the same text in the same run: tags right, words a second, size, loading.
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { analyse } from '../../src/grammar/analyse.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { home } from '../../src/home.ts';
import { type GoldSentence, rawText, readConllu } from '../quality/conllu.ts';
import { plainArticle } from '../quality/scoreGrammar.ts';

const require = createRequire(import.meta.url);
const SPEED_RUNS = 3;

/** One word as a tagger gave it: what it covers, without white space, and its universal tag. */
interface Tagged {
  readonly form: string;
  readonly upos: string;
}
type Tagger = (text: string) => readonly Tagged[];

export interface Peer {
  readonly name: string;
  /** Percent of gold words that it cut the same way and tagged right, out of all gold words. */
  readonly upos: number;
  readonly wordsPerSecond: number;
  /** Words a second, ours as 1. */
  readonly pace: number;
  readonly megabytes: number;
  readonly loadMs: number;
  readonly does: string;
}

/** All of them over one treebank file. */
export function comparePeers(conllu: string): readonly Peer[] {
  const gold = readConllu(conllu);
  const { text } = rawText(gold);
  const rows = [
    measure(
      'hearsay',
      [home('models/en'), home('dist/grammar')],
      'tags, syntax, names, quotations, coreference',
      ours,
      gold,
      text,
    ),
    measure(
      'wink-nlp 2.4 + wink-eng-lite-web-model',
      packages('wink-nlp', 'wink-eng-lite-web-model'),
      'tags',
      wink,
      gold,
      text,
    ),
    measure('compromise 14', packages('compromise'), 'tags, mapped to universal ones', compromise, gold, text),
  ];
  const first = rows[0]?.wordsPerSecond ?? 1;
  return rows.map((row) => ({ ...row, pace: Math.round((100 * row.wordsPerSecond) / first) / 100 }));
}

const packages = (...names: string[]): string[] => names.map((name) => join(home('node_modules'), name));

function ours(): Tagger {
  const almanac = loadAlmanac(home('lexicons/en'));
  const models = loadModels(home('models/en'));
  return (text) => {
    const blocks = [...text.matchAll(/(?:.+\n?)+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    return analyse(plainArticle(text, blocks), models, almanac).sentences.flatMap((sentence) => sentence.tokens);
  };
}

function wink(): Tagger {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags: string[] = tokens.out(nlp.its.pos);
    return (tokens.out() as string[]).map((form, i) => ({ form, upos: tags[i] ?? 'X' }));
  };
}

/** compromise's tags, the most telling first, and the universal tag each stands for. */
const COMPROMISE_TAGS = [
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Negative', 'PART'],
  ['Verb', 'VERB'],
  ['Pronoun', 'PRON'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Value', 'NUM'],
  ['ProperNoun', 'PROPN'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Expression', 'INTJ'],
] as const;

function compromise(): Tagger {
  const nlp = require('compromise');
  type Term = { readonly pre: string; readonly text: string; readonly post: string; readonly tags: readonly string[] };
  const marks = (run: string): Tagged[] => [...run.replaceAll(/\s+/g, '')].map((form) => ({ form, upos: 'PUNCT' }));
  return (text) =>
    (nlp(text).json({ terms: { tags: true } }) as readonly { readonly terms: readonly Term[] }[]).flatMap(({ terms }) =>
      terms.flatMap(({ pre, text: form, post, tags }) => [
        ...marks(pre),
        { form, upos: COMPROMISE_TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X' },
        ...marks(post),
      ]),
    );
}

function measure(
  name: string,
  paths: readonly string[],
  does: string,
  make: () => Tagger,
  gold: readonly GoldSentence[],
  text: string,
): Peer {
  const start = performance.now();
  const tagger = make();
  const loadMs = Math.round(performance.now() - start);
  const right = tagsRight(gold, tagger(text));
  const words = gold.reduce((sum, sentence) => sum + sentence.words.length, 0);
  let best = Infinity;
  for (let run = 0; run < SPEED_RUNS; run++) {
    const before = performance.now();
    tagger(text);
    best = Math.min(best, performance.now() - before);
  }
  return {
    name,
    upos: Math.round((1000 * right) / words) / 10,
    wordsPerSecond: Math.round((1000 * words) / best),
    pace: 1,
    megabytes: Math.round(paths.reduce((sum, path) => sum + bytesIn(path), 0) / 1e5) / 10,
    loadMs,
    does,
  };
}

/** Gold words that stand in `tagged` with the same edges, counted in characters without white space, and the same tag. */
function tagsRight(gold: readonly GoldSentence[], tagged: readonly Tagged[]): number {
  const at = new Map<string, string>();
  let offset = 0;
  for (const { form, upos } of tagged) {
    const length = form.replaceAll(/\s+/g, '').length;
    at.set(`${offset} ${length}`, upos);
    offset += length;
  }
  let right = 0;
  offset = 0;
  for (const word of gold.flatMap((sentence) => sentence.words)) {
    const length = word.form.replaceAll(/\s+/g, '').length;
    if (at.get(`${offset} ${length}`) === word.upos) right++;
    offset += length;
  }
  return right;
}

const bytesIn = (path: string): number =>
  (readdirSync(path, { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
