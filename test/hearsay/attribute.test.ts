// Invented sentences → every attribution in them: who, by which words, what, how it is meant, through whom.
import { describe, expect, test } from 'vitest';
import { linesOf } from './hear.ts';
import { chains } from './tables/chains.ts';
import { knownFailures } from './tables/knownFailures.ts';
import { meaning } from './tables/meaning.ts';
import type { Row } from './tables/row.ts';
import { saying } from './tables/saying.ts';
import { uncommaed } from './tables/uncommaed.ts';

const tables: readonly (readonly [string, readonly Row[]])[] = [
  ['saying', saying],
  ['meaning', meaning],
  ['chains', chains],
  ['reports without commas', uncommaed],
  ['known failures of other tools', knownFailures],
];

describe.each(tables)('%s', (_name, rows) => {
  for (const { rule, text, heard, known } of rows) {
    const name = `${rule}: ${text.split('\n')[0]}`;
    if (known) test.fails(`${name} (${known})`, () => expect(linesOf(text)).toEqual(heard));
    else test(name, () => expect(linesOf(text)).toEqual(heard));
  }
});
