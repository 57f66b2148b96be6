// The command line: arguments in, exit code out.
import { Command, CommanderError } from 'commander';
import { errorShape, HearsayError } from '../errors.ts';
import type { Serve } from '../serving.ts';
import { version } from '../version.ts';
import { addCaseCommands } from './case/caseCommands.ts';
import { addCorroborateCommand } from './commands/corroborateCommand.ts';
import { withNetworkOptions } from './commands/networkOptions.ts';
import type { ExitCode } from './commands/read.ts';
import { type ReadOptions, readRequest } from './commands/readRequest.ts';
import { addWatchCommand } from './commands/watchCommand.ts';
import { type Console, createConsole, type Streams, stackOf } from './console.ts';

/** Runs `hearsay` with these arguments (without node and script); `serve` is the page's server. Never rejects. */
export async function run(args: readonly string[], streams: Streams, serve: Serve | null = null): Promise<ExitCode> {
  const console = createConsole(streams, { json: args.includes('--json') });
  let code: ExitCode = 0;
  const settle = (given: ExitCode): void => {
    code = given;
  };
  const program = createProgram(streams, console, settle, serve);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) return complained(thrown, console);
    const command = program.commands.find((one) => one.name() === args[0])?.name() ?? 'read';
    return told(thrown, console, command);
  }
}

/** The program with its commands; `settle` hears the exit code of the one that ran. */
export function createProgram(
  streams: Streams,
  console: Console,
  settle: (code: ExitCode) => void,
  serve: Serve | null = null,
): Command {
  const program = new Command('hearsay')
    .description('Reads news reports and says, for every claim in them, who said it and through whom it reached you.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', PROGRAM_HELP);
  const readCommand = program
    .command('read')
    .description('read reports and show who says what in them, through whom')
    .argument('<input...>', 'files, archives, feeds, folders (with those below), addresses, or - for standard input')
    .option('--column <pairs>', 'columns of a table: text=body,title=headline,url=link')
    .option('--json', 'print one reading a line, as JSON (see docs/reading.md)')
    .option('--csv <table>', 'print a table for a spreadsheet: figures, claims or events')
    .option('--actors <file>', 'your own names of actors (see docs/settings.md)')
    .option('--out <folder>', 'write one STEM.json a report into this folder')
    .option('--again', 'read also what the folder of --out holds already')
    .option('--time-limit <seconds>', 'give up a report that takes longer (default: 300)')
    .option('--all', 'print every passage, uncut')
    .option('--width <columns>', 'print no wider than this (default: the terminal, or 80)')
    .option('--outlet <name>', 'who published the report, where the file does not say')
    .option('--title <words>', 'its headline')
    .option('--published <date>', 'when it was published: 2017-09-04 or 2017-09-04T10:15:00Z')
    .option('--url <address>', 'where it was published');
  withNetworkOptions(readCommand)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', READ_HELP)
    .action(async (inputs: readonly string[], options: ReadOptions) => {
      const request = await readRequest(inputs, options, streams.env);
      const { read } = await import('./commands/read.ts');
      settle(await read(request, streams, console));
    });
  const context = { streams, console, settle, serve };
  addCorroborateCommand(program, context);
  addWatchCommand(program, context);
  addCaseCommands(program, context);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      outputError: () => undefined,
    });
  }
  return program;
}

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

const PROGRAM_HELP = `
Examples:
  hearsay read report.html
  hearsay corroborate reports/

Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 130 stopped by Ctrl-C.
HEARSAY_DEBUG=1 shows where an error came from.
NO_COLOR=1 prints without colour.`;

const READ_HELP = `
Examples:
  hearsay read report.html
  hearsay read --json reports/ > readings.jsonl
  hearsay read --csv figures reports/ > figures.csv
  hearsay read --out readings/ reports/
  hearsay read --outlet "Karsa Post" --published 2031-05-04 - < report.txt

What is known of a report may also stand beside it, in STEM.meta.json, with the
keys title, outlet, published, url.
Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 130 stopped by Ctrl-C.`;

/** Help and version are printed already; what is wrong use gets its one line here. */
function told(error: CommanderError, console: Console, command: string): ExitCode {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return 2;
  const message = `${error.message.replace(/^error: /, '').replace(/\n/g, ' ')}; see hearsay ${command} --help`;
  console.complain(errorShape(new HearsayError('wrong-use', message)));
  return 2;
}

function complained(thrown: unknown, console: Console): ExitCode {
  console.complain(errorShape(thrown), { stack: stackOf(thrown) });
  return thrown instanceof HearsayError && thrown.code === 'wrong-use' ? 2 : 1;
}
