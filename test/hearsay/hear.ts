// Reads an invented text with the bundled words and models, and prints what was heard, one line an attribution.
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { analyse } from '../../src/grammar/analyse.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { attribute } from '../../src/hearsay/attribute.ts';
import type { Heard } from '../../src/hearsay/heard.ts';
import { home } from '../../src/home.ts';
import type { Article, BlockKind } from '../../src/reading.ts';
import { type Span, slice } from '../../src/span.ts';

const almanac = loadAlmanac(home('lexicons/en'));
const models = loadModels(home('models/en'));

/** An article of one block a line; lines may begin with "[headline] " or "[relayed] ". */
function articleOf(lines: string): Article {
  const blocks: { kind: BlockKind; span: Span; attribution: null }[] = [];
  let text = '';
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const [, kind = 'body', words = ''] = /^(?:\[(headline|standfirst|relayed|caption)\] )?(.*)$/.exec(line) ?? [];
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + words;
    blocks.push({ kind: kind as BlockKind, span: { start, end: text.length }, attribution: null });
  }
  return {
    id: 'sha256:0',
    textId: 'sha256:0',
    url: null,
    title: null,
    byline: [],
    outlet: null,
    published: null,
    language: 'en',
    text,
    blocks,
    links: [],
    why: null,
  };
}

export function hear(lines: string): { readonly article: Article; readonly heard: Heard } {
  const article = articleOf(lines);
  return { article, heard: attribute(article, analyse(article, models, almanac), almanac) };
}

/** "source words = name | cue | content + content | stance manner | in a1": what is null is a dash. */
export function linesOf(lines: string): readonly string[] {
  const { article, heard } = hear(lines);
  const words = (span: Span | null) => (span ? slice(article.text, span) : '–');
  const names = new Map(heard.sources.map(({ id, name }) => [id, name]));
  return heard.attributions.map((one) => {
    const name = one.source === null ? `(${one.why})` : names.get(one.source);
    const where = one.within ? ` | in ${one.within}` : '';
    return `${words(one.sourceSpan)} = ${name} | ${words(one.cue)} | ${one.content.map(words).join(' + ')} | ${one.stance} ${one.manner}${one.imputed ? ' imputed' : ''}${where}`;
  });
}
