// The table of claims: who says that which event or state holds.
import type { Claim, Event } from '../../reading.ts';
import { type Column, under } from './column.ts';
import { wordsAt } from './marks.ts';
import { happeningColumns, saidColumns, spanColumns } from './sharedColumns.ts';

export const claimColumns: readonly Column<Claim>[] = [
  { name: 'words', of: ({ span }, marks) => wordsAt(marks, span) },
  ...saidColumns,
  ...under<Claim, Event>(happeningColumns, ({ event }, marks) => marks.event(event)),
  ...under(spanColumns, ({ span }: Claim) => span),
];
