// What the system says when a file cannot be read → an error that tells a person what to do.
import { HearsayError } from '../errors.ts';

/** The `HearsayError` for a failed system call on `path`: `not-found` or `not-readable`. */
export function unableToRead(path: string, cause: unknown): HearsayError {
  if (cause instanceof HearsayError) return cause;
  const system = systemCode(cause);
  switch (system) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new HearsayError(
        'not-found',
        'expected a file or folder, found nothing there; check the path',
        { path, system },
        { cause },
      );
    case 'EACCES':
    case 'EPERM':
      return new HearsayError(
        'not-readable',
        'may not be read by you; change its permissions or copy it',
        { path, system },
        { cause },
      );
    case 'EISDIR':
      return new HearsayError(
        'not-readable',
        'expected a file, found a folder; give the folder itself to read what is in it',
        { path, system },
        { cause },
      );
    default:
      return new HearsayError(
        'not-readable',
        `could not be read: the system says ${system}; check the disk or copy the file`,
        { path, system },
        { cause },
      );
  }
}

/** "ENOENT" and the like; "an unknown error" where the system gives no code. */
export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'an unknown error';
