// How likely two happenings of different reports are one: a sum of named weights.

import { daysApart } from '../happenings/days.ts';
import { isDeedType } from '../happenings/findTellings.ts';
import type { Speech } from '../happenings/happening.ts';
import { isOtherMeans } from '../happenings/means.ts';
import { areFar, isSameSpot, ofWidth } from '../happenings/nearness.ts';
import type { Width } from '../happenings/spot.ts';
import type { Outline, TollOutline } from './outline.ts';

/** What is known of a pair besides the two happenings. */
export interface PairContext {
  /** Share of the shorter report's words that stand in the other, 0 to 1. */
  readonly copied: number;
  /** Share of the words of both tellings that both have, rare words weighing more, 0 to 1. */
  readonly sharedWords: number;
}

export interface Likeness {
  readonly id: string;
  readonly weight: number;
  readonly example: string;
  readonly reason: string;
  /** How far it holds, 0 to 1. */
  readonly holds: (a: Outline, b: Outline, context: PairContext) => number;
}

/** Days for which a happening is told as news, even where nobody says the day. A guess. */
const NEWS_LASTS = 4;

/** Weights are guesses, set by hand and checked on halves of the marked groups. */
export const likenesses: readonly Likeness[] = [
  {
    id: 'other-sort',
    weight: -20,
    example: 'an air strike and what a minister says of it',
    reason: 'a statement or a meeting about a deed is another happening',
    holds: (a, b) => (sortOf(a) === sortOf(b) ? 0 : 1),
  },
  {
    id: 'same-speaker',
    weight: 4,
    example: 'the minister by name and her ministry',
    reason: 'one speaker makes one statement of a kind a day',
    holds: (a, b) => (a.speech && b.speech && isSameSpeaker(a.speech, b.speech) ? 1 : 0),
  },
  {
    id: 'same-affair',
    weight: 1.5,
    example: 'both tell of the withdrawal from Tel Asmar',
    reason: 'meetings, truces and withdrawals are few in a day',
    holds: (a, b) => (!isDeedType(a.type) && a.speech === null && a.type === b.type && a.mode === b.mode ? 1 : 0),
  },
  {
    id: 'other-speaker',
    weight: -5,
    example: 'two ministers',
    reason: 'each makes a statement of his own',
    holds: (a, b) => (a.speech && b.speech && !isSameSpeaker(a.speech, b.speech) ? 1 : 0),
  },
  {
    id: 'same-place',
    weight: 3,
    example: 'Tel Asmar and Tell Asmar',
    reason: 'a small place is seldom hit twice in two days',
    holds: (a, b) => (shareSpot(a, b, 3) ? 1 : 0),
  },
  {
    id: 'other-place',
    weight: -3,
    example: 'Tel Asmar and Port Velesk',
    reason: 'each has small places, and none is one of the other',
    holds: (a, b) => (ofWidth(a.spots, 3).length > 0 && ofWidth(b.spots, 3).length > 0 && !shareSpot(a, b, 3) ? 1 : 0),
  },
  {
    id: 'same-city',
    weight: 1.5,
    example: 'both in Norvand City',
    reason: 'a city may be hit twice, and more often is not',
    holds: (a, b) => (shareSpot(a, b, 2) ? 1 : 0),
  },
  {
    id: 'far',
    weight: -4,
    example: 'Norvand City and Ulvering',
    reason: 'every place of the one is far from every place of the other',
    holds: (a, b) => {
      const [own, theirs] = [a, b].map(({ spots }) => spots.filter(({ width }) => width >= 2));
      return own?.length && theirs?.length && own.every((x) => theirs.every((y) => areFar(x, y))) ? 1 : 0;
    },
  },
  {
    id: 'same-province',
    weight: 0.5,
    example: 'both in the province of Karsa',
    reason: 'a wide place alone says little',
    holds: (a, b) => (shareSpot(a, b, 1) ? 1 : 0),
  },
  {
    id: 'same-day',
    weight: 1,
    example: 'both on Monday',
    reason: 'days that can be one',
    holds: (a, b) => (a.days && b.days && daysApart(a.days, b.days) === 0 ? 1 : 0),
  },
  {
    id: 'other-day',
    weight: -2,
    example: 'Monday and Tuesday, both as the words say',
    reason: 'two reports that each name a day seldom err',
    holds: (a, b) => (a.dated && b.dated && a.days && b.days ? Math.min(2, daysApart(a.days, b.days)) / 2 : 0),
  },
  {
    id: 'far-days',
    weight: -8,
    example: 'reports of 12 May and of 28 May',
    reason: 'news of one day is not news a week later',
    holds: (a, b) => (a.days && b.days && daysApart(a.days, b.days) > NEWS_LASTS ? 1 : 0),
  },
  {
    id: 'same-means',
    weight: 1,
    example: 'both air strikes',
    reason: 'the same kind of attack',
    holds: (a, b) => (a.means.some((means) => b.means.includes(means)) ? 1 : 0),
  },
  {
    id: 'same-gas',
    weight: 1.5,
    example: 'both tell of poison gas',
    reason: 'gas attacks are few',
    holds: (a, b) => (a.means.includes('gas') && b.means.includes('gas') ? 1 : 0),
  },
  {
    id: 'other-means',
    weight: -2,
    example: 'an air strike and a car bomb',
    reason: 'another kind of attack',
    holds: (a, b) => (isOtherMeans(a.means, b.means) ? 1 : 0),
  },
  {
    id: 'same-doer',
    weight: 0.5,
    example: 'both raids by Ketria',
    reason: 'one side, one deed',
    holds: (a, b) => (a.doers.some((doer) => b.doers.includes(doer)) ? 1 : 0),
  },
  {
    id: 'other-doer',
    weight: -1.5,
    example: 'a raid by Ketria and rockets of the rebels',
    reason: 'reports that each say who did it, and not the same, seldom tell of one deed',
    holds: (a, b) =>
      a.doers.length > 0 && b.doers.length > 0 && !a.doers.some((doer) => b.doers.includes(doer)) ? 1 : 0,
  },
  {
    id: 'same-target',
    weight: 1,
    example: 'both on a market',
    reason: 'the same kind of thing was hit',
    holds: (a, b) => (a.targets.some((target) => b.targets.includes(target)) ? 1 : 0),
  },
  {
    id: 'other-target',
    weight: -1.5,
    example: 'a bus station and a hospital',
    reason: 'each names what was hit, and they share nothing',
    holds: (a, b) =>
      a.targets.length > 0 && b.targets.length > 0 && !a.targets.some((target) => b.targets.includes(target)) ? 1 : 0,
  },
  {
    id: 'both-lead',
    weight: 0.75,
    example: 'each is what its report begins with',
    reason: 'reports of one day lead with the same news',
    holds: (a, b) => (a.leads && b.leads ? 1 : 0),
  },
  {
    id: 'same-toll',
    weight: 2,
    example: 'both 31 killed',
    reason: 'a toll is copied or comes from one source',
    holds: (a, b) => (sharedNumber(a.killed, b.killed) >= 5 ? 1 : 0),
  },
  {
    id: 'same-large-toll',
    weight: 1,
    example: 'both 31 killed',
    reason: 'large numbers agree by chance less often',
    holds: (a, b) => (sharedNumber(a.killed, b.killed) >= 10 ? 1 : 0),
  },
  {
    id: 'other-toll',
    weight: -1,
    example: '3 killed and 31 killed',
    reason: 'tolls of one happening seldom differ by more than twice',
    holds: (a, b) => (isFarToll(a.killed, b.killed) ? 1 : 0),
  },
  {
    id: 'same-injured',
    weight: 1,
    example: 'both 40 injured',
    reason: 'as with the dead',
    holds: (a, b) => (sharedNumber(a.injured, b.injured) >= 5 ? 1 : 0),
  },
  {
    id: 'shared-words',
    weight: 7,
    example: 'both tell of a market in flames',
    reason: 'the same things are told of; words that stand in every report say nothing',
    holds: (_a, _b, { sharedWords }) => sharedWords,
  },
  {
    id: 'copied',
    weight: 1,
    example: 'one report is a copy of the other',
    reason: 'copies tell the same happenings',
    holds: (_a, _b, { copied }) => copied,
  },
];

