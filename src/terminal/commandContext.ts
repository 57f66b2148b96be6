// What every command is given when it is added to the program.
import type { Serve } from '../serving.ts';
import type { ExitCode } from './commands/read.ts';
import type { Console, Streams } from './console.ts';

export interface CommandContext {
  readonly streams: Streams;
  readonly console: Console;
  /** Hears the exit code of the command that ran. */
  readonly settle: (code: ExitCode) => void;
  /** The page's server, which the terminal does not know; null where it was started without one. */
  readonly serve: Serve | null;
}
