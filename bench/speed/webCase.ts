// A made case of any size with its incidents, for what is measured of the page.
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { type Corroborator, createCorroborator } from '../../src/corroborate.ts';
import type { Dossier } from '../../src/dossier.ts';
import { home } from '../../src/home.ts';
import type { Reading } from '../../src/reading.ts';
import { addReports, type ReadCapture } from '../../src/store/addReports.ts';
import { makeDossier } from '../../src/store/dossiers/makeDossier.ts';
import { openCase } from '../../src/store/openCase.ts';
import { caseModels } from './caseModels.ts';
import { madeCase } from './madeCase.ts';

const SEED = 1;
/** Reports a transaction. */
const BATCH = 64;
/** Reports corroborated at once: ten thousand together take minutes, which is not what is measured here. */
const AT_ONCE = 500;

/** Writes the case into the file `path`. */
export async function makeWebCase(path: string, reports: number): Promise<void> {
  const one = await openCase(path, { who: 'bench' });
  let batch: ReadCapture[] = [];
  let made = 0;
  for (const reading of madeCase(caseModels(), SEED)) {
    batch.push(asReport(reading, made));
    if (++made < reports && batch.length < BATCH) continue;
    await addReports(one, batch);
    batch = [];
    if (made === reports) break;
  }
  await makeDossier(one, inParts(createCorroborator(loadAlmanac(home('lexicons/en')))));
  await one.close();
}

function asReport(reading: Reading, number: number): ReadCapture {
  const name = `report-${number}`;
  const bytes = Buffer.from(`${reading.article.text}\n${name}\n`, 'utf8');
  const capture = makeCapture(bytes, { name, from: `${name}.txt`, mediaType: 'text/plain' });
  const title = reading.article.title ?? reading.article.text.split(/[.\n]/, 1)[0] ?? name;
  const article = { ...reading.article, id: capture.digest, title, url: null };
  return { capture, reading: { ...withPlainIds(reading), article } };
}

/** Ids of made readings name their passage: "2.e3" → "e2003". */
const withPlainIds = (reading: Reading): Reading =>
  JSON.parse(JSON.stringify(reading), (_, value) => {
    const [, passage, kind, number] = (typeof value === 'string' && MADE_ID.exec(value)) || [];
    return kind === undefined ? value : `${kind}${Number(passage) * MARKS_A_PASSAGE + Number(number)}`;
  }) as Reading;
const MADE_ID = /^(\d+)\.([a-z]{1,3})(\d+)$/;
const MARKS_A_PASSAGE = 1_000;

/** Corroborates parts, so that as many incidents come as a case of that size has, without comparing everything. */
const inParts =
  (corroborate: Corroborator): Corroborator =>
  (named) => {
    const parts: Dossier[] = [];
    for (let from = 0; from < named.length; from += AT_ONCE) parts.push(corroborate(named.slice(from, from + AT_ONCE)));
    let number = 0;
    const renamed = parts.map(({ incidents, contradictions }) => {
      const names = new Map(incidents.map(({ id }) => [id, `i${++number}`]));
      return {
        incidents: incidents.map((incident) => ({ ...incident, id: names.get(incident.id) ?? '' })),
        contradictions: contradictions.map((one) => ({ ...one, incident: names.get(one.incident) ?? '' })),
      };
    });
    return {
      format: 'hearsay/dossier@1',
      reports: parts.flatMap(({ reports }) => reports),
      incidents: renamed.flatMap(({ incidents }) => incidents),
      copies: parts.flatMap(({ copies }) => copies),
      contradictions: renamed.flatMap(({ contradictions }) => contradictions),
    };
  };
