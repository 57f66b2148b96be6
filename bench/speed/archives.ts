// Web archives: records passed over and pages handed on a second, and the most memory, on archives made for it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ArchiveSpeed {
  readonly archive: string;
  /** MB on the disk, and unpacked. */
  readonly packedMb: number;
  readonly unpackedMb: number;
  readonly records: number;
  readonly recordsASecond: number;
  readonly pagesASecond: number;
  /** The most memory of the whole process, MB. */
  readonly peakMb: number;
}

/** Bytes of a picture and of a page: medians of what news sites send, roughly. */
const PICTURE_BYTES = 20_000;
const PAGE_BYTES = 60_000;
/** Different records that an archive repeats. */
const KINDS = 20;

/** One archive of pictures only, one of pages only, and a large one of which a tenth are pages. */
export function measureArchives(): readonly ArchiveSpeed[] {
  return [
    measure('pictures', { records: 20_000, pageEvery: 0 }),
    measure('pages', { records: 4_000, pageEvery: 1 }),
    measure('a tenth pages', { records: 60_000, pageEvery: 10 }),
  ];
}

interface Shape {
  readonly records: number;
  /** Every so manieth record is a page; 0: none. */
  readonly pageEvery: number;
}

function measure(archive: string, shape: Shape): ArchiveSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'));
  try {
    const path = join(folder, 'made.warc.gz');
    const { packed, unpacked } = write(path, shape);
    const ran = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'passArchive.ts'), path], {
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`passing over ${archive} failed: ${ran.stderr}`);
    const { pages, passedOver, failed, seconds, megabytes } = JSON.parse(ran.stdout);
    if (failed > 0 || pages + passedOver !== shape.records) throw new Error(`${archive}: ${ran.stdout}`);
    return {
      archive,
      packedMb: Math.round(packed / 1e6),
      unpackedMb: Math.round(unpacked / 1e6),
      records: shape.records,
      recordsASecond: Math.round(shape.records / seconds),
      pagesASecond: Math.round(pages / seconds),
      peakMb: Math.round(megabytes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, { records, pageEvery }: Shape): { readonly packed: number; readonly unpacked: number } {
  const pages = Array.from({ length: KINDS }, (_, at) => record('text/html', page(at)));
  const pictures = Array.from({ length: KINDS }, (_, at) => record('image/jpeg', noise(at)));
  const file = openSync(path, 'w');
  let [packed, unpacked] = [0, 0];
  for (let at = 0; at < records; at++) {
    const one = (pageEvery > 0 && at % pageEvery === 0 ? pages : pictures)[at % KINDS];
    if (!one) continue;
    packed += writeSync(file, one.packed);
    unpacked += one.length;
  }
  closeSync(file);
  return { packed, unpacked };
}

/** A response record with its digests, packed on its own. */
function record(type: string, body: Buffer): { readonly packed: Buffer; readonly length: number } {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
  const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    'WARC-Target-URI: https://karsapost.example/a',
    'WARC-Date: 2031-05-14T10:00:00Z',
    `WARC-Block-Digest: ${digest(block)}`,
    `WARC-Payload-Digest: ${digest(body)}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
  ].join('\r\n');
  const whole = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
  return { packed: gzipSync(whole), length: whole.length };
}

function page(seed: number): Buffer {
  const words = noise(seed)
    .toString('base64')
    .replace(/[^a-z]/g, ' ');
  return Buffer.from(`<html><body><p>${words.repeat(4)}`.slice(0, PAGE_BYTES).padEnd(PAGE_BYTES, '.'));
}

/** Bytes without sense, the same at every run. */
function noise(seed: number): Buffer {
  let state = seed + 7;
  return Buffer.from(
    Array.from({ length: PICTURE_BYTES }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 16) & 0xff;
    }),
  );
}
