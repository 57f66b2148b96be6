// Everything the terminal room writes passes here: readings to standard output, everything else to standard error.
import type { Readable, Writable } from 'node:stream';
import { systemCode } from '../acquire/fileErrors.ts';
import { type ErrorShape, HearsayError } from '../errors.ts';
import { harmless } from './print/harmless.ts';

/** A stream that may be a terminal. */
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The world outside, handed in by `main.ts`; tests hand in their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls `listener` at the first Ctrl-C instead of ending the process; → stops listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

export interface ConsoleOptions {
  /** True to tell errors as the one JSON shape, a line each. */
  readonly json: boolean;
}

export interface Console {
  /** Writes to standard output and waits until it is taken. False once nobody reads it any more. Throws `not-writable`. */
  readonly write: (text: string) => Promise<boolean>;
  /** One line on standard error for a person. */
  readonly note: (line: string) => void;
  /** One line on standard error for an error; with HEARSAY_DEBUG=1 where it came from too. */
  readonly complain: (shape: ErrorShape, about?: { readonly path?: string; readonly stack?: string | null }) => void;
  /** Shows a line at the bottom of a terminal until the next call; null takes it away. */
  readonly status: (line: string | null) => void;
}

/** Where an error was raised, and the errors below it; null for what is no error. */
export function stackOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const below = stackOf(thrown.cause);
  return `${thrown.stack ?? thrown.message}${below === null ? '' : `\nbecause of ${below}`}`;
}

const CLEAR_LINE = '\r\u001b[K';

/** The console over the streams of a process. */
export function createConsole({ stdout, stderr, env }: Streams, { json }: ConsoleOptions): Console {
  let shown: string | null = null;
  const say = (line: string): void => {
    stderr.write(shown === null ? `${line}\n` : `${CLEAR_LINE}${line}\n${shown}`);
  };
  // Without a listener, a reader that went away (`| head`) would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    write: (text) => {
      if (shown !== null) stderr.write(CLEAR_LINE);
      return written(stdout, text).finally(() => {
        if (shown !== null) stderr.write(shown);
      });
    },
    note: (line) => say(harmless(line)),
    complain: (shape, { path, stack } = {}) => {
      say(json ? JSON.stringify(withPath(shape, path)) : harmless(sentence(shape, path)));
      if (env.HEARSAY_DEBUG === '1' && stack) for (const line of stack.split('\n')) say(harmless(line));
    },
    status: (line) => {
      stderr.write(line === null ? (shown === null ? '' : CLEAR_LINE) : `${CLEAR_LINE}${line}`);
      shown = line;
    },
  };
}

function written(stdout: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (cause) => {
      if (!cause) resolve(true);
      else if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemCode(cause))) resolve(false);
      else reject(notWritable(cause));
    });
  });
}

const notWritable = (cause: Error): HearsayError =>
  new HearsayError(
    'not-writable',
    `standard output could not be written: the system says ${systemCode(cause)}; check the disk it goes to`,
    { system: systemCode(cause) },
    { cause },
  );

const withPath = ({ error }: ErrorShape, path: string | undefined): ErrorShape => ({
  error: path === undefined ? error : { ...error, evidence: { path, ...error.evidence } },
});

function sentence({ error }: ErrorShape, path: string | undefined): string {
  const hint = error.code === 'broken' ? ' (HEARSAY_DEBUG=1 shows where)' : '';
  const where = path === '-' ? 'standard input: ' : path === undefined ? '' : `${path}: `;
  return `hearsay: ${where}${error.message}${hint}`;
}
