// Times counted from publication or from the time told before: "yesterday", "last week", "two years ago", "the following year".
import { civil, type Days, dayRange, weekdayOf } from '../days.ts';
import { dayAfter, lower, precisionOf, unitAround, unitOf, weekdayNamed } from '../read.ts';
import {
  type Found,
  fromAnchor,
  fromPrevious,
  implied,
  type Meaning,
  open,
  type Scene,
  type TimeRule,
} from '../timeRule.ts';

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

/** "last week", "this year", "the following month": a unit of the calendar. "the past year", "the next decade": as long, up to or from publication. */
function whichUnit({ groups, before }: Found, scene: Scene): Meaning {
  const [unit, many] = unitOf(groups.unit);
  const which = lower(groups.which);
  const precision = precisionOf[unit];
  switch (which) {
    case 'this':
    case 'the current':
      return fromAnchor(scene, precision, (day) => unitAround(unit, day));
    case 'last':
      return fromAnchor(scene, precision, (day) => lastUnit(unit, day));
    case 'next':
      return fromAnchor(scene, precision, (day) => unitAround(unit, day, 1));
    case 'that':
    case 'the same':
      return fromPrevious(scene, precision, (days) => unitAround(unit, days.from));
    case 'the previous':
    case 'the preceding':
      return fromPrevious(scene, precision, (days) => unitAround(unit, days.from, -1));
    case 'the following':
      return fromPrevious(scene, precision, (days) => unitAround(unit, days.to, 1));
    case 'the next':
      if (unit === 'day')
        return fromPrevious({ ...scene, previous: scene.previousDay ?? scene.previous }, precision, (days) =>
          unitAround(unit, days.to, 1),
        );
      if (!/\b(?:for|over|in|within|during)\s+$/i.test(before))
        return fromPrevious(scene, precision, (days) => unitAround(unit, days.to, 1));
      return rolling(unit, many, scene);
    case 'the coming':
      return rolling(unit, many, scene);
    default:
      return unit === 'weekend'
        ? fromAnchor(scene, precision, (day) => lastUnit(unit, day))
        : rolling(unit, -many, scene);
  }
}

/** "last weekend" said on a Sunday is still the one before. */
const lastUnit = (unit: Parameters<typeof unitAround>[0], day: number): Days => unitAround(unit, day, -1);

/** So many units up to the publication day, or from it. */
function rolling(unit: Parameters<typeof unitAround>[0], count: number, scene: Scene): Meaning {
  const precision = unit === 'day' || unit === 'hour' ? 'days' : precisionOf[unit];
  return fromAnchor(scene, precision, (day) =>
    count < 0 ? { from: dayAfter(unit, day, count), to: day } : { from: day, to: dayAfter(unit, day, count) },
  );
}

function countedUnits({ groups }: Found, scene: Scene): Meaning {
  const [unit, many] = unitOf(groups.unit);
  const count = scene.count(groups.count ?? '');
  if (count === null) return open('vague-time', precisionOf[unit]);
  if (groups.owner) return open('no-anchor', precisionOf[unit]);
  return rolling(unit, /next|coming|following/i.test(groups.which ?? '') ? count * many : -count * many, scene);
}

/** "three years ago" is that calendar year; "a year earlier" the time told before, a year before it. */
function ago({ groups }: Found, scene: Scene): Meaning {
  const [unit, many] = unitOf(groups.unit);
  const counted = scene.count(groups.count ?? '');
  const precision = precisionOf[unit];
  if (counted === null) return open('vague-time', precision);
  const direction = lower(groups.direction);
  const count = counted * many * (/^(?:later|after|from now|hence)$/.test(direction) ? 1 : -1);
  const year = unit === 'decade' || unit === 'century';
  if (/^(?:ago|from now|hence)$/.test(direction))
    return fromAnchor(scene, year ? 'year' : precision, (day) => {
      if (unit === 'hour') return dayRange(day + Math.trunc(count / 24));
      return unitAround(year ? 'year' : unit, dayAfter(unit, day, count));
    });
  const { previous } = scene;
  const coarse = (unit === 'day' || unit === 'week') && previous?.precision !== 'day' && previous?.precision !== 'days';
  if (!previous || coarse) return open('no-anchor', precision);
  return implied(
    { from: dayAfter(unit, previous.days.from, count), to: endAfter(unit, previous.days.to, count) },
    previous.precision,
  );
}

/** The last day of a month stays the last day of a month. */
function endAfter(unit: Parameters<typeof unitAround>[0], day: number, count: number): number {
  const monthEnd = civil(day + 1).day === 1;
  return monthEnd && unit !== 'day' && unit !== 'week' && unit !== 'hour'
    ? dayAfter(unit, day + 1, count) - 1
    : dayAfter(unit, day, count);
}

const BY_HABIT = /\b(?:every|each|any|most|all|black|bloody|super|cyber|fat)\s+$/i;
const OF_A_NAME =
  /^\s+(?:Times|Telegraph|Express|Mirror|Mail|Herald|Post|World|Independent|Star|Tribune|Mosque|Prayers?)\b/;

