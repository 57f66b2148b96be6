// A duration counted from a time must end when the report was written.
import { parseIso } from '../times/days.ts';
import { lastingIn } from './durations.ts';
import { later, MONTHS_OF, monthName } from './months.ts';
import { type Draft, quoted, type RemarkRule } from './remark.ts';

/** Days that a rounded duration may be off, as a share of it: "two years" is said of 20 to 28 months. A guess. */
const ROUNDING = 0.17;
const LEAST_SLACK_DAYS = 40;

export const sumDuration: RemarkRule = {
  id: 'sum-duration',
  example: '“closed for three years after the flood of May 2015” in a report of May 2016',
  reason: 'the sum says when the words were written, or that one of the two numbers is wrong',
  find(desk) {
    const published = desk.article.published ? parseIso(desk.article.published.value) : null;
    return lastingIn(desk).flatMap(({ duration, time }): Draft[] => {
      const unit = duration.unit ?? '';
      const count = duration.low ?? 0;
      if (MONTHS_OF[unit] === undefined || time.from === null || time.to === null) return [];
      const first = later(time.from, count, unit);
      const last = later(time.to, count, unit);
      if (first === null || last === null) return [];
      const length = first - (parseIso(time.from) ?? first);
      const slack = Math.max(LEAST_SLACK_DAYS, Math.round(length * ROUNDING));
      if (published !== null && published >= first - slack && published <= last + slack) return [];
      const sum = monthName(first) === monthName(last) ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
      const against =
        published === null ? 'was it written then?' : `the report is of ${monthName(published)}: which is it?`;
      const message = `${quoted(desk, duration.span)} after ${quoted(desk, time.span)} would be ${sum}; ${against}`;
      return [{ kind: 'sum', spans: [duration.span, time.span], message }];
    });
  },
};
