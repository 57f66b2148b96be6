// datapackage.json of a WACZ: which files it holds, with which digests.
import { HearsayError } from '../../errors.ts';

/** Path in the archive → SHA-256 in hexadecimal, of the files that have one; an error where it is no JSON. */
export function digestsIn(bytes: Buffer, path: string): ReadonlyMap<string, string> | HearsayError {
  let description: unknown;
  try {
    description = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    return new HearsayError(
      'damaged',
      'expected JSON, found a fault in it; the digests of the archive are not checked',
      { path },
      { cause },
    );
  }
  const resources = isObject(description) && Array.isArray(description.resources) ? description.resources : [];
  return new Map(
    resources.flatMap((resource: unknown) => {
      if (!isObject(resource) || typeof resource.path !== 'string' || typeof resource.hash !== 'string') return [];
      const digest = /^sha256:([0-9a-f]{64})$/i.exec(resource.hash)?.[1];
      return digest === undefined ? [] : [[resource.path, digest.toLowerCase()] as const];
    }),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
