// The calendar's words: months, weekdays, seasons, holidays, and the words that turn a bare weekday forwards or back.
import { loadLexicon } from './lexicon.ts';

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Where a holiday falls. `days` is how many days it lasts; `month` 1 to 12; `weekday` 1 (Monday) to 7. */
export type HolidayEntry = Named & { readonly kind: 'holiday'; readonly days: number } & (
    | { readonly rule: 'fixed'; readonly month: number; readonly day: number }
    | { readonly rule: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
    | { readonly rule: 'easter'; readonly offset: number }
    | { readonly rule: 'hijri'; readonly month: number; readonly day: number }
  );

/** One row of `lexicons/<language>/times`. */
export type CalendarEntry =
  | (Named & { readonly kind: 'month' | 'weekday'; readonly number: number })
  | (Named & { readonly kind: 'season'; readonly firstMonth: number })
  | HolidayEntry
  | { readonly id: string; readonly kind: 'ahead' | 'back'; readonly words: readonly string[] };

/** All keys are in lower case, without a full stop at the end. */
export interface Calendar {
  /** "sept" → 9. */
  readonly months: ReadonlyMap<string, number>;
  /** "tues" → 2. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** "summer" → 6, its first month. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly holidays: ReadonlyMap<string, HolidayEntry>;
  /** Words after which a bare weekday lies ahead ("will", "scheduled"). */
  readonly ahead: ReadonlySet<string>;
  /** Words after which it lies back ("was", "said"). */
  readonly back: ReadonlySet<string>;
}

/** Loads `lexicons/<language>/times`; throws `bad-lexicon`. */
export const loadCalendar = (folder: string): Calendar => calendarOf(loadLexicon<CalendarEntry>(folder, 'times'));

function calendarOf(entries: readonly CalendarEntry[]): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const seasons = new Map<string, number>();
  const holidays = new Map<string, HolidayEntry>();
  const direction = { ahead: new Set<string>(), back: new Set<string>() };
  for (const entry of entries) {
    switch (entry.kind) {
      case 'month':
        for (const name of entry.names) months.set(name.toLowerCase(), entry.number);
        break;
      case 'weekday':
        for (const name of entry.names) weekdays.set(name.toLowerCase(), entry.number);
        break;
      case 'season':
        for (const name of entry.names) seasons.set(name.toLowerCase(), entry.firstMonth);
        break;
      case 'holiday':
        for (const name of entry.names) holidays.set(name.toLowerCase(), entry);
        break;
      case 'ahead':
      case 'back':
        for (const word of entry.words) direction[entry.kind].add(word);
        break;
      default:
        entry satisfies never;
    }
  }
  return { months, weekdays, seasons, holidays, ...direction };
}
