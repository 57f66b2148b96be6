// The marks of one reading, found by id, as the columns of a table ask for them.
import { chainOf } from '../../chainOf.ts';
import type { Actor, Attribution, Claim, Event, Figure, Place, Reading, Source, Time } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';

export interface Marks {
  readonly reading: Reading;
  /** Path or address of the report. */
  readonly report: string;
  readonly actor: (id: string) => Actor | undefined;
  readonly attribution: (id: string | null) => Attribution | undefined;
  readonly source: (id: string | null) => Source | undefined;
  readonly event: (id: string | null) => Event | undefined;
  readonly place: (id: string | null) => Place | undefined;
  readonly time: (id: string | null) => Time | undefined;
  readonly figure: (id: string) => Figure | undefined;
  /** The claim that tells an event. */
  readonly claimOf: (event: string) => Claim | undefined;
  /** The event that a figure measures. */
  readonly eventOf: (figure: string) => Event | undefined;
}

export function marksOf(reading: Reading, report: string): Marks {
  const finder = <One extends { readonly id: string }>(list: readonly One[]) => {
    const byId = new Map(list.map((one) => [one.id, one]));
    return (id: string | null): One | undefined => (id === null ? undefined : byId.get(id));
  };
  const claims = new Map(
    reading.claims.flatMap((claim) => (claim.event === null ? [] : [[claim.event, claim] as const])),
  );
  const events = new Map(reading.events.flatMap((event) => event.figures.map((id) => [id, event] as const)));
  return {
    reading,
    report,
    actor: finder(reading.actors),
    attribution: finder(reading.attributions),
    source: finder(reading.sources),
    event: finder(reading.events),
    place: finder(reading.places),
    time: finder(reading.times),
    figure: finder(reading.figures),
    claimOf: (event) => claims.get(event),
    eventOf: (figure) => events.get(figure),
  };
}

/** The words of the report under a span, white space folded. */
export const wordsAt = ({ reading }: Marks, span: Span): string =>
  slice(reading.article.text, span).replace(/\s+/g, ' ').trim();

/** Names of actors, parted by semicolons; null for none. */
export const namesOf = (marks: Marks, ids: readonly string[]): string | null =>
  joined(ids.flatMap((id) => marks.actor(id)?.name ?? []));

/** "a; b", or null for none. */
export const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '));

/** "Karsa Post ▸ Norvand Radio ▸ Ministry of Roads": how what an attribution holds reached the reader. */
export function chainWords({ reading, source }: Marks, attribution: string | null): string {
  const links = chainOf(reading, attribution).map((link) => source(link.source)?.name ?? 'unnamed');
  return [reading.article.outlet ?? 'the report', ...links].join(' ▸ ');
}
