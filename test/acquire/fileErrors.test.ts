// What the system says, as errors that tell a person what to do.
import { expect, test } from 'vitest';
import { unableToRead } from '../../src/acquire/fileErrors.ts';
import { HearsayError } from '../../src/errors.ts';

const fromSystem = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });

test.each([
  ['ENOENT', 'not-found', /check the path/],
  ['ENOTDIR', 'not-found', /check the path/],
  ['EACCES', 'not-readable', /may not be read by you; change its permissions/],
  ['EPERM', 'not-readable', /may not be read by you/],
  ['EISDIR', 'not-readable', /expected a file, found a folder/],
  ['EIO', 'not-readable', /the system says EIO/],
])('%s: %s', (system, code, message) => {
  const cause = fromSystem(system);
  const error = unableToRead('x.txt', cause);
  expect(error).toMatchObject({
    code,
    message: expect.stringMatching(message),
    evidence: { path: 'x.txt', system },
    cause,
  });
});

test('an error of our own stays as it is', () => {
  const error = new HearsayError('empty', 'nothing');
  expect(unableToRead('x.txt', error)).toBe(error);
});
