// What is worth a second look in a case: contradictions among its reports, then the remarks on each.
import type { Contradiction, Dossier, Incident } from '../../dossier.ts';
import type { Remark } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';
import { dayOf } from '../dayOf.ts';
import type { IdentifiedReading } from './makeDossier.ts';

/** Told of one thing that is worth a second look. It asks, it does not judge. */
export interface WorkRow {
  readonly kind: 'contradiction' | 'remark';
  /** "i5" for a contradiction's incident, "r12.m3" for a remark. */
  readonly id: string;
  /** What it is about. */
  readonly about: Contradiction['kind'] | Remark['kind'];
  /** For a remark its message; null for a contradiction, which its values tell. */
  readonly message: string | null;
  /** True where one source gave a later value of its own. */
  readonly revised: boolean;
  /** Of the incident; null for a remark. */
  readonly type: string | null;
  readonly place: string | null;
  /** ISO day on which the incident began, or the report was published. */
  readonly day: string | null;
  /** The words behind it. */
  readonly passages: readonly WorkPassage[];
}

export interface WorkPassage {
  /** "r12". */
  readonly report: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly span: Span;
  readonly text: string;
  /** What these words say: "21", "at least 20"; null for a remark. */
  readonly value: string | null;
  /** Whose value it is; null for the report's own voice. */
  readonly source: string | null;
}

/** A row, and what it is asked by. */
export interface WorkItem {
  readonly row: WorkRow;
  readonly incident: number | null;
  readonly reading: number | null;
}

/** Disputes first, then what was revised, then remarks; each in the order of incidents or reports. */
export function worklistOf(
  { incidents, contradictions }: Dossier,
  named: readonly IdentifiedReading[],
): readonly WorkItem[] {
  const readings = new Map(named.map((one) => [one.reading.article.id, one]));
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const disputes = [...contradictions]
    .sort((a, b) => Number(a.revised) - Number(b.revised))
    .flatMap((one) => {
      const incident = byId.get(one.incident);
      return incident ? [disputeItem(one, incident, readings)] : [];
    });
  return [...disputes, ...named.flatMap(remarkItems)];
}

function disputeItem(
  { kind, revised, values }: Contradiction,
  { id, type, place, from }: Incident,
  readings: ReadonlyMap<string, IdentifiedReading>,
): WorkItem {
  const passages = values.flatMap(({ report, value, source, span }) => {
    const held = readings.get(report);
    return held ? [passageOf(held, span, { value, source })] : [];
  });
  const row: WorkRow = {
    kind: 'contradiction',
    id,
    about: kind,
    message: null,
    revised,
    type,
    place: place?.name ?? null,
    day: from,
    passages,
  };
  return { row, incident: Number(id.slice(1)), reading: null };
}

const remarkItems = (held: IdentifiedReading): readonly WorkItem[] =>
  held.reading.remarks.map(({ id, kind, message, spans }) => ({
    row: {
      kind: 'remark',
      id: `r${held.report}.${id}`,
      about: kind,
      message,
      revised: false,
      type: null,
      place: null,
      day: dayOf(held.reading.article),
      passages: spans.map((span) => passageOf(held, span, { value: null, source: null })),
    },
    incident: null,
    reading: held.id,
  }));

const passageOf = (
  { report, reading: { article } }: IdentifiedReading,
  span: Span,
  said: Pick<WorkPassage, 'value' | 'source'>,
): WorkPassage => ({
  report: `r${report}`,
  title: article.title,
  outlet: article.outlet,
  span,
  text: slice(article.text, span),
  ...said,
});
