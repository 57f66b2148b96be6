// A form → who reads it.
import { HearsayError } from '../../errors.ts';
import { makeCapture } from '../capture.ts';
import type { Found } from '../found.ts';
import { mediaTypeOf } from '../mediaType.ts';
import { streamBytes } from '../readBytes.ts';
import { gunzip } from './gunzip.ts';
import { peek } from './peek.ts';
import { HEAD_BYTES, type OpenOptions, type ReadSource, type Source } from './source.ts';
import { type FileForm, tellForm } from './tellForm.ts';

/** Who reads a form; loaded when the first input of that form comes, so that reading a page starts fast. */
const READERS: Readonly<Record<Exclude<FileForm, 'report' | 'gzip'>, () => Promise<ReadSource>>> = {
  zip: async () => (await import('../wacz/readWacz.ts')).readWacz,
  warc: async () => (await import('../warc/readWarc.ts')).readWarc,
  mail: async () => (await import('../mail/readMail.ts')).readMail,
  mbox: async () => (await import('../mail/readMbox.ts')).readMbox,
  feed: async () => (await import('./readFeed.ts')).readFeed,
  table: async () => (await import('../table/readTable.ts')).readTable,
  lines: async () => (await import('../table/readLines.ts')).readLines,
  channel: async () => (await import('../channel/readChannel.ts')).readChannel,
};

/** What the source holds, read by its form. Throws `HearsayError` where the rest of it cannot be read. */
export async function* readForm(form: FileForm, source: Source, options: OpenOptions): AsyncGenerator<Found> {
  if (form === 'report') yield await readReport(source);
  else if (form === 'gzip') yield* readGzip(source, options);
  else yield* (await READERS[form]())(source, options);
}

async function readReport({ from, name, fileName, bytes, given }: Source): Promise<Found> {
  const mediaType = mediaTypeOf(fileName);
  return { kind: 'captured', capture: makeCapture(await streamBytes(bytes, from), { name, from, mediaType, given }) };
}

/** What is packed, by its own form: a WARC, a table, a page. gzip in gzip is refused. */
async function* readGzip(source: Source, options: OpenOptions): AsyncGenerator<Found> {
  const { head, bytes, close } = await peek(gunzip(source.bytes, source.from), HEAD_BYTES);
  const fileName = source.fileName.replace(/\.gz$/i, '');
  try {
    const form = tellForm(head, fileName, options.columns !== undefined);
    if (form === 'gzip') throw nested(source.from);
    yield* readForm(form, { ...source, fileName, head, bytes, path: null }, options);
  } finally {
    await close();
  }
}

const nested = (path: string): HearsayError =>
  new HearsayError('unsupported-form', 'expected a file in the gzip, found another gzip; unpack it and read that', {
    path,
  });
