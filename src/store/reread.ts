// New readings of what the case keeps, by this version of hearsay; decisions stay, for they name words and not marks.

import { type GivenMeta, makeCapture } from '../acquire/capture.ts';
import { readable } from '../acquire/captureFound.ts';
import type { Made } from '../provenance.ts';
import type { Reader } from '../read.ts';
import type { Case } from './case.ts';
import { writeLog } from './log.ts';
import { unpack } from './packing.ts';
import { storeReading } from './storeReading.ts';

export interface RereadOptions {
  /** Also what this very version read already. Default: false. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, all: number) => void;
  /** A report that could not be read; the others go on. */
  readonly onError?: (report: string, thrown: unknown) => void;
}

/** Reads the latest version of every report whose reading other versions made; one transaction each. → how many. */
export async function reread(one: Case, reader: Reader, made: Made, options: RereadOptions = {}): Promise<number> {
  const { engine, hand } = one;
  const wanted = await latestVersions(one, made, options.again ?? false);
  let done = 0;
  for (const [at, { id, report, digest, name }] of wanted.entries()) {
    if (options.signal?.aborted) break;
    const { packed } = await engine.db
      .selectFrom('bodies')
      .select('packed')
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    const last = await engine.db
      .selectFrom('captures')
      .selectAll()
      .where('version', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!packed) continue;
    try {
      const about = contextOf(last?.context ?? '{}');
      const origin = { name, from: last?.origin ?? '-', capturedAt: last?.captured ?? null };
      const reading = reader(await readable(makeCapture(unpack(packed), { ...about, ...origin })));
      await engine.write(async (db) => {
        const kept = await storeReading({ db, words: engine.words }, id, reading, hand.now());
        await writeLog(db, hand, 'read', { report, version: id, ...made, reading: kept });
      });
      done++;
    } catch (thrown) {
      options.onError?.(`r${report} ${name}`, thrown);
    }
    options.progress?.(at + 1, wanted.length);
  }
  return done;
}

async function latestVersions({ engine: { db } }: Case, made: Made, again: boolean) {
  return db
    .selectFrom('versions')
    .leftJoin('readings', (join) => join.onRef('readings.version', '=', 'versions.id').on('readings.current', '=', 1))
    .select(['versions.id', 'versions.report', 'versions.digest', 'versions.name'])
    .where('versions.purged', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('versions as later')
            .select('later.id')
            .whereRef('later.report', '=', 'versions.report')
            .whereRef('later.number', '>', 'versions.number'),
        ),
      ),
    )
    .$if(!again, (query) =>
      query.where((is) =>
        is.or([
          is('readings.id', 'is', null),
          is('readings.hearsay', '!=', made.hearsay),
          is('readings.models', '!=', made.models),
          is('readings.lexicons', '!=', made.lexicons),
        ]),
      ),
    )
    .orderBy('versions.id')
    .execute();
}

interface Context {
  readonly given: GivenMeta;
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** What was kept of the capture beside its bytes. */
function contextOf(json: string): Context {
  const { given = {}, mediaType = null, charset = null } = JSON.parse(json) as Partial<Context>;
  return { given, mediaType, charset };
}
