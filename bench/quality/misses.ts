// Error browser: prints each miss of a kind in its sentence, gold beside ours, so that kinds of error can be counted.
// usage: npm run misses -- FOLDER --kind found|extra|source|cue|content|stance|nested|name [--limit N] [--readings DIR]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribution, Reading } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';
import { type GoldAttribution, pairUp } from './pairUp.ts';
import { bundledReader, readingsOf } from './readings.ts';
import { corpora } from './rows.ts';

const kinds = ['found', 'extra', 'source', 'cue', 'content', 'stance', 'nested', 'name'] as const;
type Kind = (typeof kinds)[number];

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? null);
};
const kind = (option('kind') ?? 'found') as Kind;
const limit = Number(option('limit') ?? Number.POSITIVE_INFINITY);
const readings = option('readings');
const given = args[0] ?? '';
const folder = existsSync(join(given, 'gold')) ? given : join(corpora, given);

if (!given || !kinds.includes(kind) || !existsSync(join(folder, 'gold'))) {
  console.error(`usage: npm run misses -- FOLDER --kind ${kinds.join('|')} [--limit N]; FOLDER holds texts/ and gold/`);
  process.exitCode = 2;
} else {
  let shown = 0;
  for (const [id, reading] of source()) {
    if (shown >= limit) break;
    const goldPath = join(folder, 'gold', `${id}.json`);
    if (!existsSync(goldPath)) continue;
    const text = readFileSync(join(folder, 'texts', `${id}.txt`), 'utf8');
    const gold = (JSON.parse(readFileSync(goldPath, 'utf8')) as { attributions: GoldAttribution[] }).attributions;
    for (const line of missesOf(text, gold, reading)) {
      if (shown++ >= limit) break;
      console.log(`${id} ${line}\n`);
    }
  }
}

function* source(): Generator<readonly [string, Reading]> {
  if (!readings) {
    yield* readingsOf(join(folder, 'texts'), bundledReader());
    return;
  }
  for (const file of readdirSync(readings).sort())
    yield [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(readings, file), 'utf8')) as Reading];
}

function missesOf(text: string, gold: readonly GoldAttribution[], reading: Reading): string[] {
  const { pairs, ours } = pairUp(text, gold, reading);
  const words = (span: Span | null | undefined) => (span ? `“${text.slice(span.start, span.end)}”` : '–');
  const content = (spans: readonly Span[]) => spans.map(words).join(' + ');
  const names = new Map(reading.sources.map((one) => [one.id, one.name]));
  const goldLine = (g: GoldAttribution) =>
    `   gold ${g.id}${g.within ? ` in ${g.within}` : ''}: ${words(g.source)} | ${words(g.cue)} | ${content(g.content)} | ${g.stance} | ${g.name}`;
  const ourLine = (o: Attribution) =>
    `   ours ${o.id}${o.within ? ` in ${o.within}` : ''}: ${words(o.sourceSpan)} | ${words(o.cue)} | ${content(o.content)} | ${o.stance} | ${o.source ? names.get(o.source) : '–'} | ${o.by}`;
  const shown = (at: Span, ...lines: string[]) => [`${sentenceAround(text, at)}`, ...lines].join('\n');
  if (kind === 'extra') {
    const used = new Set([...pairs.values()].map(({ id }) => id));
    return ours
      .filter(({ id }) => !used.has(id))
      .map((o) => shown(o.cue ?? o.content[0] ?? { start: 0, end: 0 }, ourLine(o)));
  }
  return gold.flatMap((g) => {
    const at = g.cue ?? g.content[0] ?? { start: 0, end: 0 };
    const o = pairs.get(g.id);
    if (!o) {
      const near = ours.filter((one) => one.cue && g.cue && one.cue.start < g.cue.end && g.cue.start < one.cue.end);
      return kind === 'found' ? [shown(at, goldLine(g), ...near.map(ourLine))] : [];
    }
    return wrong(g, o, names) ? [shown(at, goldLine(g), ourLine(o))] : [];
  });
}

function wrong(g: GoldAttribution, o: Attribution, names: ReadonlyMap<string, string>): boolean {
  const meets = (a: Span | null | undefined, b: Span | null) =>
    a ? b !== null && a.start < b.end && b.start < a.end : !b;
  switch (kind) {
    case 'source':
      return !meets(g.head ?? g.source, o.sourceSpan);
    case 'cue':
      return !meets(g.cue, o.cue);
    case 'stance':
      return g.stance !== o.stance;
    case 'nested':
      return (g.within === null) !== (o.within === null);
    case 'name':
      return (g.name ?? '').toLowerCase() !== ((o.source ? names.get(o.source) : 'unnamed') ?? '').toLowerCase();
    case 'content': {
      const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
      return Math.abs(size(g.content) - size(o.content)) > 12;
    }
    default:
      return false;
  }
}

/** The paragraph line around a span, shortened to its neighbourhood. */
function sentenceAround(text: string, at: Span): string {
  const from = Math.max(text.lastIndexOf('\n', at.start) + 1, at.start - 400);
  const newline = text.indexOf('\n', at.end);
  const to = Math.min(newline < 0 ? text.length : newline, at.end + 400);
  return text.slice(from, to);
}
