// What a person wrote after `find`, `events`, `claims` or `sources` → what is asked of the case.
import { HearsayError } from '../../errors.ts';
import { eventTypes } from '../../reading.ts';
import type { Box, Filter } from '../../store/ask/filter.ts';
import { MAX_PAGE_ROWS, type PageOptions } from '../../store/ask/page.ts';
import { isDay } from '../../store/reviewed/fields.ts';
import type { CaseOptions } from './withCase.ts';

export interface AskOptions extends CaseOptions {
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly box?: string;
  readonly source?: string;
  readonly type?: string;
  readonly outlet?: string;
  readonly rows?: string;
  readonly skip?: string;
  readonly json?: boolean;
  /** Show also sensitive sources. */
  readonly reveal?: boolean;
}

/** Throws `wrong-use`. */
export function filterOf(words: readonly string[], options: AskOptions): Filter {
  const { place, source, outlet } = options;
  const type = typeOf(options.type);
  const [from, to] = [dayOf('--from', options.from), dayOf('--to', options.to)];
  const box = boxOf(options.box);
  return {
    ...(words.length > 0 ? { words: words.join(' ') } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place }),
    ...(box === undefined ? {} : { box }),
    ...(source === undefined ? {} : { source }),
    ...(type === undefined ? {} : { type }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** Throws `wrong-use`. */
export const pageOptionsOf = ({ rows, skip, reveal = false }: AskOptions): PageOptions => ({
  reveal,
  ...(rows === undefined ? {} : { rows: wholeNumber('--rows', rows, 1, MAX_PAGE_ROWS) }),
  ...(skip === undefined ? {} : { skip: wholeNumber('--skip', skip, 0, Number.MAX_SAFE_INTEGER) }),
});

function typeOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const type = given.toUpperCase();
  if (!(eventTypes as readonly string[]).includes(type))
    throw expected('--type', `one of ${eventTypes.join(', ')}`, given);
  return type;
}

function dayOf(option: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (!isDay(given)) throw expected(option, 'a day that exists, as 2017-09-04', given);
  return given;
}

function boxOf(given: string | undefined): Box | undefined {
  if (given === undefined) return undefined;
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = given
    .split(',')
    .map(Number);
  const fits = west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90;
  if (!fits || more.length > 0)
    throw expected('--box', 'west,south,east,north in degrees, as 35.5,32,42.4,37.3', given);
  return { west, south, east, north };
}

function wholeNumber(option: string, given: string, least: number, most: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw expected(option, `a whole number from ${least}`, given);
  return number;
}

const expected = (option: string, what: string, found: string): HearsayError =>
  new HearsayError('wrong-use', `${option}: expected ${what}, found "${found}"`, { option, found });
