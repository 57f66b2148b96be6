// Scores the main text of pages: bag of lower-cased words, precision, recall and F1 averaged over pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadPageWords } from '../../src/almanac/pageWords.ts';
import { extractArticle } from '../../src/article/extractArticle.ts';
import { home } from '../../src/home.ts';
import type { Article } from '../../src/reading.ts';
import { defaultReadSettings } from '../../src/settings.ts';

export interface PagesScore {
  readonly pages: number;
  /** Pages that threw. */
  readonly failed: number;
  /** Shares, 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean wall time of reading one page. */
  readonly msPerPage: number;
}

export interface PageScore {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly ms: number;
  readonly article: Article | null;
}

/** `dir` holds ID.html and ID.json with `main_content`, the main text without its headline. */
export function scorePages(dir: string): PagesScore {
  const scores = [...pageScores(dir)];
  const mean = (of: (score: PageScore) => number): number =>
    scores.reduce((sum, one) => sum + of(one), 0) / Math.max(1, scores.length);
  return {
    pages: scores.length,
    failed: scores.filter((one) => one.article === null).length,
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
    f1: mean((one) => one.f1),
    msPerPage: mean((one) => one.ms),
  };
}

/** One score a page, in name order. */
export function* pageScores(dir: string): Generator<PageScore> {
  const almanac = { pageWords: loadPageWords(home('lexicons/en')) };
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.html'))
    .sort()) {
    const id = file.slice(0, -'.html'.length);
    const gold = JSON.parse(readFileSync(join(dir, `${id}.json`), 'utf8')) as { url?: string; main_content?: string };
    const capture = makeCapture(readFileSync(join(dir, file)), { name: id, from: file, mediaType: 'text/html' });
    const start = performance.now();
    let article: Article | null = null;
    try {
      article = extractArticle(capture, defaultReadSettings, almanac);
    } catch (thrown) {
      console.error(`${file}: ${String(thrown)}`);
    }
    const ms = performance.now() - start;
    yield { id, ...overlap(article === null ? '' : withoutHeadline(article), gold.main_content ?? ''), ms, article };
  }
}

/** The gold's main text leaves the headline out, so ours does. */
function withoutHeadline({ text, blocks }: Article): string {
  const [first] = blocks;
  return first?.kind === 'headline' ? text.slice(first.span.end) : text;
}

function overlap(ours: string, gold: string): Pick<PageScore, 'precision' | 'recall' | 'f1'> {
  const [said, wanted] = [tokens(ours), tokens(gold)];
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of said) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  const precision = said.length === 0 ? 0 : common / said.length;
  const recall = wanted.length === 0 ? 0 : common / wanted.length;
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
