// What each stage of read() costs, in microseconds a word and as a share of the whole, on the sample reports.
import { readdirSync, readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { extractArticle } from '../../src/article/extractArticle.ts';
import { analyse } from '../../src/grammar/analyse.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { attribute } from '../../src/hearsay/attribute.ts';
import { home } from '../../src/home.ts';
import { findMatter } from '../../src/matter/findMatter.ts';
import { defaultReadSettings } from '../../src/settings.ts';

const ROUNDS = 15;
const WORDS_A_REPORT = 500;

export interface Stages {
  readonly words: number;
  readonly loadMs: number;
  /** Microseconds a word, best of ROUNDS rounds, of each stage after loading. */
  readonly microsecondsAWord: Readonly<Record<string, number>>;
  /** Share of the whole, percent. */
  readonly share: Readonly<Record<string, number>>;
  /** Whole read() of HTML, reports of 500 words, one core. */
  readonly reportsASecond: number;
  readonly memoryMb: number;
}

export function measureStages(): Stages {
  const before = performance.now();
  const almanac = loadAlmanac(home('lexicons/en'));
  const models = loadModels(home('models/en'));
  const loadMs = performance.now() - before;
  const captures = readdirSync(home('samples'))
    .filter((f) => f.endsWith('.html'))
    .map((f) => makeCapture(readFileSync(home(`samples/${f}`)), { mediaType: 'text/html' }));
  const best: Record<string, number> = { article: Infinity, grammar: Infinity, hearsay: Infinity, matter: Infinity };
  let words = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const spent: Record<string, number> = { article: 0, grammar: 0, hearsay: 0, matter: 0 };
    const timed = <T>(stage: string, work: () => T): T => {
      const start = performance.now();
      const result = work();
      spent[stage] = (spent[stage] ?? 0) + performance.now() - start;
      return result;
    };
    words = 0;
    for (const capture of captures) {
      const article = timed('article', () => extractArticle(capture, defaultReadSettings, almanac));
      const analysis = timed('grammar', () => analyse(article, models, almanac));
      const heard = timed('hearsay', () => attribute(article, analysis, almanac));
      timed('matter', () => findMatter(article, analysis, heard, almanac));
      words += article.text.split(/\s+/).length;
    }
    for (const stage of Object.keys(best)) best[stage] = Math.min(best[stage] ?? Infinity, spent[stage] ?? Infinity);
  }
  const whole = Object.values(best).reduce((sum, ms) => sum + ms, 0);
  const each = (value: (ms: number) => number): Record<string, number> =>
    Object.fromEntries(Object.entries(best).map(([stage, ms]) => [stage, round1(value(ms))]));
  return {
    words,
    loadMs: round1(loadMs),
    microsecondsAWord: each((ms) => (ms * 1000) / words),
    share: each((ms) => (100 * ms) / whole),
    reportsASecond: round1((1000 * words) / whole / WORDS_A_REPORT),
    memoryMb: Math.round(process.memoryUsage().rss / 1e6),
  };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
