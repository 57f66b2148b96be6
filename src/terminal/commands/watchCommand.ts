// `hearsay watch` as the command line knows it.
import type { Command } from 'commander';
import type { CommandContext } from '../commandContext.ts';
import { withNetworkOptions } from './networkOptions.ts';
import type { WatchCommandOptions } from './watchRequest.ts';

/** Adds the command. */
export function addWatchCommand(program: Command, { streams, console, settle }: CommandContext): void {
  const command = program
    .command('watch')
    .description('ask feeds again and again, and save what is new in them')
    .argument('<feed...>', 'addresses of feeds (RSS, Atom, JSON Feed), or files with lists of them (OPML)')
    .option('--out <folder>', 'where to save, and to remember what was saved', 'watched')
    .option('--every <time>', 'how long to wait between two rounds: 15m, 2h, 1d', '15m')
    .option('--once', 'ask every feed once and end');
  withNetworkOptions(command)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', WATCH_HELP)
    .action(async (inputs: readonly string[], options: WatchCommandOptions) => {
      const [{ watchRequest }, { watch }] = await Promise.all([import('./watchRequest.ts'), import('./watch.ts')]);
      settle(await watch(await watchRequest(inputs, options, streams.env), streams, console));
    });
}

const WATCH_HELP = `
Examples:
  hearsay watch https://harbour.example/rss
  hearsay watch --once --out reports/ feeds.opml && hearsay read reports/

Hosts are asked one request at a time, as their robots.txt allows. Stopped with
Ctrl-C, the same command goes on where it was.
Exit codes: 0 done, 1 something failed, 2 wrong use, 130 stopped by Ctrl-C.`;
