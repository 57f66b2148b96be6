// Capture → Article: character set, main text, metadata, dateline, captions, links, relayed parts.
import { createHash } from 'node:crypto';
import type { Capture } from '../acquire/capture.ts';
import type { Almanac } from '../almanac/almanac.ts';
import type { Article, Block } from '../reading.ts';
import type { ReadSettings } from '../settings.ts';

export function extractArticle(capture: Capture, _settings: ReadSettings, _almanac: Almanac): Article {
  const text = new TextDecoder().decode(capture.bytes);
  const blocks: Block[] = [];
  for (const m of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    blocks.push({ kind: 'body', span: { start: m.index, end: m.index + m[0].length }, attribution: null });
  }
  return {
    id: capture.digest,
    textId: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    url: capture.given.url ?? null,
    title: capture.given.title ?? null,
    byline: [],
    outlet: capture.given.outlet ?? null,
    published: capture.given.published
      ? { value: capture.given.published, certainty: 'stated', by: 'article/given' }
      : null,
    language: 'en',
    text,
    blocks,
    links: [],
    why: null,
  };
}
