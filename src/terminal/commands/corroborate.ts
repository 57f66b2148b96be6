// `hearsay corroborate`: reports, or readings of them, → what they say together.
import { type Almanac, loadAlmanac } from '../../almanac/almanac.ts';
import { withPublishers } from '../../almanac/publishers.ts';
import { createCorroborator } from '../../corroborate.ts';
import { errorShape, HearsayError } from '../../errors.ts';
import { home } from '../../home.ts';
import type { NamedReading } from '../../origins/report.ts';
import { dossierToJson } from '../../output/dossierToJson.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import { readInputs } from '../jobs/readInputs.ts';
import { printDossier } from '../print/dossier/printDossier.ts';
import { wantsColour } from '../print/paint.ts';
import type { CorroborateRequest } from './corroborateRequest.ts';
import { readPublishers } from './givenPublishers.ts';
import { isReadings, readingsIn } from './givenReadings.ts';
import type { ExitCode } from './read.ts';

/** Cells where there is no terminal to ask. */
const DEFAULT_WIDTH = 80;

/** Reads everything, then prints one dossier; a failed report does not stop the rest. Throws `wrong-use`, `bad-lexicon`, `not-writable`. */
export async function corroborate(
  { read, json, publishers }: CorroborateRequest,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const almanac = await almanacWith(publishers);
  const made = read.inputs.filter(isReadings);
  const reports = read.inputs.filter((input) => !made.includes(input));
  const { named, failed: bad } = await givenReadings(made, console);
  const { failed, stopped } =
    reports.length === 0 ? NOTHING_READ : await readReports({ ...read, inputs: reports }, streams, console, named);
  if (stopped) return 130;
  if (named.length > 0) {
    const dossier = createCorroborator(almanac)(named);
    const { env, stdout } = streams;
    const options = {
      width: read.width ?? stdout.columns ?? DEFAULT_WIDTH,
      colour: wantsColour(env, stdout.isTTY ?? false),
    };
    await console.write(
      json
        ? `${dossierToJson(dossier)}\n`
        : printDossier(
            dossier,
            named.map(({ reading }) => reading),
            options,
          ),
    );
  }
  return bad + failed > 0 ? 1 : 0;
}

const NOTHING_READ = { failed: 0, stopped: false };

async function almanacWith(publishers: string | null): Promise<Almanac> {
  const almanac = loadAlmanac(home('lexicons/en'));
  if (publishers === null) return almanac;
  return { ...almanac, publishers: withPublishers(almanac.publishers, await readPublishers(publishers)) };
}

/** Readings in files, each file with its errors. */
async function givenReadings(
  paths: readonly string[],
  console: Console,
): Promise<{ readonly named: NamedReading[]; readonly failed: number }> {
  const named: NamedReading[] = [];
  let failed = 0;
  for (const path of paths) {
    try {
      named.push(...(await readingsIn(path)));
    } catch (thrown) {
      if (!(thrown instanceof HearsayError)) throw thrown;
      failed++;
      console.complain(errorShape(thrown), { path, stack: stackOf(thrown) });
    }
  }
  return { named, failed };
}

/** Reads reports and adds them to `named`, under the stem of their file or their place in an archive. */
async function readReports(
  read: CorroborateRequest['read'],
  streams: Streams,
  console: Console,
  named: NamedReading[],
): Promise<{ readonly failed: number; readonly stopped: boolean }> {
  return readInputs(
    { ...read, tree: null },
    { streams, console },
    {
      take: async ({ name }, text) => {
        named.push({ name, reading: JSON.parse(text) });
        return true;
      },
    },
  );
}