export const relativeRules: readonly TimeRule[] = [
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
      if (which === 'last') return fromAnchor(scene, 'days', (day) => lastUnit('weekend', day));
      if (which === 'next') return fromAnchor(scene, 'days', (day) => unitAround('weekend', day, 1));
      return fromAnchor(scene, 'days', (day) => {
        const here = unitAround('weekend', day);
        return here.from <= day || scene.direction === 'ahead' ? here : unitAround('weekend', day, -1);
      });
    },
  },
  {
    id: 'which-unit',
    example: 'last month',
    reason: 'a unit of the calendar; a week is Monday to Sunday; "the past year" is as long, up to publication',
    pattern:
      '(?:(?:earlier|later|early|late)\\s+)?(?<which>this|last|next|that|the\\s+(?:current|same|past|last|previous|preceding|following|next|coming)|past)\\s+(?<unit>day|week|fortnight|month|quarter|year|decade|century)(?:-end)?',
    accepts: ({ groups, before, after }) => {
      const which = lower(groups.which);
      const unit = lower(groups.unit);
      if ((which === 'that' || which === 'the last' || which === 'this') && unit === 'day')
        return which === 'that' && !/^\s+(?:when|that|that)\b/.test(after);
      if (which === 'past') return /\bin\s+$/i.test(before);
      return (
        !/^\s+(?:of|before)\s+(?!last|this|next|the year|\d)/i.test(after) ||
        which === 'this' ||
        (which === 'last' && !/^\s+of\b/.test(after))
      );
    },
    means: whichUnit,
  },
  {
    id: 'part-of-that-day',
    example: 'the next morning',
    reason: 'the day told before, or the one after it',
    pattern:
      '(?<which>that|the\\s+same|the\\s+next|the\\s+following|the\\s+previous)\\s+(?:morning|afternoon|evening|night)',
    means: ({ groups }, scene) =>
      fromPrevious(scene, 'day', (days) =>
        dayRange(
          /next|following/i.test(groups.which ?? '')
            ? days.to + 1
            : /previous/i.test(groups.which ?? '')
              ? days.from - 1
              : days.to,
        ),
      ),
  },
  {
    id: 'counted-units',
    example: 'over the last 24 hours',
    reason: 'so many units up to publication, or from it',
    pattern:
      '(?:the\\s+)?(?<which>past|last|previous|preceding|next|coming|following)\\s+(?:(?<count>{count})|few|several|couple\\s+of|number\\s+of)\\s+(?<unit>{unit})s?(?:\\s+(?<owner>of|before)\\s+(?:her|his|its|their|this|that)\\s+\\w+)?',
    accepts: ({ text, before }) =>
      (/^the\b/i.test(text) || /\b(?:in|over|for|during|within|these)\s+$/i.test(before)) &&
      !(/\b(?:hour|minute)s?$/i.test(text) && /\bfor\s+$/i.test(before)),
    means: countedUnits,
  },
  {
    id: 'vague',
    example: 'in recent weeks',
    reason: 'a time without edges is marked and left open',
    pattern: '(?:the\\s+)?(?:recent|coming)\\s+(?:days|weeks|months|years|decades)',
    means: ({ text }) => open('vague-time', /years|decades/i.test(text) ? 'years' : 'days'),
  },
  {
    id: 'ago',
    example: 'two years ago',
    reason: 'so many years ago is that calendar year, so many months that month, so many days that day',
    pattern:
      '(?:(?:just\\s+)?(?:about|around|roughly|nearly|almost|over|under|more\\s+than|less\\s+than|some|only|just|approximately)\\s+)?(?<count>{count})\\s+(?<unit>{unit})s?\\s+(?<direction>ago|from\\s+now|hence)',
    accepts: ({ groups }) => lower(groups.unit) !== 'minute',
    means: ago,
  },
  {
    id: 'earlier',
    example: 'a year earlier',
    reason: 'counted from the time told before',
    pattern:
      '(?<count>{count})\\s+(?<unit>day|week|month|quarter|year|decade)s?\\s+(?<direction>earlier|later|before|previously)',
    accepts: ({ groups, after }) =>
      !/^(?:before|after)$/i.test(groups.direction ?? '') || /^\s*(?:[.,;)]|$)/.test(after),
    means: ago,
  },
  {
    id: 'after-event',
    example: 'two years after its founding',
    reason: 'counted from an event whose day the words do not tell',
    pattern:
      '(?:(?:just\\s+)?(?:about|around|roughly|nearly|almost|over|more\\s+than|less\\s+than|some|only|just|approximately)\\s+)?(?<count>{count})\\s+(?<unit>day|week|month|year|decade)s?\\s+(?:after|before|since|in\\s+advance\\s+of|prior\\s+to)\\s+(?:the|its|his|her|their|a|an|being|having)\\s+\\w+',
    accepts: ({ before }) => !/\b(?:for|within|of|over|than|lasted|least|by|is|was)\s+$/i.test(before),
    means: ({ groups }) => open('no-anchor', precisionOf[unitOf(groups.unit)[0]]),
  },
  {
    id: 'in-time',
    example: "in two years' time",
    reason: 'counted ahead from publication, as "ago" is counted back',
    pattern: "(?<count>{count})\\s+(?<unit>{unit})s?\\s?['’]?s?\\s+time",
    accepts: ({ before }) => /\bin\s+$/i.test(before),
    means: ({ groups, ...found }, scene) => ago({ ...found, groups: { ...groups, direction: 'hence' } }, scene),
  },
  {
    id: 'same-period',
    example: 'the same month a year ago',
    reason: 'the time told before, a year back',
    pattern:
      '(?:the|its)\\s+(?:same|corresponding|comparable|year-earlier|year-ago)\\s+(?:month|quarter|period|time)(?:\\s+(?:(?:a\\s+)?year\\s+(?:ago|earlier)|of\\s+last\\s+year|last\\s+year|the\\s+(?:previous\\s+year|year\\s+before)))?',
    accepts: ({ text }) => !/\btime$/i.test(text),
    means: ({ text }, scene) => {
      if (!scene.previous) return open('no-anchor', 'month');
      const shift = /year/i.test(text) ? -1 : 0;
      const { days, precision } = scene.previous;
      return implied({ from: dayAfter('year', days.from, shift), to: endAfter('year', days.to, shift) }, precision);
    },
  },
  {
    id: 'year-earlier',
    example: 'the year-earlier results',
    reason: 'as "a year earlier", written as one word before a noun',
    pattern: '(?:the\\s+)?year-(?:ago|earlier)(?:\\s+(?:period|quarter|month))?',
    means: (_, scene) => {
      if (scene.previous?.precision === 'season' || scene.previous?.precision === 'month')
        return implied(
          { from: dayAfter('year', scene.previous.days.from, -1), to: endAfter('year', scene.previous.days.to, -1) },
          scene.previous.precision,
        );
      return fromAnchor(scene, 'year', (day) => unitAround('year', day, -1));
    },
  },
  {
    id: 'latest-quarter',
    example: 'in the latest quarter',
    reason: 'the quarter told before, else the last one that had ended by publication',
    pattern: '(?:the|its)\\s+(?:latest\\s+|most\\s+recent\\s+)?(?:quarter|reporting\\s+period)',
    accepts: ({ before, after }) =>
      !/^(?:\s+of\b|-)/i.test(after) && !/\b(?:end|beginning|start|middle|rest|of)\s+$/i.test(before),
    means: (_, scene) =>
      scene.previous?.precision === 'season'
        ? scene.previous
        : fromAnchor(scene, 'season', (day) => unitAround('quarter', day, -1)),
  },
  {
    id: 'full-year',
    example: 'for the full year',
    reason: 'a business year is taken for the calendar year of publication',
    pattern: '(?:the|this)\\s+(?:full|whole|fiscal|current\\s+fiscal|calendar)\\s+year(?!\\s+\\d)',
    means: (_, scene) => fromAnchor(scene, 'year', (day) => unitAround('year', day)),
  },
  {
    id: 'unit-before',
    example: 'the year before',
    reason: 'the unit before or after the one told before',
    pattern: 'the\\s+(?<unit>day|night|week|month|year)\\s+(?<direction>before|earlier|after)',
    accepts: ({ after }) => /^\s*(?:[.,;:)—-]|$|\b(?:and|when|in|at)\b)/.test(after),
    means: ({ groups }, scene) => {
      const [unit] = unitOf(lower(groups.unit) === 'night' ? 'day' : groups.unit);
      const back = lower(groups.direction) !== 'after';
      return fromPrevious(scene, precisionOf[unit], (days) =>
        unitAround(unit, back ? days.from : days.to, back ? -1 : 1),
      );
    },
  },
  {
    id: 'edge-of-unit',
    example: 'by the end of the year',
    reason: 'a bare unit places something only where one of its ends is named',
    pattern: '(?:the|this)\\s+(?<unit>day|week|month|quarter|year|decade|century)',
    accepts: ({ before }) => /\b(?:end|beginning|start|middle|rest|close|turn)\s+of\s+$/i.test(before),
    means: ({ groups }, scene) => {
      const [unit] = unitOf(groups.unit);
      return fromAnchor(scene, precisionOf[unit], (day) => unitAround(unit, day));
    },
  },
  {
    id: 'year-end',
    example: 'by year end',
    reason: 'the last quarter of the year of publication',
    pattern: '(?:the\\s+)?year[\\s-]end',
    accepts: ({ before }) => /\b(?:by|at|before|until|since|the)\s+$/i.test(before),
    means: (_, scene) =>
      fromAnchor(scene, 'season', (day) => {
        const { to } = unitAround('year', day);
        return { from: dayAfter('month', to + 1, -3), to };
      }),
  },
];
