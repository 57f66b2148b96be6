// A mailbox (mbox, RFC 4155) → its mails, one after the other.
import { HearsayError } from '../../errors.ts';
import { createByteReader } from '../form/byteReader.ts';
import type { Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';
import { readMail } from './readMail.ts';

/** Bytes that a line is read in. */
const PIECE_BYTES = 65_536;
/** "From ADDRESS DAY TIME YEAR": between mails, not a sentence that begins so. */
const FROM_LINE = /^From \S+ .*\d\d:\d\d.*\d{4}/;
const LINE_END = Buffer.from('\n');

/** Every mail by its number; one that cannot be read is a `failed`, the rest is carried on. */
export async function* readMbox(source: Source): AsyncGenerator<Found> {
  let number = 0;
  for await (const mail of mails(source)) {
    number++;
    const from = `${source.from}#${number}`;
    const name = `${source.name}-${number}`;
    try {
      if (mail === null) throw tooLarge(from);
      yield* readMail({
        ...source,
        from,
        name,
        head: mail,
        bytes: (async function* () {
          yield mail;
        })(),
        path: null,
      });
    } catch (cause) {
      if (!(cause instanceof HearsayError)) throw cause;
      yield { kind: 'failed', path: from, error: cause };
    }
  }
}

/** The bytes of each mail; null for one that is too large. A `FROM_LINE` after an empty line begins the next. */
async function* mails({ bytes }: Source): AsyncGenerator<Buffer | null> {
  const reader = createByteReader(bytes);
  let parts: Buffer[] = [];
  let size = 0;
  let [begun, afterEmpty] = [false, true];
  const whole = (): Buffer | null => (size > MAX_RECORD_BYTES ? null : Buffer.concat(parts));
  for (let line = await reader.line(PIECE_BYTES); line !== null; line = await reader.line(PIECE_BYTES)) {
    if (afterEmpty && FROM_LINE.test(line.toString('latin1', 0, 200))) {
      if (begun) yield whole();
      [parts, size, begun] = [[], 0, true];
    } else {
      size += line.length + 1;
      if (size <= MAX_RECORD_BYTES) parts.push(unquoted(line), ...(line.length < PIECE_BYTES ? [LINE_END] : []));
    }
    afterEmpty = line.length === 0;
  }
  if (begun) yield whole();
}

/** ">From " → "From ": what mail programs do to lines that would begin a mail. */
const unquoted = (line: Buffer): Buffer => (/^>+From /.test(line.toString('latin1', 0, 20)) ? line.subarray(1) : line);

const tooLarge = (path: string): HearsayError =>
  new HearsayError(
    'too-large',
    `expected at most ${MAX_RECORD_BYTES / 1_000_000} MB in one mail, found more; it is passed over`,
    { path, limit: MAX_RECORD_BYTES },
  );
