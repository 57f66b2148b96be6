// The commands that work on a case.
import type { Command } from 'commander';
import { HearsayError } from '../../errors.ts';
import type { CommandContext } from '../commandContext.ts';
import { withNetworkOptions } from '../commands/networkOptions.ts';
import type { ReadOptions } from '../commands/readRequest.ts';
import type { Question } from './ask.ts';
import type { AskOptions } from './filterOptions.ts';
import type { ServeOptions } from './serve.ts';
import type { ShowOptions } from './show.ts';
import type { CaseOptions } from './withCase.ts';

type AddOptions = ReadOptions & CaseOptions;

const QUESTIONS: readonly (readonly [Question, string])[] = [
  ['find', 'which reports of a case hold these words, and where in them'],
  ['events', 'what the reports of a case say happened'],
  ['claims', 'who says what in the reports of a case'],
  ['incidents', 'what the reports of a case say together, with how many named origins'],
  ['sources', 'who speaks in the reports of a case, in how many'],
];

/** Adds them to the program. */
export function addCaseCommands(program: Command, context: CommandContext): void {
  const { streams, console, settle, serve } = context;
  withNetworkOptions(onCase(program.command('add')))
    .description('keep reports in a case: their bytes, when and where they came from, and what was read in them')
    .argument('<input...>', 'what "read" takes: files, archives, feeds, folders, addresses, or -')
    .option('--column <pairs>', 'columns of a table: text=body,title=headline,url=link')
    .option('--time-limit <seconds>', 'give up a report that takes longer (default: 300)')
    .option('--outlet <name>', 'who published the report, where the file does not say')
    .option('--title <words>', 'its headline')
    .option('--published <date>', 'when it was published: 2017-09-04 or 2017-09-04T10:15:00Z')
    .option('--url <address>', 'where it was published')
    .option('--json', 'print what became of each report, a line of JSON each')
    .action(async (inputs: readonly string[], options: AddOptions) => {
      const { readRequest } = await import('../commands/readRequest.ts');
      const { add } = await import('./add.ts');
      settle(await add(await readRequest(inputs, options, streams.env), options, streams, console));
    });
  onCase(program.command('reread'))
    .description('read anew what another version of hearsay read; what people decided stays')
    .option('--again', 'also what this version read')
    .action(async (options) => settle(await (await import('./reread.ts')).rereadCase(options, streams, console)));
  for (const [question, description] of QUESTIONS)
    withFilter(
      program.command(question).description(description).argument('[words...]', 'words that the report holds'),
    ).action(async (words: readonly string[], options: AskOptions) => {
      const { ask } = await import('./ask.ts');
      settle(await ask(question, words, options, streams, console));
    });
  onCase(program.command('trace'))
    .description('how some words, or a mark, reached the reports of a case: incidents, origins, copies')
    .argument('<question...>', 'words that the reports hold, or an id as r12, r12.e3 or i5')
    .option('--width <columns>', 'print no wider than this (default: the terminal, or 80)')
    .option('--reveal', 'show also sources that were marked as sensitive')
    .option('--json', 'print the dossier as JSON')
    .action(async (words: readonly string[], options) =>
      settle(await (await import('./trace.ts')).trace(words, options, streams, console)),
    );
  onCase(program.command('show'))
    .description('one report of a case with its captures and reading, or one mark in it')
    .argument('<id>', 'r12, r12v1 for an earlier version, r12.e3 for a mark')
    .option('--json', 'print it as JSON')
    .option('--bytes', 'print the bytes as they came')
    .option('--all', 'print every passage, uncut')
    .option('--marked', 'the reading as hearsay made it, before anybody reviewed it')
    .option('--reveal', 'show also sources that were marked as sensitive')
    .action(async (id: string, options: ShowOptions) => {
      const { show } = await import('./show.ts');
      settle(await show(id, options, streams, console));
    });
  onCase(program.command('decide'))
    .description('keep a decision about a mark: accept, reject, note, sensitive, or undo an earlier one')
    .argument('<action>', 'accept, reject, note, sensitive, undo')
    .argument('<id>', 'r12.e3 for a mark, r12 for a note on a report, d7 to undo a decision')
    .option('--why <reason>', 'the reason, or the note itself')
    .action(async (action: string, id: string, options) =>
      settle(await (await import('./decide.ts')).decideOn(action, id, options, streams, console)),
    );
  onCase(program.command('decisions'))
    .description('what people decided, in order: who, when, what, why')
    .argument('[id]', 'only about this report: r12')
    .option('--json', 'print one decision a line, as JSON')
    .option('--reveal', 'show also sources that were marked as sensitive')
    .action(async (id: string | undefined, options) =>
      settle(await (await import('./decide.ts')).listDecisions(id, options, streams, console)),
    );
  withNetworkOptions(onCase(program.command('serve')))
    .description('open the case in a browser: prints the address of a page that only this machine can reach')
    .option('--port <number>', 'port to listen on (default: 4270, or a free one)')
    .option('--read-only', 'refuse every change')
    .option(
      '--tiles <address>',
      'tiles for the map, as https://tiles.example/{z}/{x}/{y}.png: its host sees where you look',
    )
    .option('--host <name>', 'share beyond this machine: listen on this address; wants --password-file')
    .option('--password-file <file>', 'a file whose first line others must know')
    .action(async (options: ServeOptions) => {
      if (!serve) throw new HearsayError('wrong-use', 'this program was started without the server of the page');
      const { serveCase } = await import('./serve.ts');
      settle(await serveCase(options, streams, console, serve));
    });
  onCase(program.command('verify'))
    .description('check the log and every report of a case; name the first fault')
    .option('--json', 'print the result as JSON')
    .action(async (options) => settle(await (await import('./care.ts')).verifyCase(options, streams, console)));
  onCase(program.command('purge'))
    .description('erase reports of a case for good; digest, time and reason stay in the log')
    .argument('<id...>', 'r12 …')
    .requiredOption('--why <reason>', 'why, for the log')
    .action(async (ids: readonly string[], options) =>
      settle(await (await import('./care.ts')).purgeReports(ids, options, streams, console)),
    );
  addCare(
    program.command('case').description('look after a case: info, backup, restore, merge, stamp, export-bundle'),
    context,
  );
}

