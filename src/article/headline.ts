// Which block is the headline, which the standfirst; a headline inside a first line that lost its line breaks is cut free.
import type { Block } from '../reading.ts';
import { block, type Draft, replaceBlock, wordsOf } from './draft.ts';
import { endsSentence, isAddress, isProse, wordsIn } from './prose.ts';

/** UTF-16 units of a headline at most. Guess: agencies' longest have 190. */
const LONGEST_HEADLINE = 220;
/** UTF-16 units of a standfirst at most. */
const LONGEST_STANDFIRST = 320;
/** Share of common words (Dice) above which a line is the title in other words. */
const SAME_TITLE = 0.75;
/** Blocks from the top among which a title is looked for. */
const TOP_BLOCKS = 8;
/** Share of capitalised words that makes a line with a full stop a headline. */
const TITLE_CASE_SHARE = 0.7;
/** UTF-16 units from the start of the text in which a title may stand inside a line. */
const INSIDE_REACH = 300;

/** Marks headline and standfirst. `known` is the title from elsewhere, or null; an address is no title. */
export function markHeadline(draft: Draft, known: string | null): Draft {
  const title = known !== null && isAddress(known) ? null : known;
  if (draft.blocks.some((at) => at.kind === 'headline')) return markStandfirst(draft);
  const index = title === null ? plainHeadline(draft) : titledHeadline(draft, title);
  if (index >= 0) {
    const at = draft.blocks[index];
    return at ? markStandfirst(replaceBlock(draft, index, withoutTail(draft, at))) : draft;
  }
  return title === null ? draft : cutFree(draft, title);
}

/**
 * "Road closed near Tel Asmar | Norvand Wire", "… - Region - Norvand Wire": a bar and a name, or two dashes and more,
 * behind a title, as browsers save it.
 */
const TAIL = /\s+(?:(?:\||::|»)|- [^-|\n]{2,25} (?:- [^-|\n]{2,25} )*-)\s+([^|»:\n]{2,50})$/u;
/** What is shaped as the name of an outlet: up to five words with capitals, and small ones between. */
const OUTLET = /^\p{Lu}[\p{L}.’'&-]*(?: (?:of|the|and|for|in|&|\p{Lu}[\p{L}.’'&-]*)){0,4}$/u;
const tailIn = (line: string): RegExpExecArray | null => {
  const tail = TAIL.exec(line);
  return tail && OUTLET.test((tail[1] ?? '').trim()) ? tail : null;
};

/** The block as a headline without the outlet's name behind it. */
function withoutTail(draft: Draft, at: Block): Block {
  const tail = tailIn(wordsOf(draft, at));
  const end =
    tail && wordsIn(wordsOf(draft, at).slice(0, tail.index)).length >= 3 ? at.span.end - tail[0].length : at.span.end;
  return { ...at, kind: 'headline', span: { start: at.span.start, end } };
}

/** The name behind a bar that was left out of the headline, or null. */
export function tailOf(draft: Draft): string | null {
  const at = draft.blocks.find(({ kind }) => kind === 'headline');
  const line = at ? (draft.text.slice(at.span.end).split('\n')[0] ?? '') : '';
  return tailIn(line)?.[1]?.trim() ?? null;
}

/** Index of the block that says what the title says; else of a first line shaped like a headline. */
function titledHeadline(draft: Draft, title: string): number {
  const wanted = keyWords(title);
  const like = draft.blocks.slice(0, TOP_BLOCKS).map((at) => {
    const words = wordsOf(draft, at);
    return words.length > LONGEST_HEADLINE ? 0 : dice(keyWords(words), wanted);
  });
  const best = Math.max(0, ...like);
  return best >= SAME_TITLE ? like.indexOf(best) : -1;
}

/** Index of a first block that no sentence is like: short, without a stop or in title case, with prose after it. */
function plainHeadline(draft: Draft): number {
  const index = draft.blocks.findIndex((at) => at.kind === 'body' && !isAddress(wordsOf(draft, at)));
  const at = draft.blocks[index];
  const next = draft.blocks.slice(index + 1, index + 6).some((one) => isProse(wordsOf(draft, one)));
  if (!at || !next || index > 3) return -1;
  const words = wordsOf(draft, at);
  if (words.length > LONGEST_HEADLINE || wordsIn(words).length < 3) return -1;
  return !endsSentence(words) || (/[?!’”"']$/.test(words) && !isProse(words)) || titleCased(words) ? index : -1;
}

function titleCased(line: string): boolean {
  const long = wordsIn(line).filter((word) => word.length > 3 && /^\p{L}/u.test(word));
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_CASE_SHARE * long.length;
}

/** "6 July 2016 Road closed near Tel Asmar. The ministry said …": the title stands inside the first block. */
function cutFree(draft: Draft, title: string): Draft {
  const index = draft.blocks.findIndex((at) => at.kind === 'body');
  const at = draft.blocks[index];
  if (!at) return draft;
  const head = draft.text.slice(at.span.start, at.span.start + INSIDE_REACH + title.length);
  const found = looseIndex(head, title);
  if (!found || found.start > INSIDE_REACH || at.span.start + found.end >= at.span.end) return draft;
  const start = at.span.start + found.start;
  const end = at.span.start + found.end;
  const rest = draft.text.slice(end, at.span.end);
  const body = end + (rest.length - rest.replace(/^[\s.:…–—-]+/u, '').length);
  const before = draft.text.slice(at.span.start, start).trimEnd().length;
  return replaceBlock(
    draft,
    index,
    ...(before > 0 ? [block('body', at.span.start, at.span.start + before)] : []),
    block('headline', start, end),
    ...(body < at.span.end ? [block('body', body, at.span.end)] : []),
  );
}

/** Where the letters and digits of `wanted` stand in `text` one after another, whatever stands between them. */
function looseIndex(text: string, wanted: string): { readonly start: number; readonly end: number } | null {
  const words = wordsIn(wanted)
    .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean);
  if (words.length < 3 || wanted.length > LONGEST_HEADLINE) return null;
  const pattern = new RegExp(words.map((word) => word.replace(/[+]/g, '\\+')).join('[^A-Za-zÀ-ɏ\\d]{0,4}'), 'i');
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** A short paragraph right under the headline that stands above a date or byline, or ends without a stop. */
function markStandfirst(draft: Draft): Draft {
  const headline = draft.blocks.findIndex((at) => at.kind === 'headline');
  const at = draft.blocks[headline + 1];
  const next = draft.blocks[headline + 2];
  if (headline < 0 || headline > 3 || !at || !next || at.kind !== 'body') return draft;
  const words = wordsOf(draft, at);
  if (words.length > LONGEST_STANDFIRST || wordsIn(words).length < 5 || /[:…]$/.test(words)) return draft;
  const apart = next.kind === 'dateline' || !endsSentence(words);
  return apart ? replaceBlock(draft, headline + 1, { ...at, kind: 'standfirst' }) : draft;
}

/** True where a line says what the title says, in nearly the same words. */
export const sameTitle = (line: string, title: string): boolean =>
  line.length <= LONGEST_HEADLINE && likeness(line, title) >= SAME_TITLE;

/** Share of words that two lines have in common (Dice), 0 to 1. */
export const likeness = (one: string, other: string): number => dice(keyWords(one), keyWords(other));

const keyWords = (line: string): readonly string[] => wordsIn(line.toLowerCase().replace(/[’']/g, ''));

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}
