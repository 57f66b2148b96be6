// Trains what stands in models/en, from the corpora alone: `npm run train`, or `npm run train -- names` for a part.
// vectors.bin is made by distilVectors.ts and is taken as it stands.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import { loadModels, type Models } from '../../src/grammar/models.ts';
import { readGroups } from '../../src/grammar/names/groups.ts';
import { readNameModel } from '../../src/grammar/names/nameModel.ts';
import { viewsOf } from '../../src/grammar/names/nameNet.ts';
import { type Container, packContainer, unpackContainer } from '../../src/grammar/net/container.ts';
import { createReader } from '../../src/grammar/net/reader.ts';
import { home } from '../../src/home.ts';
import { readConllu } from '../quality/conllu.ts';
import { scoreGrammar } from '../quality/scoreGrammar.ts';
import { FOLDED, nameScoreOf } from '../quality/scoreNames.ts';
import { punctuationScore } from '../quality/scorePunctuation.ts';
import { learnLemmas } from './lemmas/learnLemmas.ts';
import { writeManifest } from './manifest.ts';
import { foldScore } from './names/folds.ts';
import { readGumNames, readRe3d, readWikigold } from './names/nameData.ts';
import { trainNames } from './names/trainNames.ts';
import { nameCorpora, namePlan, nameShares, pages, punctuationPlan, readerPlan, treebanks } from './plan.ts';
import { punctuationRow, rowsOfPages } from './punctuation/punctuationRows.ts';
import { trainPunctuation } from './punctuation/trainPunctuation.ts';
import { packNetwork } from './reader/packNetwork.ts';
import { trainReader } from './reader/trainReader.ts';

const folder = home('models/en');
const vectorFile = readFileSync(join(folder, 'vectors.bin'));
const parts = new Set(
  process.argv.length > 2 ? process.argv.slice(2) : ['syntax', 'lemmas', 'names', 'punctuation', 'scores'],
);
const tell = (line: string) => console.log(line);

if (parts.has('syntax')) {
  const heldOut = { ewt: readConllu(treebanks.ewtDev), gum: readConllu(treebanks.gumDev) };
  const trained = trainReader(treebanks.train.flatMap(readConllu), heldOut, vectorFile, readerPlan, tell);
  writeFileSync(join(folder, 'syntax.bin'), packNetwork(trained));
  writeManifest(folder, null);
}
if (parts.has('lemmas')) {
  const ranks = new Map((unpackContainer(vectorFile, 'vectors.bin').lists.words ?? []).map((word, i) => [word, i]));
  const exceptions = learnLemmas(treebanks.train.flatMap(readConllu), ranks);
  writeFileSync(join(folder, 'lemmas.bin'), packContainer({ arrays: {}, lists: { exceptions }, numbers: {} }));
  writeManifest(folder, null);
}
const words = loadGrammarWords(home('lexicons/en'));
const wikigold = { documents: readWikigold(nameCorpora.wikigold, words), ...nameShares.wikigold };
const more = [
  { documents: readGumNames(readConllu(treebanks.gumTrain), words), ...nameShares.gum },
  { documents: readRe3d(nameCorpora.re3d, true, words), ...nameShares.re3d },
];
if (parts.has('names')) {
  const names = trainNames([wikigold, ...more], makersOf(), namePlan);
  writeFileSync(join(folder, 'names.bin'), packContainer(names));
  writeManifest(folder, null);
}
if (parts.has('punctuation')) {
  const rows = [
    ...treebanks.train.flatMap(readConllu).map(({ words: own }) => punctuationRow(own.map(({ form }) => form))),
    ...rowsOfPages(pages, words),
    ...wikigold.documents.flat().map(({ forms }) => punctuationRow(forms)),
  ].filter((row) => row !== null);
  const punctuation = trainPunctuation(rows, makersOf().reader, punctuationPlan, tell);
  writeFileSync(join(folder, 'punctuation.bin'), packContainer(punctuation));
  writeManifest(folder, null);
}
if (parts.has('scores')) {
  const models = loadModels(folder);
  const { network, vectors, ...makers } = makersOf();
  const modelsWith = (names: Container): Models => ({
    ...models,
    reader: createReader(network, vectors, viewsOf(names)),
    names: readNameModel(names, makers.groups),
  });
  // Speed depends on the machine, and would make the manifest differ from run to run.
  const accuracy = (path: string) => ({ ...scoreGrammar(path), wordsPerSecond: undefined });
  const scores = {
    'EWT dev': accuracy(treebanks.ewtDev),
    'GUM dev': accuracy(treebanks.gumDev),
    'EWT dev, commas and genitives taken out': punctuationScore(treebanks.ewtDev, models, words),
    'GUM dev, commas and genitives taken out': punctuationScore(treebanks.gumDev, models, words),
    [FOLDED]: foldScore(wikigold, more, makers, modelsWith, namePlan),
    're3d, parts not trained on': nameScoreOf(readRe3d(nameCorpora.re3d, false, words), models),
    'GUM dev, names': nameScoreOf(readGumNames(readConllu(treebanks.gumDev), words), models),
  };
  tell(JSON.stringify(scores, null, 1));
  writeManifest(folder, scores);
}

/** What names are trained with: the trained network showing its states as they are, and the groups of words. */
function makersOf() {
  const network = unpackContainer(readFileSync(join(folder, 'syntax.bin')), 'syntax.bin');
  const vectors = unpackContainer(vectorFile, 'vectors.bin');
  const rows = new Map((vectors.lists.words ?? []).map((word, i) => [word, i]));
  return { network, vectors, reader: createReader(network, vectors, []), words, groups: readGroups(vectors, rows) };
}
