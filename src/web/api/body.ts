// The JSON in a request.
import { HearsayError } from '../../errors.ts';

/** Throws `wrong-use` where it is not told to be JSON, or is none. */
export async function bodyOf(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new HearsayError('wrong-use', 'expected a body of the type application/json');
  const text = await request.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new HearsayError('wrong-use', 'expected a body in JSON, found none', {}, { cause });
  }
}
