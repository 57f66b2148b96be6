// What a person asked for → what is to be read, and what could not even be begun.
import type { FailedItem, Item, Listed } from '../../acquire/listItems.ts';
import { streamBytes } from '../../acquire/readBytes.ts';
import { HearsayError } from '../../errors.ts';
import type { ReadRequest } from '../commands/readRequest.ts';
import type { Streams } from '../console.ts';
import { wantsColour } from '../print/paint.ts';
import type { TreeOptions } from '../print/tree.ts';
import type { Job } from './readJob.ts';

export interface Planned {
  /** In input order. */
  readonly jobs: readonly Job[];
  readonly failed: readonly FailedItem[];
}

/** A job for every listed item; standard input is read here, once, because no worker can. */
export async function jobsOf(listed: readonly Listed[], request: ReadRequest, streams: Streams): Promise<Planned> {
  const { given } = request;
  const tree = request.json || request.out !== null ? null : treeOptions(request, streams);
  const jobs: Job[] = [];
  const failed: FailedItem[] = [];
  for (const one of listed) {
    if (one.kind === 'failed') failed.push(one);
    if (one.kind === 'file') jobs.push({ item: one, given, tree, bytes: null });
    if (one.kind !== 'stdin') continue;
    const bytes = await bytesOrError(one, streams);
    if (bytes instanceof HearsayError) failed.push({ kind: 'failed', path: one.path, error: bytes });
    else jobs.push({ item: one, given, tree, bytes });
  }
  return { jobs, failed };
}

async function bytesOrError(item: Item, { stdin }: Streams): Promise<Uint8Array | HearsayError> {
  try {
    return await streamBytes(stdin, item.path);
  } catch (thrown) {
    if (thrown instanceof HearsayError) return thrown;
    throw thrown;
  }
}

/** Cells where there is no terminal to ask. */
const DEFAULT_WIDTH = 80;

const treeOptions = ({ width, all }: ReadRequest, { stdout, env }: Streams): TreeOptions => ({
  width: width ?? stdout.columns ?? DEFAULT_WIDTH,
  colour: wantsColour(env, stdout.isTTY ?? false),
  all,
});
