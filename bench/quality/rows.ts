// What the gate measures: each row a task on shared data. Floors for its figures stand in floors.json under its id.
import { join, resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../shared');
export const corpora = process.env.HEARSAY_CORPORA ?? join(shared, 'corpora');
const gold = process.env.HEARSAY_GOLD ?? join(shared, 'gold');

/** The scorers of the marking guides, by the name of the copy that stands here. */
export const guideScorers: Readonly<Record<string, string>> = {
  'attributionScore.mjs': join(gold, 'score.mjs'),
  'incidentsScore.mjs': join(gold, 'score-incidents.mjs'),
};

export interface Row {
  readonly id: string;
  /** Name in `tasks`. */
  readonly task: string;
  readonly paths: readonly string[];
  readonly flags?: readonly string[];
}

const ud = (file: string): string => join(corpora, 'ud', file);

export const rows: readonly Row[] = [
  { id: 'attribution gold', task: 'attribution', paths: [join(gold, 'texts'), join(gold, 'gold')] },
  { id: 'attribution gold/train', task: 'attribution', paths: [join(gold, 'train/texts'), join(gold, 'train/gold')] },
  {
    id: 'attribution gold/train, bare',
    task: 'attribution',
    paths: [join(gold, 'train/texts'), join(gold, 'train/gold')],
    flags: ['--bare'],
  },
  {
    id: 'attribution polnear/dev',
    task: 'attribution',
    paths: [join(corpora, 'polnear/dev/texts'), join(corpora, 'polnear/dev/gold')],
  },
  { id: 'pages', task: 'pages', paths: [join(corpora, 'pages')] },
  { id: 'grammar ewt dev', task: 'grammar', paths: [ud('en_ewt-dev.conllu')] },
  { id: 'grammar gum dev', task: 'grammar', paths: [ud('en_gum-free-dev.conllu')] },
  { id: 'grammar gum dev news', task: 'grammar', paths: [ud('en_gum-free-dev.conllu')], flags: ['--genre=news'] },
  {
    id: 'grammar gum dev interviews',
    task: 'grammar',
    paths: [ud('en_gum-free-dev.conllu')],
    flags: ['--genre=interview'],
  },
  { id: 'names wikigold folds', task: 'foldedNames', paths: [] },
  { id: 'names gum dev news', task: 'names', paths: [ud('en_gum-free-dev.conllu')], flags: ['--genre=news'] },
  { id: 'names gum dev', task: 'names', paths: [ud('en_gum-free-dev.conllu')] },
  { id: 'names re3d', task: 'names', paths: [join(corpora, 'names/re3d.jsonl')] },
  { id: 'times timebank', task: 'times', paths: [join(corpora, 'times/timebank.jsonl')] },
  { id: 'times aquaint', task: 'times', paths: [join(corpora, 'times/aquaint.jsonl')] },
  { id: 'places lgl', task: 'places', paths: [join(corpora, 'places/lgl.jsonl')] },
  { id: 'places geowebnews', task: 'places', paths: [join(corpora, 'places/geowebnews.jsonl')] },
  { id: 'events plover', task: 'events', paths: [join(corpora, 'events/plover-gsr.jsonl')] },
  { id: 'events muc dev', task: 'muc', paths: [join(corpora, 'events/muc-dev.jsonl')] },
  { id: 'pairs ecbplus', task: 'pairs', paths: [join(corpora, 'reports/ecbplus.jsonl')] },
  { id: 'copies made of ecbplus', task: 'copies', paths: [join(corpora, 'reports/ecbplus.jsonl')] },
  { id: 'distorted fa-kes', task: 'distorted', paths: [join(corpora, 'reports/fakes.jsonl')] },
  {
    id: 'incidents',
    task: 'incidents',
    paths: [join(gold, 'groups'), join(gold, 'incidents')],
    flags: ['--baselines'],
  },
];
