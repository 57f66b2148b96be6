// `serve`: the page of a case, until Ctrl-C.
import { errorShape, HearsayError } from '../../errors.ts';
import type { Serve, ServeRequest, Serving } from '../../serving.ts';
import { fetchSettingsOf, type NetworkOptions } from '../commands/networkOptions.ts';
import type { ExitCode } from '../commands/read.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import { type CaseOptions, firstLineOf, openOptionsOf, targetOf } from './withCase.ts';

export interface ServeOptions extends CaseOptions, NetworkOptions {
  readonly port?: string;
  readonly host?: string;
  readonly passwordFile?: string;
  readonly readOnly?: boolean;
  readonly tiles?: string;
}

const LOOPBACK = '127.0.0.1';
/** Of no known program (IANA lists it as unassigned); any free one where it is taken and nobody asked for it. */
const DEFAULT_PORT = 4270;

/** Prints the address and serves until Ctrl-C. Throws `wrong-use` and what opening the case throws. */
export async function serveCase(
  options: ServeOptions,
  streams: Streams,
  console: Console,
  serve: Serve,
): Promise<ExitCode> {
  const { host = LOOPBACK, passwordFile } = options;
  const serving = await served(serve, options.port, {
    target: targetOf(options, streams.env),
    open: { ...openOptionsOf(options, streams), readOnly: options.readOnly ?? false },
    host,
    password: passwordFile === undefined ? null : passwordIn(passwordFile),
    fetch: fetchSettingsOf(options, streams.env),
    tiles: options.tiles === undefined ? null : tilesOf(options.tiles),
    onAddress: (address) => void console.write(`${address}\n`),
    onError: (thrown) => console.complain(errorShape(thrown), { stack: stackOf(thrown) }),
  });
  console.note('open this address in a browser; it works once. Ctrl-C ends the server');
  if (passwordFile !== undefined)
    console.note(
      `others come in at ${serving.origin} with the password; all they see travels unencrypted, so share only in a network that you trust`,
    );
  await interrupted(streams);
  await serving.close();
  return 0;
}

async function served(serve: Serve, port: string | undefined, request: Omit<ServeRequest, 'port'>): Promise<Serving> {
  if (port !== undefined) return serve({ ...request, port: portOf(port) });
  try {
    return await serve({ ...request, port: DEFAULT_PORT });
  } catch (thrown) {
    if (!(thrown instanceof HearsayError) || thrown.code !== 'port-taken') throw thrown;
    return serve({ ...request, port: 0 });
  }
}

/** 0 for any that is free. */
function portOf(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new HearsayError('wrong-use', `--port: expected a number from 0 to 65535, found "${given}"`, { port: given });
}

/** An address with the three places for zoom, column and row. */
function tilesOf(given: string): string {
  const isTiles =
    /^https?:\/\//.test(given) && URL.canParse(given) && ['{z}', '{x}', '{y}'].every((part) => given.includes(part));
  if (isTiles) return given;
  throw new HearsayError(
    'wrong-use',
    `--tiles: expected an address as https://tiles.example/{z}/{x}/{y}.png, found "${given}"`,
    { tiles: given },
  );
}

/** The first line of the file. An empty one would open the case to everybody. */
function passwordIn(path: string): string {
  const password = firstLineOf(path);
  if (password !== '') return password;
  throw new HearsayError('wrong-use', `--password-file ${path}: expected a password in the first line, found none`, {
    path,
  });
}

const interrupted = (streams: Streams): Promise<void> =>
  new Promise((resolve) => {
    const stop = streams.onInterrupt(() => {
      stop();
      resolve();
    });
  });
