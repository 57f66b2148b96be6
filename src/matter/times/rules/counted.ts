// Times counted back or ahead from another: "two years ago", "a month earlier", "the year before".
import { civil, dayRange } from '../days.ts';
import { dayAfter, lower, precisionOf, unitAround, unitOf } from '../read.ts';
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

export const countedRules: readonly TimeRule[] = [
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
    means: ({ groups }) => open('vague-time', precisionOf[unitOf(groups.unit)[0]]),
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
