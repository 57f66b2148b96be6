// Which passages of a voice are shown where there are many: those that tell events with figures, places and times.
import { eventCounts } from '../../counts.ts';
import { lengthOf } from '../../span.ts';
import type { Passage } from './passages.ts';
import type { Voice } from './voices.ts';

export interface Selection {
  /** In text order. */
  readonly shown: readonly Passage[];
  /** How many more there are. */
  readonly left: number;
}

/** Passages shown of one voice. Guesses: a screen of 50 lines holds about eight voices. */
const MOST: Readonly<Record<Voice['kind'], number>> = { own: 6, relay: 8, source: 5 };

/** The notable passages of `voice`, or all of them. */
export function select(passages: readonly Passage[], voice: Voice, all: boolean): Selection {
  const { kind } = voice;
  if (all) return { shown: passages, left: 0 };
  const least = kind === 'source' ? 0 : 1;
  const ranked = passages
    .map((passage, at) => ({ at, weight: weightOf(passage) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  const kept = new Set(ranked.slice(0, MOST[kind]).map(({ at }) => at));
  if (kept.size === 0) return plainest(passages, voice);
  return { shown: passages.filter((_, at) => kept.has(at)), left: passages.length - kept.size };
}

/** UTF-16 units of a passage of the report's own voice that is shown though it tells nothing notable. Guess: six words. */
const CLAUSE_UNITS = 36;

/** Where nothing is notable: the first passage; of the report's own voice, above others, only what may be a clause. */
function plainest(passages: readonly Passage[], { kind, children }: Voice): Selection {
  const least = kind === 'own' && children.length > 0 ? CLAUSE_UNITS : 0;
  const first = passages.find(({ spans }) => spans.reduce((sum, span) => sum + lengthOf(span), 0) >= least);
  return first ? { shown: [first], left: passages.length - 1 } : { shown: [], left: 0 };
}

/** How much a passage is worth showing. Guesses: a figure before a place or time, a question or denial before a plain word. */
function weightOf(passage: Passage): number {
  const counting = passage.figures.filter((figure) => eventCounts.has(figure.of));
  const has = (list: readonly unknown[]): number => (list.length > 0 ? 1 : 0);
  return (
    3 * has(counting) +
    2 * has(passage.events) +
    (passage.events.length > 0 ? has(passage.places) + has(passage.times) : 0) +
    (passage.stance === 'asserts' ? 0 : 2)
  );
}
