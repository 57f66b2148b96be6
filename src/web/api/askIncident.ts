// Incidents in a list, their facets, and one incident with the words of every span in it.
import { nameKey } from '../../almanac/nameKey.ts';
import type { Copy, Dossier, DossierReport, Incident, Passage } from '../../dossier.ts';
import type { NamedReading } from '../../origins/report.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Page } from '../../store/ask/page.ts';
import { reportIds } from '../../store/ask/reportIds.ts';
import { askFacets, type Facets } from '../../store/dossiers/askFacets.ts';
import { askIncidents, type IncidentRow } from '../../store/dossiers/askIncidents.ts';
import { decisionsOn, stateOf } from '../../store/dossiers/decisionsOn.ts';
import { incidentDossier } from '../../store/dossiers/incidentDossier.ts';
import { redactAll, sensitiveNames } from '../../store/redact.ts';
import type { IncidentAnswer, IncidentMarkShown, PassageText } from './answers.ts';
import { parseIncidentFilter } from './askedSchema.ts';
import type { Asked } from './route.ts';

/** Throws `wrong-use`. */
export async function listIncidents({ one, query }: Asked): Promise<Page<IncidentRow>> {
  const { filter, page } = parseIncidentFilter(query);
  return askIncidents(one, filter, page);
}

/** Apart from the list, which need not wait for them. Throws `wrong-use`. */
export async function countFacets({ one, query }: Asked): Promise<Facets> {
  return askFacets(one, parseIncidentFilter(query).filter);
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
  const marks = marksOf(incident, named, kept);
  const called = calledBy(incident, named);
  const hidden = await sensitiveNames(one);
  const names = [...incident.origins.map(({ name }) => name), ...Object.values(called).flat()];
  const decisions = await decisionsOn(
    one,
    marks.map(({ anchor: { text, span } }) => ({ text, ...span })),
    names,
  );
  return {
    incident,
    marks,
    called,
    decisions: decisions.map((decision) => redactAll(decision, hidden)),
    state: await stateOf(one, id),
    reports: dossier.reports.map((report: DossierReport) => ({ ...report, kept: kept.get(report.id) ?? null })),
    copies: dossier.copies,
    contradictions: dossier.contradictions,
    passages: passagesOf(spansOf(incident, dossier), named),
  };
}

/** Its events, each with the words by which a decision knows it. */
function marksOf(
  { reports }: Incident,
  named: readonly NamedReading[],
  kept: ReadonlyMap<string, string>,
): readonly IncidentMarkShown[] {
  return reports.flatMap(({ report, events, span }) => {
    const reading = named.find((one) => one.reading.article.id === report)?.reading;
    const id = kept.get(report);
    if (!reading || id === undefined) return [];
    const { text, textId } = reading.article;
    const own = reading.events.filter((event) => events.includes(event.id));
    const places = own.map(({ id: event, trigger }) => ({ event, span: trigger }));
    return (places.length === 0 ? [{ event: null, span }] : places).map((one) => ({
      report: id,
      event: one.event,
      anchor: { text: textId, span: one.span, quoted: slice(text, one.span) },
    }));
  });
}

/** The names that stand where an origin's reasons point: those of the sources there. */
function calledBy({ origins }: Incident, named: readonly NamedReading[]): Readonly<Record<string, readonly string[]>> {
  const readings = new Map(named.map(({ reading }) => [reading.article.id, reading]));
  const nameAt = ({ report, span }: Passage): readonly string[] => {
    const reading = readings.get(report);
    const told = reading?.attributions.find(({ sourceSpan }) => sourceSpan !== null && touches(sourceSpan, span));
    const source = reading?.sources.find(
      ({ id, mentions }) => id === told?.source || mentions.some((mention) => touches(mention, span)),
    );
    return source && !source.name.startsWith('unnamed:') ? [source.name] : [];
  };
  return Object.fromEntries(
    origins.flatMap(({ name, because }) => {
      const names = because
        .filter(({ kind }) => kind !== 'copy' && kind !== 'link' && kind !== 'credit')
        .flatMap(({ passages }) => passages.flatMap(nameAt));
      const all = [...new Map(names.map((one) => [nameKey(one), one])).values()];
      return all.length > 1 ? [[name, all]] : [];
    }),
  );
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
