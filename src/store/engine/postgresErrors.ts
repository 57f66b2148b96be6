// What PostgreSQL says when it cannot go on → an error that tells a person what to do. Never shows a password.
import { HearsayError } from '../../errors.ts';

/** Codes of the system for a server that is not there, and PostgreSQL's classes for refused logins and lost connections. */
const UNREACHABLE = /^(?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|28|08|3D000|57P)/;
const LOCK_TIMEOUT = '55P03';
const DISK_FULL = '53100';

/** An error of PostgreSQL or of the way to it as a `HearsayError`; anything else comes back as it is. */
export function postgresError(thrown: unknown, address: string): unknown {
  const system = codeOf(thrown);
  if (system === null) return thrown;
  const where = withoutPassword(address);
  const evidence = { address: where, system };
  if (system === LOCK_TIMEOUT)
    return new HearsayError(
      'case-busy',
      `${where}: another program has been writing to the case for half a minute; wait for it to end and run this again`,
      evidence,
      { cause: thrown },
    );
  if (system === DISK_FULL)
    return new HearsayError(
      'disk-full',
      `${where}: the server's disk is full; what was told as added is kept, make room and run it again`,
      evidence,
      { cause: thrown },
    );
  if (UNREACHABLE.test(system))
    return new HearsayError(
      'case-unreachable',
      `${where}: expected a PostgreSQL server that lets you in, the answer was ${system} (${messageOf(thrown)}); check address, name and password`,
      evidence,
      { cause: thrown },
    );
  return thrown;
}

const codeOf = (thrown: unknown): string | null => {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
};

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** "postgres://me:secret@host/db" → "postgres://me@host/db". */
export function withoutPassword(address: string): string {
  const parsed = URL.parse(address);
  if (!parsed) return 'the address of the case';
  parsed.password = '';
  for (const key of [...parsed.searchParams.keys()]) if (/pass/i.test(key)) parsed.searchParams.delete(key);
  return parsed.href;
}
