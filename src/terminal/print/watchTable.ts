// What came and what failed in one round of a watch, a feed a line.
import type { FeedOutcome } from '../../acquire/watch/watch.ts';
import { cellsOf } from './cells.ts';
import { harmless } from './harmless.ts';

const HEAD = ['new', 'failed', 'feed', ''] as const;

/** The table, with a line for all feeds where there are several. */
export function watchTable(feeds: readonly FeedOutcome[]): string {
  const rows = feeds.map((one) => [String(one.saved), String(one.failed), harmless(one.feed), stateOf(one)]);
  const sum = (of: (one: FeedOutcome) => number): string => String(feeds.reduce((total, one) => total + of(one), 0));
  const all =
    feeds.length > 1 ? [[sum((one) => one.saved), sum((one) => one.failed), `${feeds.length} feeds`, '']] : [];
  const table = [[...HEAD], ...rows, ...all];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => cellsOf(row[column] ?? ''))));
  return table.map((row) => `${lineOf(row, widths)}\n`).join('');
}

function lineOf(
  [saved = '', failed = '', feed = '', state = '']: readonly string[],
  widths: readonly number[],
): string {
  const [savedWidth = 0, failedWidth = 0, feedWidth = 0] = widths;
  return `${right(saved, savedWidth)}  ${right(failed, failedWidth)}  ${left(feed, feedWidth)}  ${state}`.trimEnd();
}

const right = (text: string, width: number): string => `${' '.repeat(Math.max(0, width - cellsOf(text)))}${text}`;
const left = (text: string, width: number): string => `${text}${' '.repeat(Math.max(0, width - cellsOf(text)))}`;

function stateOf({ what, notBefore, error }: FeedOutcome): string {
  const rest =
    notBefore === null ? '' : `, not before ${notBefore.slice(0, 10)} ${clockTime(Date.parse(notBefore))} UTC`;
  switch (what) {
    case 'asked':
      return '';
    case 'unchanged':
      return 'unchanged';
    case 'resting':
      return `left alone${rest}`;
    case 'failed':
      return error?.code === 'interrupted' ? 'stopped' : `${error?.code ?? 'failed'}${rest}`;
    default: {
      const never: never = what;
      return never;
    }
  }
}

/** "14:05" in UTC. */
export const clockTime = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(11, 16);
