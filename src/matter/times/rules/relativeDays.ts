// Days counted from publication: "yesterday", "on Sunday morning", "over the weekend".
import { dayRange, weekdayOf } from '../days.ts';
import { lower, unitAround, weekdayNamed } from '../read.ts';
import { type Found, fromAnchor, fromPrevious, implied, type Meaning, type Scene, type TimeRule } from '../timeRule.ts';

const dayWords: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** A weekday: the latest not after publication, or the first not before it where the verb looks ahead. */
function weekday({ groups }: Found, scene: Scene): Meaning {
  const which = lower(groups.which).replace(/^the /, '');
  const target = weekdayNamed(groups.weekday, scene);
  const back = (day: number): number => day - ((weekdayOf(day) - target + 7) % 7);
  const ahead = (day: number): number => day + ((target - weekdayOf(day) + 7) % 7);
  if (which === 'following' || which === 'next' || which === 'previous') {
    const told = groups.which?.toLowerCase().startsWith('the');
    if (told && scene.previous)
      return implied(
        dayRange(which === 'previous' ? back(scene.previous.days.from - 1) : ahead(scene.previous.days.to + 1)),
        'day',
      );
  }
  return fromAnchor(scene, 'day', (anchor) => {
    if (groups.week) return dayRange(inWeek(lower(groups.week), anchor, target));
    switch (which) {
      case 'last':
      case 'previous':
        return dayRange(back(anchor - 1));
      case 'past':
      case 'this past':
        return dayRange(back(anchor));
      case 'next':
      case 'coming':
      case 'this coming':
      case 'following':
        return dayRange(ahead(anchor + 1));
      case 'this':
        return dayRange(scene.direction === 'ahead' || target > weekdayOf(anchor) ? ahead(anchor) : back(anchor));
      default:
        return dayRange(scene.direction === 'ahead' ? ahead(anchor) : back(anchor));
    }
  });
}

const inWeek = (words: string, anchor: number, target: number): number =>
  anchor - weekdayOf(anchor) + target + (/last/.test(words) ? -7 : /next/.test(words) ? 7 : 0);

const BY_HABIT = /\b(?:every|each|any|most|all|black|bloody|super|cyber|fat)\s+$/i;
const OF_A_NAME =
  /^\s+(?:Times|Telegraph|Express|Mirror|Mail|Herald|Post|World|Independent|Star|Tribune|Mosque|Prayers?)\b/;

export const relativeDayRules: readonly TimeRule[] = [
  {
    id: 'day-before-yesterday',
    example: 'the day before yesterday',
    reason: 'two days back; two days ahead for tomorrow',
    pattern: 'the\\s+day\\s+(?:before\\s+(?<back>yesterday)|after\\s+tomorrow)',
    means: ({ groups }, scene) => fromAnchor(scene, 'day', (day) => dayRange(day + (groups.back ? -2 : 2))),
  },
  {
    id: 'day-word',
    example: 'earlier today',
    reason: 'publication day, the one before or the one after',
    pattern:
      '(?:(?:earlier|later|late|early)\\s+)?(?<word>today|yesterday|tomorrow)(?:\\s+{part})?|(?<tonight>tonight)',
    means: ({ groups }, scene) =>
      fromAnchor(scene, 'day', (day) => dayRange(day + (dayWords[lower(groups.word)] ?? 0))),
  },
  {
    id: 'end-of-day',
    example: 'by the end of the day on Saturday',
    reason: 'the day that stands behind it says which',
    pattern:
      'the\\s+(?:end|start|beginning|close|middle|rest)\\s+of\\s+(?:the\\s+day|business)(?:,?\\s+(?:on\\s+)?(?<weekday>{weekday}))?',
    means: (found, scene) =>
      found.groups.weekday ? weekday(found, scene) : fromAnchor(scene, 'day', (day) => dayRange(day)),
  },
  {
    id: 'part-of-day',
    example: 'late last night',
    reason: 'a part of the publication day, or of the night before it',
    pattern: '(?:(?:earlier|later|late|early)\\s+)?(?<which>this|last)\\s+(?<part>morning|afternoon|evening|night)',
    means: ({ groups }, scene) =>
      fromAnchor(scene, 'day', (day) => dayRange(lower(groups.which) === 'last' ? day - 1 : day)),
  },
  {
    id: 'later-that-day',
    example: 'later in the day',
    reason: 'the day told before',
    pattern:
      '(?:later|earlier)\\s+(?:(?:on\\s+)?that\\s+(?:same\\s+)?|(?:on\\s+|in\\s+)?the\\s+(?:same\\s+)?|in\\s+the\\s+)day',
    means: (_, scene) => fromPrevious({ ...scene, previous: scene.previousDay }, 'day', (days) => dayRange(days.to)),
  },
  {
    id: 'overnight',
    example: 'shelled overnight',
    reason: 'the night before publication, which has two days',
    pattern: 'overnight',
    accepts: ({ after }) => !/^\s+(?:stay|success|guests?|accommodation|bag)\b/.test(after),
    means: (_, scene) => fromAnchor(scene, 'days', (day) => ({ from: day - 1, to: day })),
  },
  {
    id: 'weekday',
    example: 'on Sunday morning',
    reason: 'reports look back: the latest such day not after publication, unless the verb looks ahead',
    pattern:
      '(?:(?:late|early|earlier|later)\\s+(?:on\\s+)?)?(?:(?<which>this\\s+past|this\\s+coming|(?:the\\s+)?(?:last|next|following|previous|past|coming)|this)\\s+)?(?<weekday>{weekday})(?:[\\s-]+(?:the\\s+)?{part})?(?:\\s+(?:of\\s+)?(?<week>(?:last|this|next)\\s+week))?',
    accepts: ({ groups, before, after }) =>
      /^[A-Z]/.test(groups.weekday ?? '') &&
      /^\w{5,}|^(?:Tues|Thurs?)\b/.test(groups.weekday ?? '') &&
      !BY_HABIT.test(before) &&
      !OF_A_NAME.test(after),
    means: weekday,
  },
  {
    id: 'weekend',
    example: 'over the weekend',
    reason: 'Saturday and Sunday of the week of publication, or the last ones where they are still to come',
    pattern: '(?:(?<which>this|last|next|that|the)\\s+(?:past\\s+|coming\\s+)?weekend)',
    accepts: ({ after }) => !/^\s+of\s+(?:\d|[A-Z])/.test(after),
    means: ({ groups }, scene) => {
      const which = lower(groups.which);
      if (which === 'last') return fromAnchor(scene, 'days', (day) => unitAround('weekend', day, -1));
      if (which === 'next') return fromAnchor(scene, 'days', (day) => unitAround('weekend', day, 1));
      return fromAnchor(scene, 'days', (day) => {
        const here = unitAround('weekend', day);
        return here.from <= day || scene.direction === 'ahead' ? here : unitAround('weekend', day, -1);
      });
    },
  },
];
