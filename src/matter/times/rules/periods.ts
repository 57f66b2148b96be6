// Years, decades, centuries, seasons, quarters and halves, holidays.
import { civil, type Days, dayNumber, monthsFrom, yearsFrom } from '../days.ts';
import { holidayIn } from '../holidays.ts';
import { fullYear, lower, yearly, yearOf } from '../read.ts';
import { assumed, type Found, implied, type Meaning, open, type Scene, stated, type TimeRule } from '../timeRule.ts';

/** Words before four digits that make them a year. */
const PLACES_YEAR =
  /(?:^|[\s(“"‘'—–-])(?:in|since|by|until|till|of|from|to|through|throughout|during|before|after|around|about|circa|early|late|mid|between|and|or|over|the|its|their|his|her|our|that|this|a|an|for|as of|file,|than|beyond|least|not|due|post|pre|both|versus|fiscal|starting|beginning|ending|ended|back|year|than in|any|\w+['’]s?)[\s-]+$/i;
const SURE_BEFORE = /\b(?:in|since|during|throughout|early|late|mid|post|pre|of the|circa|year)[\s-]+$/i;
/** A unit, a percent sign or a plural behind four digits makes them a number of things. */
const COUNTED_AFTER =
  /^(?:\s*-?years?\b|\s+[a-z]*(?:children|people|men)\b|\s*(?:%|percent|per\s+cent|points?|mark)|[\s-]+(?:more|other|others|million|km|miles?|feet|metres?|meters?|men|women|people|children|dollars|euros|[a-z]+(?:[^s\W]s))\b|[-‑][a-z]|,\d{3}|[.:]\d|\s*[°/])/i;
const NO_PLURALS = /^\s+(?:was|is|has|as|his|its|this|us|always|perhaps|elections?|sanctions|talks|protests)\b/;

/** Behind these, four digits with a noun after them are a number of things ("more than 2000 oil tankers"). */
const HEDGE_BEFORE = /\b(?:than|least|most|about|around|over|some|up\s+to|nearly|almost)\s+$/i;
const NOUN_AFTER =
  /^\s+(?!(?:and|or|but|in|on|at|to|for|from|with|by|as|when|while|because|if|that|which|who|was|is|were|has|had|will|until|before|after|between|under)\b)[a-z]/;

/** Four digits are a year where a preposition, an article or brackets place them, and no counted noun follows. */
function isYear({ text, before, after }: Found): boolean {
  if (/[\d.,:$£€/#№]$/.test(before) || /^['’]?\d/.test(after)) return false;
  if (Number(text) > 2100) return false;
  if (
    COUNTED_AFTER.test(after) &&
    !NO_PLURALS.test(after) &&
    !/\b(?:in|since|during|the|of the|mid|early|late|its|their)[\s-]+$/i.test(before)
  )
    return false;
  if (/^[-‑\s](?:kilomet|met(?:er|re)|mile|square|percent|foot|feet|km\b|m\b)/i.test(after)) return false;
  if (HEDGE_BEFORE.test(before) && NOUN_AFTER.test(after)) return false;
  if (SURE_BEFORE.test(before)) return true;
  if (/[([]\s*$/.test(before)) return /^\s*[)\]–,-]/.test(after);
  if (/[A-Za-z][,;]\s+$/.test(before)) return /^(?:[.,;)]|\s*$|\s+(?:and|to|or)\b)/.test(after);
  return (
    PLACES_YEAR.test(before) &&
    !/\b(?:resolution|number|no\.?|room|flight|route|article|section|page|order)\s+(?:of\s+)?$/i.test(before)
  );
}

const decadeNames: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

function decade({ groups }: Found): Meaning {
  const from = groups.name
    ? (decadeNames[lower(groups.name)] ?? 1900)
    : groups.short
      ? Number(groups.short) + (Number(groups.short) < 30 ? 2000 : 1900)
      : Number(groups.year);
  return stated(yearsFrom(from, 10), 'years');
}

const centuryNames = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];
const centuryOf = (word: string): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : centuryNames.indexOf(lower(word)) + 17;

function season({ groups }: Found, scene: Scene): Meaning {
  const month = scene.calendar.seasons.get(lower(groups.season)) ?? 6;
  const inYear = (year: number): Days => monthsFrom(year, month, 3);
  if (groups.year) {
    const year = yearOf(groups.year, scene);
    return year === null ? open('no-anchor', 'season') : stated(inYear(year), 'season');
  }
  const { anchor } = scene;
  if (anchor === null) return open('no-anchor', 'season');
  const { year } = civil(anchor);
  switch (lower(groups.which).replace(/^the /, '')) {
    case 'last':
    case 'past':
    case 'previous': {
      const latest = [year, year - 1, year - 2].find((y) => inYear(y).to < anchor) ?? year - 1;
      return implied(inYear(latest), 'season');
    }
    case 'next':
    case 'coming':
      return implied(inYear(inYear(year).from > anchor ? year : year + 1), 'season');
    case 'this':
      return implied(inYear(inYear(year - 1).to >= anchor ? year - 1 : year), 'season');
    default: {
      const days = yearly(scene, anchor, inYear);
      return days ? implied(days, 'season') : open('no-anchor', 'season');
    }
  }
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  final: 4,
  last: 4,
};

/** A quarter or half of a year; without a year the latest begun by publication, or the next where the verb looks ahead. */
function partOfYear({ groups }: Found, scene: Scene): Meaning {
  const months = lower(groups.what).startsWith('h') ? 6 : 3;
  const nth = Math.min(groups.digit ? Number(groups.digit) : (ordinals[lower(groups.nth)] ?? 1), 12 / months);
  const inYear = (year: number): Days => monthsFrom(year, (nth - 1) * months + 1, months);
  const told = groups.year ?? groups.whole;
  if (told) {
    const year = yearOf(told, scene);
    return year === null ? open('no-anchor', 'season') : stated(inYear(year), 'season');
  }
  if (scene.anchor === null) return open('no-anchor', 'season');
  const days = yearly(scene, scene.anchor, inYear);
  return days ? implied(days, 'season') : open('no-anchor', 'season');
}

/** Days by which a sighted month may begin before the tabular one, or be announced: it is then the one meant. A guess. */
const SIGHTING_DAYS = 2;

function holiday({ groups }: Found, scene: Scene): Meaning {
  const entry = scene.calendar.holidays.get(lower(groups.holiday));
  const precision = (entry?.days ?? 1) > 1 ? 'days' : 'day';
  if (!entry) return open('no-anchor', precision);
  if (groups.year) {
    const year = yearOf(groups.year, scene);
    return year === null ? open('no-anchor', precision) : stated(holidayIn(entry, year), precision);
  }
  const { anchor } = scene;
  if (anchor === null) return open('no-anchor', precision);
  const { year } = civil(anchor);
  const inYear = (y: number): Days => holidayIn(entry, y);
  const which = lower(groups.which);
  if (which === 'next') return implied(inYear(inYear(year).from > anchor ? year : year + 1), precision);
  if (which === 'last') return implied(inYear(inYear(year).to < anchor ? year : year - 1), precision);
  if (which === 'this') return implied(inYear(year), precision);
  const hijri = entry.rule === 'hijri';
  const days = yearly(scene, hijri ? anchor + SIGHTING_DAYS : anchor, inYear);
  if (!days) return open('no-anchor', precision);
  return hijri ? assumed(days, precision) : implied(days, precision);
}

/** "Ada Christmas" is a person. */
const FIRST_NAME =
  /(?:^|\s)(?!(?:On|In|Last|This|Next|Before|After|Since|By|For|Until|During|At|Around|Merry|The|And|Every|Over|Late|Early|Of)\s)[A-Z][a-z]+\s+$/;

export const periodRules: readonly TimeRule[] = [
  {
    id: 'years',
    example: 'from 2011-2013',
    reason: 'two years with a dash are all the days between them',
    pattern: '(?<year>{year})\\s?[-–/]\\s?(?<last>\\d{4}|\\d\\d)',
    accepts: ({ groups, before }) => {
      const last = groups.last?.length === 2 ? `${groups.year?.slice(0, 2)}${groups.last}` : groups.last;
      const span = Number(last) - Number(groups.year);
      return span > 0 && span < 200 && !/[\d.,:$£€/#-]$/.test(before);
    },
    means: ({ groups }) => {
      const from = Number(groups.year);
      const to = groups.last?.length === 2 ? Number(`${groups.year?.slice(0, 2)}${groups.last}`) : Number(groups.last);
      return stated({ from: dayNumber(from, 1, 1), to: dayNumber(to, 12, 31) }, 'years');
    },
  },
  {
    id: 'year',
    example: 'in 2008',
    reason: 'four digits are a year only where the words around place them in time',
    pattern: '(?:1[5-9]|20)\\d\\d',
    accepts: isYear,
    means: ({ text }) => stated(yearsFrom(Number(text)), 'year'),
  },
  {
    id: 'short-year',
    example: "in '98",
    reason: 'two digits with an apostrophe are a year of the last or this century',
    pattern: "['’‘](?<short>\\d\\d)",
    accepts: ({ before, after }) =>
      /\b(?:in|since|of|by|until|summer|spring|winter|fall|autumn|and|to)\s+$/i.test(before) && !/^s\b/.test(after),
    means: ({ groups }) => implied(yearsFrom(fullYear(groups.short ?? '')), 'year'),
  },
  {
    id: 'before-christ',
    example: 'around 575 B.C.',
    reason: 'years that the ISO calendar of the marks does not reach are marked and left open',
    pattern: '(?:(?:about|around|approximately|circa|c\\.)\\s+)?\\d{1,4}\\s+B\\.?C\\.?(?:E\\.?)?',
    means: () => open('no-such-date', 'year'),
  },
  {
    id: 'spoken-year',
    example: 'in nineteen ninety-six',
    reason: 'broadcasts spell years as they are spoken',
    pattern:
      '(?<century>nineteen|eighteen|twenty)[\\s-](?:hundred\\s+)?(?<rest>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?))',
    accepts: ({ groups, before }) =>
      (/^\w+teen$/i.test(groups.century ?? '') && !/^(?:ten|eleven|twelve)$/i.test(groups.rest ?? '')) ||
      /\bin\s+$/i.test(before),
    means: ({ groups }, scene) =>
      stated(
        yearsFrom((scene.count(groups.century ?? '') ?? 19) * 100 + (scene.count(groups.rest ?? '') ?? 0)),
        'year',
      ),
  },
  {
    id: 'fiscal-year',
    example: 'in fiscal 1988',
    reason: 'a business year is taken for the calendar year of its name',
    pattern: 'fiscal(?:\\s+year)?\\s+(?<year>{year})',
    means: ({ groups }) => implied(yearsFrom(Number(groups.year)), 'year'),
  },
  {
    id: 'decade',
    example: 'in the 1990s',
    reason: 'ten years from the one named',
    pattern:
      "(?:the\\s+)?(?:(?<year>(?:1[5-9]|20)\\d0)[’']?s|[’'‘](?<short>\\d0)s)|the\\s+(?<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
    means: decade,
  },
  {
    id: 'century',
    example: 'in the 19th century',
    reason: 'a hundred years up to the one named, from its year 1',
    pattern:
      '(?:the\\s+)?(?<nth>1?\\d(?:th|st)|2[01](?:th|st)|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\\s-]+century',
    accepts: ({ text, after }) => !/Century$/.test(text) || !/^\s+\p{Lu}/u.test(after),
    means: ({ groups }) => stated(yearsFrom((centuryOf(groups.nth ?? '20') - 1) * 100 + 1, 100), 'years'),
  },
  {
    id: 'season-year',
    example: 'the summer of 2016',
    reason: 'a season is three months by the northern calendar',
    pattern: '(?:the\\s+)?(?<season>{season})(?:\\s+of)?\\s+(?<year>{whichyear})',
    means: season,
  },
  {
    id: 'season',
    example: 'last summer',
    reason: 'a season without year is the latest begun by publication',
    pattern: '(?<which>(?:the\\s+)?(?:last|this|next|past|previous|coming)|the)\\s+(?<season>{season})',
    accepts: ({ groups, before, after }) =>
      groups.which?.toLowerCase() !== 'the' ||
      (/\b(?:in|by|during|since|until|through|throughout|into|of|over)\s+$/i.test(before) &&
        !/^fall$/i.test(groups.season ?? '') &&
        !/^\s+(?:of|olympics|games)\b/i.test(after)),
    means: season,
  },
  {
    id: 'quarter',
    example: 'the third quarter of this year',
    reason: 'three months of the calendar year',
    pattern:
      "(?:the\\s+)?(?:(?<whole>{whichyear})(?:['’]s)?\\s+)?(?:(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[\\s-]+(?:fiscal\\s+)?(?<what>quarter)|Q(?<digit>[1-4]))(?:(?:,|\\s+of)?\\s+(?:fiscal\\s+)?(?<year>{whichyear}))?",
    means: partOfYear,
  },
  {
    id: 'half-year',
    example: 'the first half of 2015',
    reason: 'six months of the year that is told with it',
    pattern: '(?:the\\s+)?(?:(?<nth>first|second|last)\\s+(?<what>half)\\s+of|H(?<digit>[12]))\\s+(?<year>{whichyear})',
    means: ({ groups, ...found }, scene) =>
      partOfYear(
        { ...found, groups: { ...groups, what: 'half', nth: lower(groups.nth) === 'last' ? 'second' : groups.nth } },
        scene,
      ),
  },
  {
    id: 'holiday',
    example: 'on Christmas Eve',
    reason: 'a holiday is the latest not after publication, as a month is',
    pattern:
      '(?:(?<which>this|last|next)\\s+)?(?<holiday>{holiday})(?:\\s+{part})?(?:,?\\s+(?:of\\s+|in\\s+)?(?<year>{whichyear}))?',
    accepts: ({ groups, before, after }) =>
      /^(?:the\s)?[A-Z]/.test(groups.holiday ?? '') &&
      !/\b(?:every|each)\s+$/i.test(before) &&
      !FIRST_NAME.test(before) &&
      !/^\s+(?:Island|tree|card)/.test(after),
    means: holiday,
  },
];
