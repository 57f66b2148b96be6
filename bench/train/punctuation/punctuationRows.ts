// Text with its commas and apostrophes → the same without them, and where they stood: what restoring them is learned from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import { findQuotations } from '../../../src/grammar/quotations/findQuotations.ts';
import { outlineSentences } from '../../../src/grammar/sentences/outlineSentences.ts';

/** One sentence as it stands in a text that lost them. */
export interface PunctuationRow {
  readonly forms: readonly string[];
  /** A word: 1 where a comma followed it. */
  readonly comma: Uint8Array;
  /** A word: 1 where its last letter is the "s" of a genitive. */
  readonly genitive: Uint8Array;
}

/** Shorter sentences teach nothing, longer ones are lists. Words. */
const SHORTEST = 4;
const LONGEST = 120;
/** "it's", "that's": the apostrophe is of a verb. */
const VERBAL = /^(?:it|he|she|that|there|what|who|here|where|how|when|why|let|this|everybody|everyone|one)$/i;

/** The row of a sentence's tokens; null where there is nothing to learn. */
export function punctuationRow(tokens: readonly string[]): PunctuationRow | null {
  const forms: string[] = [];
  const comma: number[] = [];
  const genitive: number[] = [];
  for (const token of tokens) {
    const last = forms.length - 1;
    const before = forms[last] ?? '';
    if (token === ',') {
      if (last >= 0) comma[last] = 1;
    } else if (/^['’]s$/.test(token) && /\p{L}$/u.test(before) && !VERBAL.test(before)) {
      forms[last] = `${before}s`;
      genitive[last] = 1;
    } else {
      forms.push(token);
      comma.push(0);
      genitive.push(0);
    }
  }
  if (forms.length < SHORTEST || forms.length > LONGEST) return null;
  return { forms, comma: Uint8Array.from(comma), genitive: Uint8Array.from(genitive) };
}

/** The sentences of a running text. */
function rowsOfText(text: string, words: GrammarWords): PunctuationRow[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    block: 0,
    runsOn: true,
  }));
  return outlineSentences(text, paragraphs, findQuotations(text, paragraphs), words).flatMap(
    ({ tokens }) => punctuationRow(tokens.map(({ start, end }) => text.slice(start, end))) ?? [],
  );
}

/** The main texts of a folder of pages (ID.json with `main_content`). */
export function rowsOfPages(folder: string, words: GrammarWords): PunctuationRow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const page = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly main_content?: unknown };
      return typeof page.main_content === 'string' ? rowsOfText(page.main_content, words) : [];
    });
}
