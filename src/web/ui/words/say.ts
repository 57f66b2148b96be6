// Marks of a reading or a dossier in the words that people use.
import type { Certainty } from '../../../certainty.ts';
import type { Contradiction, Disagreement, Incident } from '../../../dossier.ts';
import type { Remark } from '../../../reading.ts';
import type { State } from '../../../store/review.ts';

/** What a certainty means, after docs/reading.md. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  stated: 'stated: the words say so',
  implied: 'implied: a rule concluded it from the words',
  assumed: 'assumed: the likeliest reading, no more',
};

export const disagreeWords: Readonly<Record<Disagreement, string>> = {
  killed: 'how many killed',
  injured: 'how many injured',
  who: 'who did it',
  place: 'where',
  day: 'on which day',
};

const STATES: Readonly<Record<State, string>> = {
  marked: 'marked, not reviewed',
  accepted: 'accepted',
  corrected: 'merged or split',
  rejected: 'rejected',
  added: 'added',
};

export const stateWords = (state: string): string => STATES[state as State] ?? state;

export const contradictionWords: Readonly<Record<Contradiction['kind'], string>> = {
  figure: 'How many',
  day: 'On which day',
  place: 'Where',
  who: 'Who did it',
  denial: 'Whether it happened',
};

export const remarkWords: Readonly<Record<Remark['kind'], string>> = {
  contradiction: 'Cannot both hold',
  sum: 'A sum that does not come out',
  loaded: 'Loaded words',
  party: 'Figures that only a side in it gives',
  'single-origin': 'One source for all figures',
  relayed: 'Much of it is another’s',
  undated: 'Cannot be placed in time',
};

/** "unnamed: a police official" → "a police official (unnamed)". */
export const sourceWords = (name: string): string =>
  name.startsWith('unnamed:') ? `${name.slice('unnamed:'.length).trim()} (unnamed)` : name;

/** Bounds as people write them: "14", "at least 14", "up to 30", "about 30", "14 to 17". */
export function boundsWords({ low, high, approx }: Bounded): string {
  const about = approx ? 'about ' : '';
  if (low === null) return high === null ? 'some' : `up to ${numberWords(high)}`;
  if (high === null) return `at least ${numberWords(low)}`;
  return low === high ? about + numberWords(low) : `${about}${numberWords(low)} to ${numberWords(high)}`;
}

interface Bounded {
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
}

/** 12345.5 → "12,345.5". */
function numberWords(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** "1 report", "3 reports". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${numberWords(number)} ${number === 1 ? one : many}`;

/** "2 named origins · 3 reports name none · 1 denies". */
export function originWords({ named, unsourced, denying }: Pick<Incident, 'named' | 'unsourced' | 'denying'>): string {
  return [
    count(named, 'named origin'),
    ...(unsourced > 0 ? [`${count(unsourced, 'report names none', 'reports name none')}`] : []),
    ...(denying > 0 ? [`${denying} ${denying === 1 ? 'denies' : 'deny'}`] : []),
  ].join(' · ');
}

/** "ASSAULT" → "Assault". */
export const typeWords = (type: string): string => type.charAt(0) + type.slice(1).toLowerCase().replaceAll('_', ' ');
