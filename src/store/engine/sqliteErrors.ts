// What SQLite says when it cannot go on → an error that tells a person what to do.
import { type ErrorCode, HearsayError } from '../../errors.ts';

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
}

/** SQLite's code, or the beginning of one → what to say; the first that fits. */
const TOLD: readonly (readonly [string, Told])[] = [
  [
    'SQLITE_FULL',
    { code: 'disk-full', message: 'the disk is full; what was told as added is kept, make room and run it again' },
  ],
  [
    'SQLITE_IOERR',
    {
      code: 'disk-full',
      message: 'the disk could not be written or read; check that it is there and has room, then run it again',
    },
  ],
  [
    'SQLITE_READONLY',
    {
      code: 'not-writable',
      message: 'the case may not be written; change the permissions of the file and of its folder, or copy it',
    },
  ],
  [
    'SQLITE_CANTOPEN',
    {
      code: 'not-writable',
      message: 'the case could not be opened or made; check that the folder exists and may be written',
    },
  ],
  ['SQLITE_PERM', { code: 'not-writable', message: 'the case may not be opened by you; change its permissions' }],
  [
    'SQLITE_BUSY',
    {
      code: 'case-busy',
      message: 'another program has been writing to the case for half a minute; wait for it to end and run this again',
    },
  ],
  [
    'SQLITE_LOCKED',
    {
      code: 'case-busy',
      message: 'another program has been writing to the case for half a minute; wait for it to end and run this again',
    },
  ],
  [
    'SQLITE_CORRUPT',
    {
      code: 'case-damaged',
      message:
        'the file is damaged; restore it from a backup (hearsay case restore), and keep the damaged file: much of it may be saved',
    },
  ],
];

/** An error of SQLite as a `HearsayError`; anything else comes back as it is. */
export function sqliteError(
  thrown: unknown,
  { path, locked }: { readonly path: string; readonly locked: boolean },
): unknown {
  const system = codeOf(thrown);
  if (system === null) return thrown;
  if (system === 'SQLITE_NOTADB') return notACase(path, locked, thrown);
  const told = TOLD.find(([code]) => system.startsWith(code))?.[1];
  if (!told) return thrown;
  return new HearsayError(told.code, `${path}: ${told.message}`, { path, system }, { cause: thrown });
}

const notACase = (path: string, locked: boolean, cause: unknown): HearsayError =>
  locked
    ? new HearsayError(
        'wrong-passphrase',
        `${path}: the passphrase does not open it: it is another one's, or the file is not encrypted, or no case; check the passphrase, or leave --passphrase-file out`,
        { path },
        { cause },
      )
    : new HearsayError(
        'not-a-case',
        `${path}: expected a case, found another file, a damaged case, or one that a passphrase locks (give --passphrase-file)`,
        { path },
        { cause },
      );

const codeOf = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_')
    ? thrown.code
    : null;
