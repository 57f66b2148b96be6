// What a bare number counts is told by the figure beside it: "160 boats in Norvand, 90 in Karsa", "eight and fourteen percent".
import type { Counting } from '../../almanac/counting.ts';
import type { Draft } from './draft.ts';
import { isWhole } from './whole.ts';
import type { Words } from './words.ts';

const COUNTS = /^(?:people|equipment|operations|aid|other|killed|injured|casualties|missing|displaced|detained|freed)$/;
/** Fates that one verb gives to all members of a list. */
const BETWEEN_LIST =
  /^(?:,|;|and|or|as|well|plus|including|among|them|of|whom|which|with|also|at|least|most|mostly|—|–|-|\(|those|these|were|was|are)$/;

/** Drafts of one sentence, in order → the same with `of` filled in. */
export function inherited(words: Words, drafts: readonly Draft[], counting: Counting): readonly Draft[] {
  const done: Draft[] = [];
  drafts.forEach((draft, index) => {
    const last = done.at(-1) ?? null;
    const next = drafts[index + 1];
    done.push(filled(words, draft, last, next ?? null, counting));
  });
  return done;
}

function filled(words: Words, draft: Draft, last: Draft | null, next: Draft | null, counting: Counting): Draft {
  if (draft.of === null) {
    if (next?.unit && next.at - draft.to <= 2 && /^(?:and|or|to)$/.test(words.low[draft.to] ?? ''))
      return { ...draft, of: next.of, unit: next.unit, by: 'matter/figure-shared-unit' };
    if (last?.fated && isVerb(words, behindMore(words, draft.to)))
      return { ...draft, of: 'people', by: 'matter/figure-bare' };
    if (last?.of && COUNTS.test(last.of))
      return { ...draft, of: last.of, unit: last.unit, by: 'matter/figure-like-last' };
    if (last?.of === 'money' && draft.low >= 1e6)
      return { ...draft, of: 'money', unit: last.unit, by: 'matter/figure-like-last' };
    return draft;
  }
  if (
    draft.of === 'people' &&
    last?.fated &&
    last.of &&
    last.high !== 0 &&
    !isWhole(words, draft.from, counting) &&
    (listed(words, last.to, draft.from) || partOf(words, last.to, draft.from))
  )
    return { ...draft, of: last.of, fated: true, by: 'matter/figure-listed-fate' };
  return draft;
}

/** Behind the "more" of "240 more were …". */
const behindMore = ({ low }: Words, i: number): number => (/^(?:more|others?)$/.test(low[i] ?? '') ? i + 1 : i);

const isVerb = ({ tokens }: Words, i: number): boolean => tokens[i]?.upos === 'VERB' || tokens[i]?.upos === 'AUX';

/** Words that begin a clause of others: "12 were killed while passengers, including two children, slept". */
const TURNS = /^(?:while|whereas|although|though|but)$/;

/** "among them", "including" right before the part, in the clause of the whole. */
const partOf = ({ low }: Words, from: number, to: number): boolean =>
  to > from &&
  !low.slice(from, to).some((word) => TURNS.test(word)) &&
  (/^including$/.test(low[to - 1] ?? '') ||
    /^(?:among them|of them|of whom)$/.test(`${low[to - 2] ?? ''} ${low[to - 1] ?? ''}`));

/** Joined by commas and "and", or as a part of the whole ("17 people, among them eight children"). */
const listed = ({ low }: Words, from: number, to: number): boolean =>
  to > from && to - from <= 8 && low.slice(from, to).every((word) => BETWEEN_LIST.test(word));
