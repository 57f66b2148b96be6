// An error of one step, told as a step of something larger.
import { HearsayError } from '../../errors.ts';

/** Does the work; its `HearsayError` is thrown on with `step` before its message ("led on to http://…: …"). */
export async function told<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof HearsayError)) throw thrown;
    throw new HearsayError(thrown.code, `${step}: ${thrown.message}`, thrown.evidence, { cause: thrown });
  }
}