/** The sum of the likenesses of a pair. */
export const likenessOf = (a: Outline, b: Outline, context: PairContext): number =>
  likenesses.reduce((sum, { weight, holds }) => sum + weight * holds(a, b, context), 0);

/** Deeds are one sort, whether a report calls a blast an attack or an accident, and statements, whether it demands or blames; the rest go by their type. */
const sortOf = ({ type, speech }: Outline): string => (speech ? 'says' : isDeedType(type) ? 'deed' : type);

const isSameSpeaker = (a: Speech, b: Speech): boolean =>
  a.sound === b.sound || (a.side !== null && a.side === b.side && !(a.isPerson && b.isPerson));

const shareSpot = (a: Outline, b: Outline, width: Width): boolean =>
  ofWidth(a.spots, width).some((spot) => b.spots.some((other) => isSameSpot(spot, other))) ||
  ofWidth(b.spots, width).some((spot) => a.spots.some((other) => isSameSpot(spot, other)));

/** The largest number that both give, 0 where there is none. */
const sharedNumber = (a: TollOutline | null, b: TollOutline | null): number =>
  a && b ? Math.max(0, ...a.figures.filter((number) => b.figures.includes(number))) : 0;

/** True where the leading numbers differ by more than twice. */
function isFarToll(a: TollOutline | null, b: TollOutline | null): boolean {
  const [x, y] = [a?.lead ?? null, b?.lead ?? null];
  return x !== null && y !== null && Math.max(x, y) > 2 * Math.max(1, Math.min(x, y));
}
