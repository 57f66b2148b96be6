// A time stamp for the log's head by a service of the user's choice (RFC 3161): a chain that its owner could rebuild
// proves no date, a stranger's signature over its head does.
import { createHash } from 'node:crypto';
import { HearsayError } from '../../errors.ts';
import type { Case } from '../case.ts';
import { writeLog } from '../log.ts';
import { DER, derTree, derValues } from './der.ts';

export interface Stamp {
  /** Hash of the log entry that was the last one when the stamp was asked for. */
  readonly head: string;
  /** ISO date-time that the service vouches for. */
  readonly at: string;
}

/** Everything of a request before the 32 bytes of the digest: version 1, SHA-256. RFC 3161, 2.4.1. */
const BEFORE = Buffer.from('30390201013031300d060960864801650304020105000420', 'hex');
/** And after it: "send your certificate too". */
const AFTER = Buffer.from('0101ff', 'hex');

/** What is stamped: SHA-256 over the head as it is printed. */
const digestOfHead = (head: string): Buffer => createHash('sha256').update(head, 'ascii').digest();

/** The request to send to the service, as `openssl ts -query` makes it. */
export const stampRequest = (head: string): Buffer => Buffer.concat([BEFORE, digestOfHead(head), AFTER]);

/** Hash of the log's last entry. */
export async function headOf({ engine: { db } }: Case): Promise<string> {
  return (await db.selectFrom('log').select('hash').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()).hash;
}

/**
 * Keeps the service's answer in the log. The answer must be granted and be about an entry of this log; its signature is
 * for `openssl ts -verify`, with the service's certificate. Throws `wrong-use`.
 */
export async function keepStamp(one: Case, answer: Uint8Array): Promise<Stamp> {
  const { status, digest, at } = partsOf(answer);
  if (status > GRANTED_WITH_CHANGES)
    throw new HearsayError('wrong-use', `the service refused to stamp: its status is ${status}; ask it why`, {
      status,
    });
  const entries = await one.engine.db.selectFrom('log').select('hash').orderBy('number', 'desc').execute();
  const stamped = entries.find(({ hash }) => digestOfHead(hash).equals(digest));
  if (!stamped)
    throw new HearsayError(
      'wrong-use',
      'the answer stamps something else than this log; give the answer to its own request',
      {
        digest: Buffer.from(digest).toString('hex'),
      },
    );
  await one.engine.write((db) =>
    writeLog(db, one.hand, 'stamped', { head: stamped.hash, at, answer: Buffer.from(answer).toString('base64') }),
  );
  return { head: stamped.hash, at };
}

/** PKIStatus "grantedWithMods"; larger ones are refusals. */
const GRANTED_WITH_CHANGES = 1;
const SHA256_BYTES = 32;
/** OID of a TSTInfo, 1.2.840.113549.1.9.16.1.4. */
const TST_INFO = '2a864886f70d0109100104';

interface AnswerParts {
  readonly status: number;
  readonly digest: Uint8Array;
  readonly at: string;
}

/** Status, stamped digest and time of an answer. Throws `wrong-use` for what is no answer. */
function partsOf(answer: Uint8Array): AnswerParts {
  const status = statusOf(answer);
  if (status === null) throw noAnswer();
  if (status > GRANTED_WITH_CHANGES) return { status, digest: new Uint8Array(), at: '' };
  let inside = false;
  let digest: Uint8Array | null = null;
  for (const { tag, bytes } of derTree(answer)) {
    if (tag === DER.oid && Buffer.from(bytes).toString('hex') === TST_INFO) inside = true;
    else if (inside && tag === DER.octets && bytes.length === SHA256_BYTES) digest ??= bytes;
    else if (digest && tag === DER.time) return { status, digest, at: momentOf(Buffer.from(bytes).toString('ascii')) };
  }
  throw noAnswer();
}

/** PKIStatusInfo is the first thing in an answer, and the status the first thing in it. */
function statusOf(answer: Uint8Array): number | null {
  const [whole] = derValues(answer) ?? [];
  const [info] = (whole?.tag === DER.sequence && derValues(whole.bytes)) || [];
  const [status] = (info?.tag === DER.sequence && derValues(info.bytes)) || [];
  return status?.tag === DER.integer ? (status.bytes[0] ?? null) : null;
}

/** "20310514060000.5Z" → "2031-05-14T06:00:00.5Z". */
function momentOf(time: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/.exec(time);
  if (!parts) throw noAnswer();
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

const noAnswer = (): HearsayError =>
  new HearsayError(
    'wrong-use',
    'expected the answer of a time-stamp service (.tsr, RFC 3161), found something else; give the file as it came',
  );
