// What an attack or its effects were, where the sentence before told it: "the raid" after air strikes, "it killed 40" after an
// earthquake.
import { kidsBy, low, type Tree } from '../../hearsay/tree.ts';
import type { Event } from '../../reading.ts';
import { UNTOLD_MODES } from './carryOn.ts';
import type { Trigger } from './trigger.ts';

interface Told {
  readonly sentence: number;
  readonly mode: string;
  /** True for "the attack", which points back to one told before. */
  readonly pointsBack: boolean;
  readonly event: Pick<Event, 'type' | 'told' | 'polarity' | 'agents'>;
}

type Kind = Pick<Event, 'type'> & { readonly mode: string };

/** Sentences back to what is meant. A guess: a paragraph of news. */
const REACH_BACK = 3;
/** Sentences at the top, which what follows tells in full, and how far. Guesses. */
const TOP = 1;
const REACH_AHEAD = 2;
/** Events looked at on either side. Keeps the cost of long lists linear. */
const MOST_LOOKED_AT = 8;
const POINTING = new Set(['the', 'this', 'that', 'these', 'those']);
/** Modes that tell what befell people and things, and not what did it. */
const EFFECTS = new Set(['killing', 'injury', 'destroy']);
const NOBODY_DOES = new Set(['DISASTER', 'ACCIDENT']);

/** Type and mode of every event of the list; those of a bare effect or of "the attack" are taken from the happening told last. */
export function kindsOf(told: readonly Told[]): readonly Kind[] {
  return told.map((one, index) => {
    const own = { type: one.event.type, mode: one.mode };
    if (own.type !== 'ASSAULT') return own;
    const before = told
      .slice(Math.max(0, index - MOST_LOOKED_AT), index)
      .filter(({ sentence }) => one.sentence - sentence <= REACH_BACK)
      .reverse();
    const after = told
      .slice(index + 1, index + 1 + MOST_LOOKED_AT)
      .filter(({ sentence }) => sentence - one.sentence <= (one.sentence < TOP ? REACH_AHEAD : 0));
    if (one.pointsBack) return kindOf(before.find((other) => isAttack(other) && tellsHow(other))) ?? own;
    if (!EFFECTS.has(one.mode) || one.event.agents.length > 0) return own;
    const cause = [...before, ...after].find((other) => isCause(other));
    return cause && NOBODY_DOES.has(cause.event.type) ? (kindOf(cause) ?? own) : own;
  });
}

const kindOf = (told: Told | undefined): Kind | null => (told ? { type: told.event.type, mode: told.mode } : null);

const isDone = ({ event }: Told): boolean => event.told === 'done' && event.polarity === 'positive';

const isAttack = (told: Told): boolean => told.event.type === 'ASSAULT' && isDone(told);

const tellsHow = ({ mode }: Told): boolean => mode === 'bombing' || !UNTOLD_MODES.has(mode);

/** A happening of any kind that does more than tell effects. */
const isCause = (told: Told): boolean =>
  isDone(told) && (NOBODY_DOES.has(told.event.type) || (told.event.type === 'ASSAULT' && !EFFECTS.has(told.mode)));

/** A noun for any attack with "the" or "this" and nothing else before it. */
export const pointsBack = (tree: Tree, { form, at, first, entry }: Trigger): boolean =>
  form === 'noun' &&
  entry.mode === 'offensive' &&
  POINTING.has(low(tree, first - 1)) &&
  kidsBy(tree, at, 'compound', 'amod', 'nmod:poss').length === 0;
