// A report relayed inside a report: from the line that hands over to the page's own words again.
import type { PageWords, RelayRule } from '../almanac/pageWords.ts';
import type { Block } from '../reading.ts';
import { holds } from '../span.ts';
import { type Draft, wordsOf } from './draft.ts';

/** Hand-overs followed in one text; each may run to its end, so without a bound the cost is the square. Guess. */
const MOST_RELAYS = 30;
/** UTF-16 units; a line that hands over or takes back is short. */
const LONGEST_LINE = 200;
/** A credit line speaks of all the text where it stands within so much of its top or its bottom, in shares of the blocks … */
const EDGE_SHARE = 0.25;
/** … or within so many blocks of it. */
const EDGE_BLOCKS = 3;

/** The draft with the blocks that another wrote as kind `relayed`. `outlet` is the page's own: crediting itself is no relay. */
export function markRelayed(draft: Draft, { relays }: PageWords, outlet: string | null): Draft {
  const relayed = new Set<Block>();
  let tried = 0;
  draft.blocks.forEach((at, index) => {
    if (at.kind === 'headline' || relayed.has(at)) return;
    const line = wordsOf(draft, at);
    const rule =
      line.length <= LONGEST_LINE ? relays.find((one) => one.part !== 'end' && one.pattern.test(line)) : undefined;
    if (!rule || tried >= MOST_RELAYS || creditsItself(line, outlet)) return;
    tried++;
    for (const one of reach(draft, index, rule, relays, outlet)) relayed.add(one);
  });
  if (relayed.size === 0) return draft;
  return { ...draft, blocks: draft.blocks.map((at) => (relayed.has(at) ? { ...at, kind: 'relayed' as const } : at)) };
}

const creditsItself = (line: string, outlet: string | null): boolean =>
  outlet !== null && outlet.length > 2 && line.toLowerCase().includes(outlet.toLowerCase());

/** UTF-16 units; a shorter name of an outlet is a word of the language as well. */
const MIN_OUTLET_UNITS = 6;

/** A paragraph that names the page's own outlet is not from the other one. */
const names = (words: string, outlet: string | null): boolean =>
  outlet !== null && outlet.length >= MIN_OUTLET_UNITS && words.includes(outlet);

/** The body blocks that the rule at `index` hands over. */
function reach(
  draft: Draft,
  index: number,
  rule: RelayRule,
  relays: readonly RelayRule[],
  outlet: string | null,
): readonly Block[] {
  const quoted = quotedAfter(draft, index);
  if (rule.part === 'quote' || quoted.length > 1) return quoted.length > 1 ? quoted : [];
  if (rule.part === 'credit') {
    const [above, below] = [draft.blocks.slice(0, index), draft.blocks.slice(index + 1)];
    if (Math.min(above.length, below.length) > Math.max(EDGE_BLOCKS, EDGE_SHARE * draft.blocks.length)) return [];
    if (below.length < above.length) return above.filter((at) => at.kind === 'body');
  }
  return inOwnQuotes(draft, followers(draft, index, relays, outlet));
}

/** Blocks of the blockquote right after `index`. */
function quotedAfter(draft: Draft, index: number): readonly Block[] {
  const next = draft.blocks[index + 1];
  const quote = next && draft.quotes.find((one) => holds(one, next.span));
  return quote ? draft.blocks.filter((at, i) => i > index && holds(quote, at.span) && at.kind === 'body') : [];
}

/** Body blocks after `index`, up to a line, a cut or a paragraph with which the page speaks again. */
function followers(draft: Draft, index: number, relays: readonly RelayRule[], outlet: string | null): readonly Block[] {
  const found: Block[] = [];
  let from = draft.blocks[index]?.span.end ?? 0;
  for (const at of draft.blocks.slice(index + 1)) {
    const line = wordsOf(draft, at);
    const closes = line.length <= LONGEST_LINE && relays.some((one) => one.part === 'end' && one.pattern.test(line));
    const gap = draft.text.slice(from, at.span.start);
    const drawn = gap
      .split('\n')
      .some((drawnLine) => /^\s*(?:[*_=~#–—-]\s*){3,}$/.test(drawnLine.slice(0, LONGEST_LINE)));
    const cut = draft.ends.some((end) => end >= from && end <= at.span.start);
    if (found.length > 0 && (closes || drawn || cut || names(wordsOf(draft, at), outlet))) break;
    from = at.span.end;
    if (at.kind === 'body') found.push(at);
  }
  return found;
}

/** Where what follows stands in quotation marks, the relay is what they hold; one quoted paragraph is a plain quotation. */
function inOwnQuotes(draft: Draft, found: readonly Block[]): readonly Block[] {
  const opens = (at: Block): boolean => /^["“«]/.test(wordsOf(draft, at));
  const [first] = found;
  if (!first || !opens(first)) return found;
  const after = found.findIndex((at, i) => i > 0 && !opens(at) && closed(wordsOf(draft, found[i - 1] ?? at)));
  const run = after < 0 ? found : found.slice(0, after);
  return run.length > 1 ? run : [];
}

const closed = (words: string): boolean => /["”»][.,]?$/.test(words);