function addCare(program: Command, { streams, console, settle }: CommandContext): void {
  onCase(program.command('info'))
    .description('what the case holds, in numbers')
    .option('--json', 'print it as JSON')
    .action(async (options) => settle(await (await import('./care.ts')).infoOfCase(options, streams, console)));
  onCase(program.command('backup'))
    .description('copy the case while others may be working on it')
    .argument('<file>', 'where the copy goes')
    .action(async (file: string, options) =>
      settle(await (await import('./care.ts')).backupCase(file, options, streams, console)),
    );
  onCase(program.command('restore'))
    .description('put a backup in the place of the case, which is kept beside it')
    .argument('<backup>', 'a file that "case backup" made')
    .action(async (file: string, options) =>
      settle(await (await import('./care.ts')).restoreCase(file, options, streams, console)),
    );
  onCase(program.command('merge'))
    .description("bring another case's reports, captures and decisions into this one")
    .argument('<other>', 'the other case')
    .option('--other-passphrase-file <file>', 'a file whose first line unlocks the other case (default: none)')
    .action(async (other: string, options) =>
      settle(await (await import('./care.ts')).mergeCase(other, options, streams, console)),
    );
  onCase(program.command('stamp'))
    .description("let a time-stamp service vouch for the log's head (RFC 3161)")
    .option('--request <file>', 'write the request to send to the service (.tsq)')
    .option('--answer <file>', "keep the service's answer (.tsr)")
    .action(async (options) => settle(await (await import('./care.ts')).stampCase(options, streams, console)));
  onCase(program.command('export-bundle'))
    .description('write everything into a folder that any program can read, with digests (BagIt)')
    .argument('<folder>', 'a new or empty folder')
    .option('--redact', 'cover sensitive sources, leave out the bytes of their reports')
    .action(async (folder: string, options) =>
      settle(await (await import('./care.ts')).bundleCase(folder, options, streams, console)),
    );
}

const onCase = (command: Command): Command =>
  command
    .option('--case <file>', 'the case: FILE.hearsay or postgres://… (default: HEARSAY_CASE)')
    .option('--passphrase-file <file>', 'a file whose first line unlocks an encrypted case')
    .helpOption('-h, --help', 'print this help');

const withFilter = (command: Command): Command =>
  onCase(command)
    .option('--from <day>', 'what happened or was published on this day or later')
    .option('--to <day>', 'what happened or was published on this day or earlier')
    .option('--place <name>', 'what happened there')
    .option('--box <degrees>', 'what happened inside west,south,east,north')
    .option('--source <name>', 'what this source says')
    .option('--type <type>', 'events of this PLOVER type, as ASSAULT')
    .option('--outlet <name>', 'reports of this outlet')
    .option('--rows <number>', 'rows a page (default: 50)')
    .option('--skip <number>', 'pass over so many rows')
    .option('--reveal', 'show also sources that were marked as sensitive')
    .option('--json', 'print one row a line, as JSON');
