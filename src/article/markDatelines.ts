// Cuts datelines and lead dates free of their paragraphs, as blocks of kind `dateline`.
import type { PageWords } from '../almanac/pageWords.ts';
import type { Block } from '../reading.ts';
import { bylineOf, hasDateLabel, isDateLine } from './dateLines.ts';
import { datelineLength, innerDateline } from './datelineRules.ts';
import { block, type Draft, quotedBlocks, wordsOf } from './draft.ts';
import { sameTitle } from './headline.ts';
import { leadLength } from './lead.ts';

/** Blocks from the top among which date lines, bylines and the report's own dateline stand. */
const TOP_BLOCKS = 8;
/** Blocks from the end among which a labelled date line stands. */
const END_BLOCKS = 3;

/** Cuts datelines free of their paragraphs, and marks lines that are only a date or a byline; `byline` is what is known of it. What the page quotes is left alone. */
export function markDatelines(draft: Draft, words: PageWords, byline: readonly string[] = []): Draft {
  const end = draft.blocks.length - END_BLOCKS;
  const quoted = quotedBlocks(draft);
  const blocks = draft.blocks.flatMap((at, index): readonly Block[] => {
    if ((at.kind !== 'body' && at.kind !== 'standfirst') || quoted.has(at)) return [at];
    const said = wordsOf(draft, at);
    const top = index < TOP_BLOCKS;
    const line = top ? isTopLine(said, byline) : index >= end && isDateLine(said) && hasDateLabel(said);
    if (line) return [{ ...at, kind: 'dateline' }];
    return at.kind === 'body' ? cut(draft, at, words, top) : [at];
  });
  return { ...draft, blocks };
}

/** One or several lines, each of them a date, a byline, or the names of those who are known to have written the report. */
const isTopLine = (said: string, byline: readonly string[]): boolean =>
  said
    .split('\n')
    .every((line) => isDateLine(line) || bylineOf(line) !== null || byline.some((name) => sameTitle(line, name)));

/** The paragraph's date and dateline, one after the other, and the rest of it. */
function cut(draft: Draft, at: Block, words: PageWords, top: boolean): readonly Block[] {
  const { start, end } = at.span;
  const said = wordsOf(draft, at);
  const lead = top ? leadLength(said, words) : 0;
  const line = datelineLength(said.slice(lead), words, top);
  const from = start + lead + line;
  if (from === start) return top ? parted(at, said, words) : [at];
  if (from >= end) return [at];
  const rest = block('body', from, end);
  return [
    ...[
      [0, lead],
      [lead, lead + line],
    ].flatMap(([a = 0, b = 0]) =>
      b > a ? [block('dateline', start + a, start + a + said.slice(a, b).trimEnd().length)] : [],
    ),
    ...(top ? parted(rest, wordsOf(draft, rest), words) : [rest]),
  ];
}

/** "The road is closed. NORVAND (Karsa Press) The ministry …": the first sentence, the dateline, the rest. */
function parted(at: Block, said: string, words: PageWords): readonly Block[] {
  const found = innerDateline(said, words);
  if (!found) return [at];
  const { start, end } = at.span;
  const ends = (position: number): number => start + said.slice(0, position).trimEnd().length;
  return [
    block('body', start, ends(found.start)),
    block('dateline', start + found.start, ends(found.end)),
    block('body', start + found.end, end),
  ];
}
