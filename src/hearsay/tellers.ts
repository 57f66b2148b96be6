// "X denied that C, the Herald reported": who tells the whole of it is no part of C.
import { holds, type Span } from '../span.ts';
import type { Draft } from './draft.ts';

/** Rules whose content stands before the cue. */
const CONTENT_BEFORE = new Set(['hearsay/content-first', 'hearsay/quote-then-cue']);

/** Drafts whose content ends, at the latest, where the content of a cue behind them ends that holds them whole. */
export function withoutTellers(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const tellers = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!CONTENT_BEFORE.has(draft.by)) continue;
    const mates = tellers.get(draft.sentence);
    if (mates) mates.push(draft);
    else tellers.set(draft.sentence, [draft]);
  }
  return drafts.map((draft) => {
    const cuts = (tellers.get(draft.sentence) ?? []).flatMap((teller) => cutBy(teller, draft));
    return cuts.length === 0 ? draft : cutAt(text, draft, Math.min(...cuts));
  });
}

/** Where the teller's own words begin, if its content holds the draft's cue and the draft's content runs over them. */
function cutBy(teller: Draft, draft: Draft): readonly number[] {
  const { cue } = draft;
  const tellers = teller.cue;
  if (teller === draft || !cue || !tellers || !teller.content.some((run) => holds(run, cue))) return [];
  if (!draft.content.some((run) => holds(run, tellers))) return [];
  const held = teller.content.find((run) => holds(run, cue));
  const end = held?.end ?? tellers.start;
  return end <= tellers.start && end > cue.end ? [end] : [];
}

function cutAt(text: string, draft: Draft, end: number): Draft {
  const content = draft.content
    .filter((run) => run.start < end)
    .map((run): Span => (run.end > end ? { start: run.start, end: trimmed(text, run.start, end) } : run));
  return content.length > 0 ? { ...draft, content } : draft;
}

/** The end without spaces and commas, and without a closing quotation mark that the run does not open. */
function trimmed(text: string, start: number, end: number): number {
  const opens = /["“‘«`]/.test(text.slice(start, end - 2));
  let at = end;
  while (at > start && (opens ? /[\s,;]/ : /[\s,;"”’']/).test(text[at - 1] ?? '')) at--;
  return at;
}
