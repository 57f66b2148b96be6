// Scores times against TimeML documents: `{doc_id, dct, text, timex3: [{start, end, type, value, mod}]}`, one a line.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { dayNumber, isoOf, monthsFrom, parseIso, weekAround, yearsFrom } from '../../src/matter/times/days.ts';
import type { Reader } from '../../src/read.ts';
import type { Time } from '../../src/reading.ts';
import { type Span, touches } from '../../src/span.ts';
import { bundledReader } from './readings.ts';

interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly mod?: string;
}

export interface TimesScore {
  readonly documents: number;
  /** Percent. Gold: DATE and TIME with a value that is a day or a range of days. Ours that meet another TIMEX3 do not count. */
  readonly span: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Percent of the gold ones found whose first and last day are right. */
  readonly value: number;
  readonly gold: number;
  readonly ours: number;
}

/** Seasons by their first month, as the lexicon has them. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** Monday of ISO week 1 of a year. */
const weekOne = (year: number): number => weekAround(dayNumber(year, 1, 4)).from;

/** ISO days "from/to" of a TIMEX3 value, or null where it is no day or range of days. */
export function daysOf(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value);
  if (day) {
    const n = parseIso(day[1] ?? '');
    return n === null ? null : both(n, n);
  }
  const m = /^(\d{4})(?:-(?:(\d{2})|W(\d{1,2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(value);
  if (m) {
    const [, y = '', month, week, weekend, quarter, half, season] = m;
    const year = Number(y);
    if (month) return range(monthsFrom(year, Number(month)));
    if (week) {
      const from = weekOne(year) + 7 * (Number(week) - 1);
      return both(weekend ? from + 5 : from, from + 6);
    }
    if (quarter) return range(monthsFrom(year, 3 * Number(quarter) - 2, 3));
    if (half) return range(monthsFrom(year, 6 * Number(half) - 5, 6));
    if (season) return range(monthsFrom(year, SEASONS[season] ?? 1, 3));
    return range(yearsFrom(year));
  }
  const decade = /^(\d{3})X?$/.exec(value);
  return decade ? range(yearsFrom(10 * Number(decade[1]), 10)) : null;
}

const both = (from: number, to: number): string => `${isoOf(from)}/${isoOf(to)}`;
const range = ({ from, to }: { readonly from: number; readonly to: number }): string => both(from, to);

const isWanted = ({ type, value }: Timex): boolean => (type === 'DATE' || type === 'TIME') && daysOf(value) !== null;

/** Right: the same days; with a modifier ("the end of"), a part of them. */
function isRight(time: Time, timex: Timex): boolean {
  const want = daysOf(timex.value);
  if (want === null || time.from === null || time.to === null) return false;
  const [from = '', to = ''] = want.split('/');
  if (time.from === from && time.to === to) return true;
  return /^(?:START|END|MID|BEFORE|AFTER)$/.test(timex.mod ?? '') && time.from >= from && time.to <= to;
}

export function scoreTimes(
  file: string,
  options: { readonly misses?: boolean } = {},
  reader: Reader = bundledReader(),
): TimesScore {
  let [documents, gold, ours, found, met, right] = [0, 0, 0, 0, 0, 0];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const document = JSON.parse(line) as { doc_id: string; dct: string; text: string; timex3: Timex[] };
    const times = reader(
      makeCapture(new TextEncoder().encode(document.text), {
        name: document.doc_id,
        from: document.doc_id,
        mediaType: 'text/plain',
        given: { published: document.dct.slice(0, 10) },
      }),
    );
    documents++;
    const text = times.article.text;
    const carried = carriedTo(document.text, text, document.timex3);
    const wanted = carried.filter(isWanted);
    const rest = carried.filter((t) => !wanted.includes(t));
    gold += document.timex3.filter(isWanted).length;
    const used = new Set<Time>();
    for (const timex of wanted) {
      const hits = times.times.filter((time) => touches(time.span, timex));
      const hit = hits.find((time) => !used.has(time)) ?? hits[0];
      const told =
        `${document.doc_id} ${document.dct.slice(0, 10)} …${text.slice(Math.max(0, timex.start - 30), timex.start)}[${text.slice(timex.start, timex.end)}]${text.slice(timex.end, timex.end + 20)}`.replace(
          /\n/g,
          ' ',
        );
      if (!hit) {
        if (options.misses) console.error(`missed\t${timex.value}\t${told}`);
        continue;
      }
      found++;
      used.add(hit);
      if (isRight(hit, timex)) right++;
      else if (options.misses) console.error(`value\t${timex.value}\t${hit.from}/${hit.to}\t${hit.by}\t${told}`);
    }
    for (const time of times.times) {
      if (used.has(time)) {
        ours++;
        met++;
      } else if (!rest.some((timex) => touches(time.span, timex))) {
        ours++;
        if (options.misses)
          console.error(
            `extra\t${time.from}\t${time.by}\t${document.doc_id} …${text.slice(Math.max(0, time.span.start - 30), time.span.start)}[${text.slice(time.span.start, time.span.end)}]${text.slice(time.span.end, time.span.end + 20)}`.replace(
              /\n/g,
              ' ',
            ),
          );
      }
    }
  }
  const precision = ours ? met / ours : 0;
  const recall = gold ? found / gold : 0;
  const percent = (share: number): number => Math.round(1000 * share) / 10;
  return {
    documents,
    span: {
      precision: percent(precision),
      recall: percent(recall),
      f1: percent(precision + recall ? (2 * precision * recall) / (precision + recall) : 0),
    },
    value: percent(found ? right / found : 0),
    gold,
    ours,
  };
}

/** Spans of the document in the article's text: the same where the texts are the same, else by the letters around them. */
function carriedTo(from: string, to: string, spans: readonly Timex[]): readonly Timex[] {
  if (from === to) return spans;
  const solid = (text: string): number[] => [...text].flatMap((c, i) => (/\S/.test(c) ? [i] : []));
  const [a, b] = [solid(from), solid(to)];
  const at = new Map<number, number>();
  let j = 0;
  for (const i of a) {
    const near = b.slice(j, j + 200).findIndex((k) => to[k] === from[i]);
    if (near >= 0) {
      j += near;
      at.set(i, b[j++] ?? 0);
    }
  }
  return spans.flatMap((span) => {
    const start = at.get(span.start);
    const end = at.get(span.end - 1);
    return start === undefined || end === undefined ? [] : [{ ...span, start, end: end + 1 }];
  });
}
