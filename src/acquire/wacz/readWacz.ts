// A WACZ archive (a zip with WARC files in `archive/`) → what its WARC files hold.
import { createHash, type Hash } from 'node:crypto';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { HearsayError } from '../../errors.ts';
import { createByteReader } from '../form/byteReader.ts';
import { gunzip } from '../form/gunzip.ts';
import { peek } from '../form/peek.ts';
import { HEAD_BYTES, type Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { extensionOf, stemOf } from '../mediaType.ts';
import { streamBytes } from '../readBytes.ts';
import { readWarc } from '../warc/readWarc.ts';
import { digestsIn } from './datapackage.ts';
import { entryName } from './entryName.ts';

/** Entries of a zip; more are no archive of a crawl, which holds a dozen. */
const MOST_ENTRIES = 100_000;
/** As for gzip: a WARC file packed again loses next to nothing, zeros pack to a thousandth. */
const BOMB_RATIO = 200;
const BOMB_FROM_BYTES = 100_000_000;

/**
 * What the WARC files of the archive hold, one after the other. Throws `unsupported-form` for a zip that is no WACZ,
 * `damaged` and `too-large` where the zip itself is at fault; what is wrong with an entry is a `failed`.
 */
export async function* readWacz(source: Source): AsyncGenerator<Found> {
  const zip = await openZip(source);
  try {
    const digests = new Map<string, string>();
    const warcs: { readonly entry: Entry; readonly name: string }[] = [];
    for await (const entry of entriesOf(zip, source.from)) {
      const name = entryName(entry);
      const path = `${source.from}#${name.text}`;
      if (name.refusal !== null) {
        yield { kind: 'failed', path, error: new HearsayError('damaged', name.refusal, { path, name: name.text }) };
      } else if (name.text === 'datapackage.json') {
        const described = digestsIn(await entryBytes(zip, entry, path), path);
        if (described instanceof HearsayError) yield { kind: 'failed', path, error: described };
        else for (const [file, digest] of described) digests.set(file, digest);
      } else if (isNestedArchive(name.text)) {
        yield { kind: 'failed', path, error: nested(path) };
      } else if (/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name.text)) warcs.push({ entry, name: name.text });
    }
    if (warcs.length === 0) throw noWacz(source.from);
    for (const { entry, name } of warcs) yield* readEntry(zip, entry, name, digests.get(name), source);
  } finally {
    zip.close();
  }
}

async function openZip({ from, path, bytes }: Source): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  try {
    return path === null
      ? await yauzl.fromBufferPromise(Buffer.from(await streamBytes(bytes, from)), options)
      : await yauzl.openPromise(path, options);
  } catch (cause) {
    throw brokenZip(from, cause);
  }
}

async function* entriesOf(zip: ZipFile, from: string): AsyncGenerator<Entry> {
  if (zip.entryCount > MOST_ENTRIES) throw tooMany(from, zip.entryCount);
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    throw brokenZip(from, cause);
  }
}

/** One WARC file of the archive, packed or not; a fault of the entry is told in its place. */
async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  digest: string | undefined,
  source: Source,
): AsyncGenerator<Found> {
  const from = `${source.from}#${name}`;
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  const hash = createHash('sha256');
  try {
    const packed = hashed(await entryStream(zip, entry, from), hash);
    const bytes = extensionOf(fileName) === '.warc.gz' ? gunzip(packed, from) : packed;
    const { head, bytes: whole } = await peek(bytes, HEAD_BYTES);
    yield* readWarc({
      ...source,
      from,
      name: `${source.name}-${stemOf(fileName)}`,
      fileName,
      head,
      bytes: whole,
      path: null,
    });
    if (digest !== undefined && hash.digest('hex') !== digest) throw otherDigest(from, digest);
  } catch (cause) {
    yield { kind: 'failed', path: from, error: cause instanceof HearsayError ? cause : brokenZip(from, cause) };
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function entryStream(zip: ZipFile, entry: Entry, from: string): Promise<AsyncIterable<Uint8Array>> {
  if (entry.isEncrypted()) {
    throw new HearsayError(
      'locked',
      'expected an entry that can be read, found one with a password; unpack it and read that',
      {
        path: from,
      },
    );
  }
  if (entry.uncompressedSize > BOMB_FROM_BYTES && entry.uncompressedSize > BOMB_RATIO * entry.compressedSize) {
    throw new HearsayError(
      'too-large',
      `expected an archive, found ${entry.compressedSize} bytes that unpack to ${entry.uncompressedSize}: it is made to fill memory and disk; do not open it`,
      { path: from, read: entry.compressedSize, written: entry.uncompressedSize },
    );
  }
  return zip.openReadStreamPromise(entry);
}

/** Bytes of the description of an archive: it names its files, more is none. */
const MOST_DESCRIPTION_BYTES = 10_000_000;

async function entryBytes(zip: ZipFile, entry: Entry, path: string): Promise<Buffer> {
  const reader = createByteReader(await entryStream(zip, entry, path));
  return reader.take(MOST_DESCRIPTION_BYTES);
}

const isNestedArchive = (name: string): boolean => /\.(?:wacz|zip)$/i.test(name);

const nested = (path: string): HearsayError =>
  new HearsayError(
    'unsupported-form',
    'expected WARC files in the archive, found another archive; unpack it and read that',
    {
      path,
    },
  );

const noWacz = (path: string): HearsayError =>
  new HearsayError(
    'unsupported-form',
    'expected a WACZ archive or a report, found a zip without WARC files in archive/ (perhaps a DOCX, ODT or EPUB file); unpack it, or save the report as a web page or as plain text, and read that',
    { path },
  );

const tooMany = (path: string, entries: number): HearsayError =>
  new HearsayError('too-large', `expected at most ${MOST_ENTRIES} entries in the archive, found ${entries}`, {
    path,
    entries,
  });

const brokenZip = (path: string, cause: unknown): HearsayError =>
  cause instanceof HearsayError
    ? cause
    : new HearsayError(
        'damaged',
        `expected a whole zip archive, found a fault (${cause instanceof Error ? cause.message : 'unknown'}); fetch or copy it again`,
        { path },
        { cause },
      );

const otherDigest = (path: string, digest: string): HearsayError =>
  new HearsayError(
    'damaged',
    `expected the bytes with the digest sha256:${digest} that datapackage.json names, found others: the archive was changed or damaged after it was made`,
    { path, digest },
  );
