// Hand-made readings: spans are given as the words they cover.
import type { Article, Attribution, Figure, Reading, Source, Time } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';

const MARK = { certainty: 'stated', by: 'hand/made', why: null } as const;
const ZEROS = `sha256:${'0'.repeat(64)}`;

/** The span of `words` in `text`; throws where they do not stand there exactly once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`expected once in the text: ${words}`);
  return { start, end: start + words.length };
}

/** An attribution whose source, cue and content are given as words. */
export function attribution(
  text: string,
  about: Partial<Omit<Attribution, 'sourceSpan' | 'cue' | 'content'>> & {
    readonly id: string;
    readonly who?: string;
    readonly cue?: string;
    readonly content: readonly string[];
  },
): Attribution {
  const { who, cue, content, ...rest } = about;
  return {
    within: null,
    source: null,
    manner: 'indirect',
    stance: 'asserts',
    imputed: false,
    ...MARK,
    ...rest,
    sourceSpan: who === undefined ? null : spanOf(text, who),
    cue: cue === undefined ? null : spanOf(text, cue),
    content: content.map((words) => spanOf(text, words)),
  };
}

export const source = (id: string, name: string, about: Partial<Source> = {}): Source => ({
  id,
  name,
  kind: 'organisation',
  actor: null,
  role: null,
  affiliation: null,
  mentions: [],
  ...about,
});

export const figure = (text: string, words: string, about: Partial<Figure> & { readonly id: string }): Figure => ({
  low: null,
  high: null,
  approx: false,
  of: 'people',
  unit: null,
  counted: null,
  status: null,
  attribution: null,
  perhaps: null,
  ...MARK,
  ...about,
  span: spanOf(text, words),
});

export const time = (text: string, words: string, about: Partial<Time> & { readonly id: string }): Time => ({
  from: null,
  to: null,
  precision: 'day',
  ...MARK,
  ...about,
  span: spanOf(text, words),
});

/** A reading of `text` with one body block a paragraph and nothing else but what is given. */
export function reading(
  text: string,
  { article = {}, ...about }: Partial<Omit<Reading, 'article'>> & { readonly article?: Partial<Article> },
): Reading {
  return {
    format: 'hearsay/reading@1',
    made: { hearsay: '0.0.0', models: 'hand', lexicons: 'hand' },
    article: {
      id: ZEROS,
      textId: ZEROS,
      url: null,
      title: null,
      byline: [],
      outlet: null,
      published: null,
      language: 'en',
      text,
      blocks: [...text.matchAll(/[^\n]+/g)].map((line) => ({
        kind: 'body' as const,
        span: { start: line.index, end: line.index + line[0].length },
        attribution: null,
      })),
      links: [],
      why: null,
      ...article,
    },
    actors: [],
    sources: [],
    attributions: [],
    events: [],
    claims: [],
    places: [],
    times: [],
    figures: [],
    remarks: [],
    ...about,
  };
}
