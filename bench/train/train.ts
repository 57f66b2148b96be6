// Trains what stands in models/en, from the corpora alone: `npm run train`, or `npm run train -- names` for a part.
// vectors.bin is made by distilVectors.ts and is taken as it stands.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { packContainer, unpackContainer } from '../../src/grammar/net/container.ts';
import { home } from '../../src/home.ts';
import { readConllu } from '../quality/conllu.ts';
import { scoreGrammar } from '../quality/scoreGrammar.ts';
import { nameScoreOf } from '../quality/scoreNames.ts';
import { learnLemmas } from './lemmas/learnLemmas.ts';
import { writeManifest } from './manifest.ts';
import { foldScore } from './names/folds.ts';
import { readGumNames, readRe3d, readWikigold } from './names/nameData.ts';
import { trainNames } from './names/trainNames.ts';
import { nameCorpora, namePlan, readerPlan, treebanks } from './plan.ts';
import { packNetwork } from './reader/packNetwork.ts';
import { trainReader } from './reader/trainReader.ts';

const folder = home('models/en');
const vectorFile = readFileSync(join(folder, 'vectors.bin'));
const parts = new Set(process.argv.length > 2 ? process.argv.slice(2) : ['syntax', 'lemmas', 'names', 'scores']);
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
const wikigold = readWikigold(nameCorpora.wikigold, words);
const more = [...readGumNames(readConllu(treebanks.gumTrain), words), ...readRe3d(nameCorpora.re3d, true, words)];
if (parts.has('names')) {
  const { reader, groups } = loadModels(folder);
  writeFileSync(
    join(folder, 'names.bin'),
    packContainer(trainNames([...wikigold, ...more], reader, words, groups, namePlan)),
  );
  writeManifest(folder, null);
}
if (parts.has('scores')) {
  const models = loadModels(folder);
  // Speed depends on the machine, and would make the manifest differ from run to run.
  const accuracy = (path: string) => ({ ...scoreGrammar(path), wordsPerSecond: undefined });
  const scores = {
    'EWT dev': accuracy(treebanks.ewtDev),
    'GUM dev': accuracy(treebanks.gumDev),
    'wikigold, five folds': foldScore(wikigold, more, models, words, namePlan),
    're3d, parts not trained on': nameScoreOf(readRe3d(nameCorpora.re3d, false, words), models),
    'GUM dev, names': nameScoreOf(readGumNames(readConllu(treebanks.gumDev), words), models),
  };
  tell(JSON.stringify(scores, null, 1));
  writeManifest(folder, scores);
}
