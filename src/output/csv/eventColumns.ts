// The table of events: what happened, to how many, who says so, who answers for it.
import type { Claim, Event, FigureOf } from '../../reading.ts';
import { type Column, under } from './column.ts';
import { joined, type Marks, wordsAt } from './marks.ts';
import { happeningColumns, saidColumns, spanColumns } from './sharedColumns.ts';

/** Words of the event's figures of one kind, as they stand. */
const counted =
  (of: FigureOf) =>
  ({ figures }: Event, marks: Marks): string | null =>
    joined(
      figures.flatMap((id) => {
        const figure = marks.figure(id);
        return figure?.of === of ? [wordsAt(marks, figure.span)] : [];
      }),
    );

export const eventColumns: readonly Column<Event>[] = [
  { name: 'words', of: ({ trigger }, marks) => wordsAt(marks, trigger) },
  ...happeningColumns,
  { name: 'killed', of: counted('killed') },
  { name: 'injured', of: counted('injured') },
  {
    name: 'figures',
    of: ({ figures }, marks) =>
      joined(
        figures.flatMap((id) => {
          const figure = marks.figure(id);
          return figure ? [wordsAt(marks, figure.span)] : [];
        }),
      ),
  },
  {
    name: 'responsibility',
    of: ({ responsibility }, marks) =>
      joined(responsibility.map(({ actor, kind }) => `${marks.actor(actor)?.name ?? actor} ${kind}`)),
  },
  ...under<Event, Claim>(saidColumns, ({ id }, marks) => marks.claimOf(id)),
  ...under(spanColumns, ({ trigger }: Event) => trigger),
  { name: 'certainty', of: ({ certainty }) => certainty },
  { name: 'by', of: ({ by }) => by },
];
