// What pulls a sentence towards a happening that the report already tells, and what keeps it away: named weights.
import type { Event } from '../../reading.ts';
import { daysApart } from './days.ts';
import { type Draft, daysOf, doersOf, meansOf, spotsOf } from './draft.ts';
import { areFar, isSameSpot, ofWidth } from './nearness.ts';
import type { Spot } from './spot.ts';
import type { Telling } from './telling.ts';
import { isOtherToll, isPartition, isPartOfWave, sameToll } from './tolls.ts';

export interface Pull {
  readonly id: string;
  readonly weight: number;
  readonly example: string;
  readonly reason: string;
  readonly holds: (telling: Telling, draft: Draft) => boolean;
}

/** Weights are guesses, set by hand and checked on halves of the marked groups. */
export const pulls: readonly Pull[] = [
  {
    id: 'same-place',
    weight: 3,
    example: 'a raid on Tel Asmar … the dead in Tel Asmar',
    reason: 'a small place is seldom hit twice in one report',
    holds: (t, d) => ofWidth(t.namedSpots, 3).some((a) => ofWidth(spotsOf(d), 3).some((b) => isSameSpot(a, b))),
  },
  {
    id: 'same-place-before',
    weight: 2,
    example: 'a raid on Tel Asmar … two more died in the hospital',
    reason: 'a place that only a sentence before names',
    holds: (t, d) =>
      ofWidth(t.namedSpots, 3).length === 0 &&
      ofWidth(t.spots, 3).some((a) => ofWidth(spotsOf(d), 3).some((b) => isSameSpot(a, b))),
  },
  {
    id: 'other-place',
    weight: -4,
    example: 'five died in Tel Asmar … two in Port Velesk',
    reason: 'each place has its own happening',
    holds: (t, d) => {
      const [own, theirs] = [ofWidth(t.spots, 3), ofWidth(spotsOf(d), 3)];
      return own.length > 0 && theirs.length > 0 && !own.some((a) => theirs.some((b) => isSameSpot(a, b)));
    },
  },
  {
    id: 'same-city',
    weight: 1,
    example: 'Norvand City … the city',
    reason: 'a city may be hit twice, and more often is not',
    holds: (t, d) => ofWidth(t.spots, 2).some((a) => ofWidth(spotsOf(d), 2).some((b) => isSameSpot(a, b))),
  },
  {
    id: 'far-place',
    weight: -3,
    example: 'in Norvand City … in Ulvering',
    reason: 'cities, or small places, far from each other',
    holds: (t, d) => {
      const [own, theirs] = [narrow(t.spots), narrow(spotsOf(d))];
      return own.length > 0 && theirs.length > 0 && own.every((a) => theirs.every((b) => areFar(a, b)));
    },
  },
  {
    id: 'same-toll',
    weight: 1,
    example: 'two killed … the two dead',
    reason: 'a report repeats its toll, and small numbers come again by chance',
    holds: (t, d) => sameToll(t, d) > 0,
  },
  {
    id: 'same-large-toll',
    weight: 2,
    example: 'at least 31 killed … the 31 dead',
    reason: 'large numbers do not',
    holds: (t, d) => sameToll(t, d) >= LARGE,
  },
  {
    id: 'parts-of-toll',
    weight: 4,
    example: 'at least 70 dead … 30 soldiers and 39 rebels',
    reason: 'a sentence that takes a total apart',
    holds: (t, d) => isPartition(t, d),
  },
  {
    id: 'part-of-wave',
    weight: 6,
    example: 'six died in attacks on several quarters of Ulvering … two died in the quarter of Old Quay',
    reason: 'a wave of attacks on one city that the report counts together, then one by one',
    holds: (t, d) => isPartOfWave(t, d),
  },
  {
    id: 'other-toll',
    weight: -2,
    example: '11 died in the market … five died when shells hit the port',
    reason: 'another number with a place or means of its own is another happening',
    holds: (t, d) => isOtherToll(t, d) && (t.spots.some(({ width }) => width >= 2) || t.means.length > 0),
  },
  {
    id: 'other-bare-toll',
    weight: -0.5,
    example: 'the ministry put the dead at 25',
    reason: 'a number alone is often another source for the same happening',
    holds: (t, d) => isOtherToll(t, d),
  },
  {
    id: 'same-doer',
    weight: 1,
    example: 'Ketrian jets … Ketria',
    reason: 'one side, one deed',
    holds: (t, d) => t.doers.some((doer) => doersOf(d).includes(doer)),
  },
  {
    id: 'other-doer',
    weight: -1.5,
    example: 'Ketrian jets … the rebels',
    reason: 'another side, another deed',
    holds: (t, d) => {
      const theirs = doersOf(d);
      return t.doers.length > 0 && theirs.length > 0 && !t.doers.some((doer) => theirs.includes(doer));
    },
  },
  {
    id: 'other-day',
    weight: -4,
    example: 'on Monday … on Tuesday',
    reason: 'days that cannot be one',
    holds: (t, d) => t.namesDay && isOtherDay(t, d),
  },
  {
    id: 'other-day-before',
    weight: -2.5,
    example: 'five died on Monday … a pilot was killed on Tuesday. Two of the dead were nurses',
    reason: 'a day that only a sentence before names may be another deed’s',
    holds: (t, d) => !t.namesDay && isOtherDay(t, d),
  },
  {
    id: 'same-means',
    weight: 1,
    example: 'an air strike … the jets',
    reason: 'the same kind of attack',
    holds: (t, d) => t.means.some((means) => meansOf(d).includes(means)),
  },
  {
    id: 'other-means',
    weight: -1.5,
    example: 'an air strike … a car bomb',
    reason: 'another kind of attack',
    holds: (t, d) =>
      t.means.length > 0 && meansOf(d).length > 0 && !t.means.some((means) => meansOf(d).includes(means)),
  },
  {
    id: 'pointing-back',
    weight: 2,
    example: 'the attack also wounded dozens',
    reason: '"the", "this" before the deed points back',
    holds: (t) => POINTING.test(t.words),
  },
  {
    id: 'same-thing',
    weight: 4,
    example: 'blasts at the ferry landing … the landing was hit',
    reason: 'what was hit is named as known',
    holds: (t, d) => {
      const thing = HIT.exec(t.words)?.[1]?.toLowerCase();
      return thing !== undefined && d.tellings.some(({ words }) => words.toLowerCase().includes(` ${thing}`));
    },
  },
  {
    id: 'toll-of-the-lead',
    weight: 2,
    example: 'rebels attacked Tel Asmar … ten sentences on: eight people were killed, the head of the monitor said',
    reason: 'a toll without place or day is that of what the report leads with, where that has none yet',
    holds: (t, d) =>
      d.inHeadline &&
      t.means.length === 0 &&
      t.doers.length === 0 &&
      t.killed.length > 0 &&
      t.days === null &&
      t.spots.every(({ width }) => width === 0) &&
      d.tellings.every(({ killed }) => killed.length === 0),
  },
  {
    id: 'others-hurt',
    weight: 4,
    example: '18 were killed … another 50 were wounded',
    reason: 'who is hurt besides the dead was hurt with them',
    holds: (t, d) =>
      OTHERS_HURT.test(t.words) && t.killed.length === 0 && d.tellings.some(({ killed }) => killed.length > 0),
  },
  {
    id: 'another',
    weight: -3,
    example: 'another five were killed; elsewhere',
    reason: 'the words say that it is another',
    holds: (t) => ANOTHER.test(t.words) && !OTHERS_HURT.test(t.words),
  },
  {
    id: 'nothing-new',
    weight: 1,
    example: 'witnesses saw the bodies of those killed',
    reason: 'no place, day or toll of its own',
    holds: (t) => t.spots.every(({ width }) => width === 0) && t.days === null && t.killed.length === 0,
  },
  {
    id: 'goes-on',
    weight: -2,
    example: 'militants have staged counterattacks',
    reason: 'the perfect, without day or toll, tells how things stand and no deed of the day',
    holds: (t) =>
      t.days === null &&
      t.killed.length === 0 &&
      t.events.length > 0 &&
      t.events.every((event) => hasPerfect(t, event)),
  },
  {
    id: 'next-to',
    weight: 1,
    example: 'two sentences one after the other',
    reason: 'a report finishes one happening before the next',
    holds: (t, d) => t.at - (d.tellings.at(-1)?.at ?? 0) <= 2,
  },
  {
    id: 'long-after',
    weight: -1,
    example: 'an air raid on Tel Asmar … ten sentences on: rights groups have blamed the jets for such raids before',
    reason: 'what names no place, day or toll far from a happening tells of the war at large',
    holds: (t, d) =>
      t.at - (d.tellings.at(-1)?.at ?? 0) > FAR_ON &&
      t.killed.length === 0 &&
      t.injured.length === 0 &&
      !t.namesDay &&
      t.namedSpots.every(({ width }) => width === 0),
  },
  {
    id: 'headline',
    weight: 0.5,
    example: 'the happening of the headline or lead',
    reason: 'most of a report is about its headline',
    holds: (_, d) => d.inHeadline,
  },
];

