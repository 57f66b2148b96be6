// Clock times: the mark stands for the day they belong to.
import type { TimeRule } from '../timeRule.ts';
import { fromPrevious } from '../timeRule.ts';

const ZONE = '(?:\\s+(?:GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|EEST|MSK|IST|local\\s+time))';

/** The last day told before, where it was one day; else the publication day. */
const itsDay: TimeRule['means'] = (_, scene) =>
  fromPrevious({ ...scene, previous: scene.previousDay }, 'day', (days) => ({ from: days.from, to: days.to }));

export const clockRules: readonly TimeRule[] = [
  {
    id: 'clock',
    example: 'at 10:35 a.m. GMT',
    reason: 'a clock time is its day: the day told before, or the day of publication',
    pattern: `(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?\\s*(?:[ap]\\.m\\.|[ap]m|o['’]clock)(?:\\s+in\\s+the\\s+(?:morning|afternoon|evening))?${ZONE}?(?:\\s*\\(\\d{4}${ZONE}\\))?`,
    accepts: ({ before }) => !/[\d.:,$£€]$/.test(before),
    means: itsDay,
  },
  {
    id: 'clock-24',
    example: 'closed at 22:30',
    reason: 'two figures with a colon are a clock time where a preposition or a zone says so',
    pattern: `(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d)?|[0-5]\\d(?=${ZONE}))(?:\\s*(?:hours|hrs))?${ZONE}?`,
    accepts: ({ text, before }) =>
      !/[\d.:,$£€/-]$/.test(before) &&
      (/[A-Za-z]$/.test(text) ||
        /\b(?:at|by|from|until|till|around|about|before|after|since|of|between|to|and)\s+$/i.test(before)),
    means: itsDay,
  },
  {
    id: 'noon',
    example: 'by midnight',
    reason: 'noon and midnight are clock times where a preposition places them',
    pattern: 'noon|midday|midnight|daybreak|nightfall|sunrise|sunset',
    accepts: ({ before }) => /\b(?:at|by|from|until|till|around|about|before|after|since)\s+$/i.test(before),
    means: itsDay,
  },
];
