// A WARC archive → the pages and documents that servers answered with.
import { HearsayError } from '../../errors.ts';
import { createByteReader } from '../form/byteReader.ts';
import { countPassedOver } from '../form/passedOver.ts';
import type { Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { openRecord } from './openRecord.ts';
import { warcRecords } from './warcRecords.ts';

/**
 * Every record that holds a report, as a capture; what holds none is counted by kind and told at the end.
 * A record that is broken, or whose bytes have another digest than it says, is a `failed`; the rest is carried on.
 * A record is given out only when the next one was found, because only then its length is known to be right.
 */
export async function* readWarc({ from, name, bytes, given }: Source): AsyncGenerator<Found> {
  const passedOver = countPassedOver();
  let held: { readonly number: number; readonly found: Found } | null = null;
  let last = 0;
  try {
    for await (const record of warcRecords(createByteReader(bytes), from)) {
      const isBroken = 'error' in record;
      if (held && !(isBroken && record.number === held.number)) yield held.found;
      held = null;
      if (isBroken) {
        yield { kind: 'failed', path: record.path, error: record.error };
        continue;
      }
      last = record.number;
      const opened = await openRecord(record, { from: `${from}#${last}`, name: `${name}-${last}`, given });
      if (typeof opened === 'string') passedOver.add(opened);
      else held = { number: last, found: opened };
    }
    if (held) yield held.found;
  } catch (cause) {
    if (held) yield held.found;
    if (!(cause instanceof HearsayError)) throw cause;
    yield { kind: 'failed', path: `${from}#${held ? last + 1 : Math.max(1, last)}`, error: cause };
  }
  yield* passedOver.told(from, 'record');
}
