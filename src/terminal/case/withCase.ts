// The case that a command works on: --case or HEARSAY_CASE, opened, used and closed.
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { unableToRead } from '../../acquire/fileErrors.ts';
import { HearsayError } from '../../errors.ts';
import type { Case } from '../../store/case.ts';
import type { OpenOptions } from '../../store/openCase.ts';
import type { Streams } from '../console.ts';

/** Options that every command on a case has. */
export interface CaseOptions {
  readonly case?: string;
  readonly passphraseFile?: string;
}

export interface WithCaseOptions {
  /** True where a case that is not there is made. Default: false. */
  readonly make?: boolean;
}

/** Opens the case, does the work, and closes it, also after a failure. Throws `wrong-use` where no case is named. */
export async function withCase<T>(
  options: CaseOptions,
  streams: Pick<Streams, 'env'>,
  work: (one: Case) => Promise<T>,
  { make = false }: WithCaseOptions = {},
): Promise<T> {
  const { openCase } = await import('../../store/openCase.ts');
  const one = await openCase(targetOf(options, streams.env), { ...openOptionsOf(options, streams), make });
  try {
    return await work(one);
  } finally {
    await one.close();
  }
}

/** Whose hand it is, and what unlocks the case. */
export const openOptionsOf = ({ passphraseFile }: CaseOptions, { env }: Pick<Streams, 'env'>): OpenOptions => ({
  who: env.HEARSAY_WHO || userInfo().username,
  passphrase: passphraseFile === undefined ? null : passphraseIn(passphraseFile),
});

/** The file's first line. Throws `wrong-use` where it is empty: it would lock nothing. */
function passphraseIn(path: string): string {
  const passphrase = firstLineOf(path);
  if (passphrase !== '') return passphrase;
  throw new HearsayError(
    'wrong-use',
    `--passphrase-file ${path}: expected a passphrase in the first line, found none`,
    {
      path,
    },
  );
}

/** Path or address of the case. Throws `wrong-use`. */
export function targetOf({ case: named }: CaseOptions, env: Streams['env']): string {
  const target = named ?? env.HEARSAY_CASE ?? '';
  if (target === '')
    throw new HearsayError('wrong-use', 'expected a case: give --case FILE.hearsay, or set HEARSAY_CASE to it');
  return target;
}

/** The first line of the file: a secret on the command line would be seen by everybody on the machine. */
export function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (cause) {
    throw unableToRead(path, cause);
  }
}
