// The table of figures: how many, of what, of which event, whose figure it is.
import type { Event, Figure } from '../../reading.ts';
import { type Column, under } from './column.ts';
import { wordsAt } from './marks.ts';
import { happeningColumns, saidColumns, spanColumns } from './sharedColumns.ts';

export const figureColumns: readonly Column<Figure>[] = [
  { name: 'words', of: ({ span }, marks) => wordsAt(marks, span) },
  { name: 'low', of: ({ low }) => low },
  { name: 'high', of: ({ high }) => high },
  { name: 'approx', of: ({ approx }) => approx },
  { name: 'of', of: ({ of }) => of },
  { name: 'unit', of: ({ unit }) => unit },
  { name: 'counted', of: ({ counted }) => counted },
  { name: 'status', of: ({ status }) => status },
  ...saidColumns,
  ...under<Figure, Event>(happeningColumns, ({ id }, marks) => marks.eventOf(id)),
  ...under(spanColumns, ({ span }: Figure) => span),
  { name: 'certainty', of: ({ certainty }) => certainty },
  { name: 'by', of: ({ by }) => by },
  { name: 'why', of: ({ why }) => why },
];
