// The arguments of `hearsay corroborate`, checked.
import type { Streams } from '../console.ts';
import type { NetworkOptions } from './networkOptions.ts';
import { type ReadRequest, readRequest } from './readRequest.ts';

/** Options as commander hands them over. */
export interface CorroborateOptions extends NetworkOptions {
  readonly json?: boolean;
  readonly publishers?: string;
  readonly timeLimit?: string;
  readonly width?: string;
}

export interface CorroborateRequest {
  /** How the reports are read. */
  readonly read: ReadRequest;
  readonly json: boolean;
  /** File of publishers to add; null for none. */
  readonly publishers: string | null;
}

/** Checks what can be checked without looking at any file. Throws `wrong-use`. */
export async function corroborateRequest(
  inputs: readonly string[],
  { publishers, ...options }: CorroborateOptions,
  env: Streams['env'],
): Promise<CorroborateRequest> {
  const read = await readRequest(inputs, options, env);
  return { read, json: read.json, publishers: publishers ?? null };
}
