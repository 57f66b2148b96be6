// GET /api/export: exactly what a filter lets through, as a file.
import { Readable } from 'node:stream';
import { HearsayError } from '../../errors.ts';
import { GEOJSON_BEGIN, GEOJSON_END } from '../../output/eventsToGeoJson.ts';
import { writeLog } from '../../store/log.ts';
import { parseExport } from '../api/askedSchema.ts';
import type { Asked } from '../api/route.ts';
import { EXPORT_FORMS, type ExportForm, exportLines } from './exportLines.ts';

const TYPES: Readonly<Record<ExportForm, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

/** Written to the log, unless nothing may be. Throws `wrong-use`. */
export async function exportFile({ one, readOnly, query }: Asked): Promise<Response> {
  const asked = parseExport(query);
  const { what, form } = asked;
  if (!EXPORT_FORMS[what].includes(form))
    throw new HearsayError(
      'wrong-use',
      `form: expected ${EXPORT_FORMS[what].join(' or ')} for ${what}, found "${form}"`,
      {
        form,
      },
    );
  if (!readOnly) await one.engine.write((db) => writeLog(db, one.hand, 'exported', { form, what }));
  const lines = exportLines(one, asked);
  return new Response(streamed(form === 'geojson' ? collection(lines) : lines), {
    headers: {
      'Content-Type': TYPES[form],
      'Content-Disposition': `attachment; filename="hearsay-${what}.${form}"`,
    },
  });
}

async function* collection(features: AsyncGenerator<string>): AsyncGenerator<string> {
  yield GEOJSON_BEGIN;
  let first = true;
  for await (const feature of features) {
    yield first ? feature : `,\n${feature}`;
    first = false;
  }
  yield GEOJSON_END;
}

const streamed = (lines: AsyncGenerator<string>): ReadableStream =>
  Readable.toWeb(Readable.from(encoded(lines))) as ReadableStream;

async function* encoded(lines: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line, 'utf8');
}
