// Incidents in a list with their facets, and one incident with the words of every span in it.
import type { Copy, Dossier, DossierReport, Incident } from '../../dossier.ts';
import type { NamedReading } from '../../origins/report.ts';
import { type Span, slice } from '../../span.ts';
import { reportIds } from '../../store/ask/reportIds.ts';
import { askFacets } from '../../store/dossiers/askFacets.ts';
import { askIncidents } from '../../store/dossiers/askIncidents.ts';
import { incidentDossier } from '../../store/dossiers/incidentDossier.ts';
import type { IncidentAnswer, IncidentsAnswer, PassageText } from './answers.ts';
import { parseIncidentFilter } from './askedSchema.ts';
import type { Asked } from './route.ts';

/** Throws `wrong-use`. */
export async function listIncidents({ one, query }: Asked): Promise<IncidentsAnswer> {
  const { filter, page } = parseIncidentFilter(query);
  return { ...(await askIncidents(one, filter, page)), facets: await askFacets(one, filter) };
}

/** Throws `not-found`, `wrong-use`. */
export async function askIncident({ one, id }: Asked): Promise<IncidentAnswer> {
  const { dossier, named } = await incidentDossier(one, id);
  const [incident] = dossier.incidents;
  if (!incident) throw new Error(`the dossier of ${id} holds no incident`);
  const kept = await reportIds(
    one,
    dossier.reports.map((report) => report.id),
  );
  return {
    incident,
    reports: dossier.reports.map((report: DossierReport) => ({ ...report, kept: kept.get(report.id) ?? null })),
    copies: dossier.copies,
    contradictions: dossier.contradictions,
    passages: passagesOf(spansOf(incident, dossier), named),
  };
}

/** Every span by the report that it lies in. */
function spansOf(incident: Incident, { copies, contradictions }: Dossier): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  const put = (report: string, span: Span): void => {
    const there = spans.get(report) ?? [];
    if (!there.some(({ start, end }) => start === span.start && end === span.end)) there.push(span);
    spans.set(report, there);
  };
  const cited = [...incident.origins.flatMap(({ because }) => because), ...incident.notHeld];
  for (const { report, span } of cited.flatMap(({ passages }) => passages)) put(report, span);
  for (const { report, span } of incident.reports) put(report, span);
  for (const { values } of contradictions) for (const { report, span } of values) put(report, span);
  for (const { report, spans: all } of copies.flatMap(({ a, b }: Copy) => [a, b]))
    for (const span of all) put(report, span);
  return spans;
}

function passagesOf(
  spans: ReadonlyMap<string, readonly Span[]>,
  named: readonly NamedReading[],
): Readonly<Record<string, readonly PassageText[]>> {
  const texts = new Map(named.map(({ reading: { article } }) => [article.id, article.text]));
  return Object.fromEntries(
    [...spans].flatMap(([report, all]) => {
      const text = texts.get(report);
      if (text === undefined) return [];
      const inOrder = [...all].sort((a, b) => a.start - b.start || a.end - b.end);
      return [[report, inOrder.map((span) => ({ span, text: slice(text, span) }))]];
    }),
  );
}
