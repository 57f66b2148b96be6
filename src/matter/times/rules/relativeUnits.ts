// Weeks, months and years beside publication: "last week", "the following year", "over the past three days".
import { type Days, dayRange } from '../days.ts';
import { dayAfter, lower, precisionOf, unitAround, unitOf } from '../read.ts';
import { type Found, fromAnchor, fromPrevious, type Meaning, open, type Scene, type TimeRule } from '../timeRule.ts';

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

export const relativeUnitRules: readonly TimeRule[] = [
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
];