function isOtherDay(t: Telling, d: Draft): boolean {
  const days = daysOf(d);
  return t.days !== null && days !== null && daysApart(t.days, days) > 0;
}

/** UTF-16 units before a verb in which its auxiliary stands. */
const AUXILIARY = 24;
const PERFECT = /\b(?:has|have)\s+(?:\p{L}+\s+){0,2}$/iu;

function hasPerfect({ span, words }: Telling, { trigger }: Event): boolean {
  const at = trigger.start - span.start;
  return PERFECT.test(words.slice(Math.max(0, at - AUXILIARY), Math.max(0, at)));
}

/** Cities and anything smaller. */
const narrow = (spots: readonly Spot[]): Spot[] => spots.filter(({ width }) => width >= 2);

/** Sentences after which a happening is left behind. A guess. */
const FAR_ON = 4;

/** Dead from which a number seldom comes twice by chance. A guess. */
const LARGE = 4;

const POINTING =
  /\b(?:the|this|these|those|that|both)\s+(?:(?!of\b|with\b|by\b|from\b|for\b|in\b|on\b)\w+\s+){0,2}(?:attacks?|strikes?|raids?|air ?strikes?|bombings?|blasts?|explosions?|shelling|bombardment|assault|offensive|clashes|fighting|battles?|dead|victims|casualties|toll|massacre|incident|killings?)\b/i;
/** "the landing was hit": the last noun before the verb. */
const HIT =
  /\bthe (?:[\p{L}-]+ ){0,2}(\p{Ll}{4,}) (?:was|were|had been) (?:hit|struck|shelled|bombed|attacked|targeted|destroyed)\b/iu;
/** "Another 50 were wounded": no other deed. */
const OTHERS_HURT =
  /^\W*(?:and\s)?(?:another|a further|some)\s(?:\w+\s){1,3}(?:was|were|have been|had been)\s(?:\w+\s)?(?:injured|wounded|hurt|missing)\b/i;
const ANOTHER =
  /^\W*(?:elsewhere|separately|meanwhile|in a separate|in another)\b|\banother (?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|(?:\w+ )?(?:attack|strike|raid|air ?strike|bombing|blast|explosion|incident|shell|rocket|assault|barrel)\b)|\bin a separate\b/i;
