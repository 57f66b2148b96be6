// `hearsay serve`: opens the case, listens, and tells the address that opens the page.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { systemCode } from '../acquire/fileErrors.ts';
import { HearsayError } from '../errors.ts';
import { home } from '../home.ts';
import type { ServeRequest, Serving } from '../serving.ts';
import { isStale } from '../store/dossiers/makeDossier.ts';

import { createJobs } from './adding/jobs.ts';
import { createEntry } from './guard/entry.ts';
import { bracketed, isLoopback, ownNames } from './guard/ownNames.ts';
import { pageFiles } from './pageFiles.ts';
import { openPatiently } from './patientCase.ts';
import { createServer } from './server.ts';

/** Throws what opening the case throws; `wrong-use` for a host without a password, `port-taken`. */
export async function serve(request: ServeRequest): Promise<Serving> {
  const { target, open, host, password, onAddress, onError } = request;
  if (!isLoopback(host) && password === null)
    throw new HearsayError(
      'wrong-use',
      `--host ${host}: others could open the case; give --password-file FILE, whose first line they must know`,
      { host },
    );
  const readOnly = open.readOnly ?? false;
  const one = await openPatiently(target, open);
  const jobs = createJobs({
    open: { target, who: open.who, passphrase: open.passphrase ?? null },
    fetch: request.fetch,
    onError,
  });
  const at = { port: request.port };
  const addressOf = (token: string): string => `http://${bracketed(host)}:${at.port}/?token=${token}`;
  const entry = createEntry({ who: open.who, password, onToken: (token) => onAddress(addressOf(token)) });
  const app = createServer({
    one,
    jobs,
    entry,
    files: pageFiles(home('dist/page')),
    names: ownNames(host),
    port: () => at.port,
    readOnly,
    hasPassword: password !== null,
    fetch: request.fetch,
    tiles: request.tiles,
    onError,
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const close = async (): Promise<void> => {
    await closed(server);
    await jobs.close();
    await one.close();
  };
  try {
    at.port = await listening(server, request);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  onAddress(addressOf(entry.token()));
  if (!readOnly && (await isStale(one))) void jobs.refresh(open.who);
  return { origin: `http://${bracketed(host)}:${at.port}`, close };
}

/** → the port. */
function listening(server: Server, { host, port }: ServeRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(notListening(cause, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function notListening(cause: Error, host: string, port: number): HearsayError {
  const system = systemCode(cause);
  const evidence = { host, port, system };
  return system === 'EADDRINUSE'
    ? new HearsayError(
        'port-taken',
        `--port ${port}: another program listens there; give another, or 0 for any`,
        evidence,
        { cause },
      )
    : new HearsayError('wrong-use', `cannot listen on ${host}, port ${port}: the system says ${system}`, evidence, {
        cause,
      });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
