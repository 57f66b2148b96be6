// `trace`: how some words, or a mark of a report, reached the reports of a case: their incidents, origins and copies.
import { loadAlmanac } from '../../almanac/almanac.ts';
import { createCorroborator } from '../../corroborate.ts';
import type { Dossier } from '../../dossier.ts';
import { HearsayError } from '../../errors.ts';
import { home } from '../../home.ts';
import { dossierToJson } from '../../output/dossierToJson.ts';
import { type Traced, tracedById, tracedByWords } from '../../store/ask/tracedReadings.ts';
import type { Case } from '../../store/case.ts';
import { type IncidentDossier, incidentDossier } from '../../store/dossiers/incidentDossier.ts';
import type { RevealOptions } from '../../store/redact.ts';
import type { ExitCode } from '../commands/read.ts';
import { widthOf } from '../commands/readRequest.ts';
import type { Console, Streams } from '../console.ts';
import { printDossier } from '../print/dossier/printDossier.ts';
import { wantsColour } from '../print/paint.ts';
import { freshDossier } from './freshDossier.ts';
import { type CaseOptions, withCase } from './withCase.ts';

export interface TraceOptions extends CaseOptions {
  readonly json?: boolean;
  readonly width?: string;
  /** Show also sensitive sources. */
  readonly reveal?: boolean;
}

const DEFAULT_WIDTH = 80;
/** "i5": an incident of the case's dossier, as `incidents` lists them. */
const INCIDENT = /^i\d+$/;
/** "r12", "r12.e3": a question that is one id. */
const ID = /^r\d+(?:v\d+)?(?:\.[a-z]+\d+)?$/;

/** Prints the part of a dossier that the question met. Throws `not-found` where no report holds the words. */
export async function trace(
  words: readonly string[],
  options: TraceOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const question = words.join(' ');
  const width = options.width === undefined ? (streams.stdout.columns ?? DEFAULT_WIDTH) : widthOf(options.width);
  const shown = { reveal: options.reveal ?? false };
  const { dossier, named } = await withCase(options, streams, (one) =>
    INCIDENT.test(question)
      ? freshDossier(one, streams, console).then(() => incidentDossier(one, question, shown))
      : tracedDossier(one, question, shown, console),
  );
  const { env, stdout } = streams;
  const readings = named.map(({ reading }) => reading);
  await console.write(
    options.json
      ? `${dossierToJson(dossier)}\n`
      : printDossier(dossier, readings, {
          width,
          colour: wantsColour(env, stdout.isTTY ?? false),
        }),
  );
  return 0;
}

async function tracedDossier(
  one: Case,
  question: string,
  options: RevealOptions,
  console: Console,
): Promise<IncidentDossier> {
  const { parseId } = await import('../../store/ask/show.ts');
  const id = ID.test(question) ? parseId(question) : null;
  const traced = id ? await tracedById(one, id, options) : await tracedByWords(one, question, options);
  if (traced.met.length === 0)
    throw new HearsayError(
      'not-found',
      `no report of the case holds "${question}"; "hearsay find" looks for fewer words`,
      { question },
    );
  if (traced.leftOut > 0)
    console.note(`${traced.leftOut} more reports hold these words; ask with more words to see them`);
  const { named } = traced;
  return {
    named,
    dossier: metBy(createCorroborator(loadAlmanac(home('lexicons/en')))(named), traced, id?.mark ?? null),
  };
}

/** Incidents that a report of the question tells (of a mark: that hold it), and the copies among their reports. */
function metBy(dossier: Dossier, { met }: Traced, mark: string | null): Dossier {
  const asked = new Set(dossier.reports.filter(({ name }) => met.includes(name)).map(({ id }) => id));
  const incidents = dossier.incidents.filter(({ reports }) =>
    reports.some(
      ({ report, events }) => asked.has(report) && (mark === null || !mark.startsWith('e') || events.includes(mark)),
    ),
  );
  const told = new Set([...asked, ...incidents.flatMap(({ reports }) => reports.map(({ report }) => report))]);
  const kept = new Set(incidents.map(({ id }) => id));
  return {
    ...dossier,
    reports: dossier.reports.filter(({ id }) => told.has(id)),
    incidents,
    copies: dossier.copies.filter(({ a, b }) => told.has(a.report) && told.has(b.report)),
    contradictions: dossier.contradictions.filter(({ incident }) => kept.has(incident)),
  };
}
