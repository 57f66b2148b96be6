// Streams that keep what is written to them, for tests of the command line in this process.
import { Readable, Writable } from 'node:stream';
import type { Streams } from '../../src/terminal/console.ts';

export interface Kept {
  readonly streams: Streams;
  readonly out: () => string;
  readonly err: () => string;
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
}

export function keptStreams(stdin = '', env: Readonly<Record<string, string>> = {}): Kept {
  const [out, err]: [string[], string[]] = [[], []];
  const listeners = new Set<() => void>();
  const sink = (kept: string[]): Writable =>
    new Writable({
      write: (chunk, _, done) => {
        kept.push(String(chunk));
        done();
      },
    });
  return {
    streams: {
      stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
      stdout: sink(out),
      stderr: sink(err),
      env,
      onInterrupt: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    out: () => out.join(''),
    err: () => err.join(''),
    interrupt: () => {
      for (const listener of listeners) listener();
    },
  };
}
