// Columns that tables share: who says it, where and when it happened, where it stands.
import type { Attribution, Event, Place, Time } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { type Column, under } from './column.ts';
import { chainWords, type Marks, namesOf, wordsAt } from './marks.ts';

interface Said {
  readonly attribution: string | null;
  readonly perhaps: string | null;
}

/** Who says it. `perhaps` names a source whose words it may carry on. */
export const saidColumns: readonly Column<Said>[] = [
  { name: 'source', of: ({ attribution }, marks) => sourceName(marks, attribution) },
  { name: 'chain', of: ({ attribution }, marks) => chainWords(marks, attribution) },
  ...under<Said, Attribution>([{ name: 'stance', of: ({ stance }) => stance }], ({ attribution }, marks) =>
    marks.attribution(attribution),
  ),
  { name: 'perhaps', of: ({ perhaps }, marks) => sourceName(marks, perhaps) },
];

/** Null for the report's own voice; "unnamed" for nobody named. */
function sourceName(marks: Marks, id: string | null): string | null {
  const attribution = marks.attribution(id);
  return attribution ? (marks.source(attribution.source)?.name ?? 'unnamed') : null;
}

const placeColumns: readonly Column<Place>[] = [
  { name: 'place', of: ({ name }) => name },
  { name: 'latitude', of: ({ latitude }) => latitude },
  { name: 'longitude', of: ({ longitude }) => longitude },
  { name: 'country', of: ({ country }) => country },
];

const timeColumns: readonly Column<Time>[] = [
  { name: 'from', of: ({ from }) => from },
  { name: 'to', of: ({ to }) => to },
  { name: 'when', of: ({ span }, marks) => wordsAt(marks, span) },
];

/** What happened, who acted and was acted on, where and when. */
export const happeningColumns: readonly Column<Event>[] = [
  { name: 'event', of: ({ type }) => type },
  { name: 'mode', of: ({ mode }) => mode },
  { name: 'told', of: ({ told }) => told },
  { name: 'polarity', of: ({ polarity }) => polarity },
  { name: 'agents', of: ({ agents }, marks) => namesOf(marks, agents) },
  { name: 'targets', of: ({ targets }, marks) => namesOf(marks, targets) },
  ...under(placeColumns, ({ place }: Event, marks) => marks.place(place)),
  ...under(timeColumns, ({ time }: Event, marks) => marks.time(time)),
];

/** UTF-16 units of the article's text. */
export const spanColumns: readonly Column<Span>[] = [
  { name: 'start', of: ({ start }) => start },
  { name: 'end', of: ({ end }) => end },
];
