// The options of every command that may fetch: how it goes out to the network.
import type { Command } from 'commander';
import { defaultFetchSettings, type FetchSettings } from '../../acquire/fetch/settings.ts';
import type { Streams } from '../console.ts';

/** Options as commander hands them over. */
export interface NetworkOptions {
  readonly allowPrivate?: boolean;
  readonly proxy?: string;
  readonly userAgent?: string;
}

/** Variables that name a proxy, the first that is set wins; the last ones are known to most programs. */
const PROXY_VARIABLES = [
  'HEARSAY_PROXY',
  'ALL_PROXY',
  'all_proxy',
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
];

/** What to write for no proxy, where a variable names one. */
const NO_PROXY = 'none';

/** Adds `--proxy`, `--user-agent` and `--allow-private`. */
export const withNetworkOptions = (command: Command): Command =>
  command
    .option('--proxy <address>', 'fetch through http://…, https://… or socks5://…; "none" for no proxy')
    .option('--user-agent <words>', 'what to call yourself to servers (default: a browser of no name)')
    .option('--allow-private', 'fetch from your own machine and network too');

/** The settings that the options and the environment ask for. */
export function fetchSettingsOf(options: NetworkOptions, env: Streams['env']): FetchSettings {
  const variable = PROXY_VARIABLES.find((name) => env[name]);
  const proxy = options.proxy ?? (variable === undefined ? undefined : env[variable]);
  return {
    ...defaultFetchSettings,
    allowPrivate: options.allowPrivate ?? false,
    proxy: proxy === undefined || proxy === NO_PROXY ? null : proxy,
    ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
  };
}
