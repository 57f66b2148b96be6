// `hearsay corroborate` as the command line knows it.
import type { Command } from 'commander';
import type { CommandContext } from '../commandContext.ts';
import type { CorroborateOptions } from './corroborateRequest.ts';
import { withNetworkOptions } from './networkOptions.ts';

/** Adds the command. */
export function addCorroborateCommand(program: Command, { streams, console, settle }: CommandContext): void {
  const command = program
    .command('corroborate')
    .description('say how many separate named origins stand behind what several reports tell')
    .argument('<input...>', 'reports as for "read", or readings that it made (.json, .jsonl)')
    .option('--json', 'print the dossier as one line of JSON (see docs/origins.md)')
    .option('--publishers <file>', 'a list of your own of who publishes what, added to the one that is shipped')
    .option('--time-limit <seconds>', 'give up a report that takes longer (default: 300)')
    .option('--width <columns>', 'print no wider than this (default: the terminal, or 80)');
  withNetworkOptions(command)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', CORROBORATE_HELP)
    .action(async (inputs: readonly string[], options: CorroborateOptions) => {
      const [{ corroborateRequest }, { corroborate }] = await Promise.all([
        import('./corroborateRequest.ts'),
        import('./corroborate.ts'),
      ]);
      settle(await corroborate(await corroborateRequest(inputs, options, streams.env), streams, console));
    });
}

const CORROBORATE_HELP = `
Examples:
  hearsay corroborate reports/
  hearsay corroborate --json reports/*.html > dossier.json
  hearsay read --out readings/ reports/ && hearsay corroborate readings/*.json

A count of origins is no verdict: two of them may share a source that neither names.
Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 130 stopped by Ctrl-C.`;
