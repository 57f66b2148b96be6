// Reads names in CoNLL form: a word and its label a line ("I-ORG", "B-ORG", "O"), blank lines between sentences.
import { readFileSync } from 'node:fs';
import type { NameRun } from '../../src/grammar/names/labels.ts';

export interface NamedSentence {
  readonly forms: readonly string[];
  readonly runs: readonly NameRun[];
}

/** MISC is `other`; whether it is a nationality, the form does not say. */
const TYPES: Readonly<Record<string, NameRun['type']>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'other',
};

/** Documents of sentences. */
export function readConll(path: string): NamedSentence[][] {
  return readFileSync(path, 'utf8')
    .split(/^-DOCSTART-.*$/m)
    .map((document) =>
      document
        .split(/\n\s*\n/)
        .map(sentenceOf)
        .filter((sentence) => sentence.forms.length > 0),
    )
    .filter((document) => document.length > 0);
}

function sentenceOf(chunk: string): NamedSentence {
  const rows = chunk
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row.length > 1);
  const runs: { first: number; beyond: number; type: NameRun['type'] }[] = [];
  rows.forEach((row, i) => {
    const [mark = 'O', kind = ''] = (row.at(-1) ?? 'O').split('-');
    const type = TYPES[kind];
    if (!type) return;
    const last = runs.at(-1);
    if (last && last.beyond === i && last.type === type && mark !== 'B') last.beyond = i + 1;
    else runs.push({ first: i, beyond: i + 1, type });
  });
  return { forms: rows.map((row) => row[0] ?? ''), runs };
}
