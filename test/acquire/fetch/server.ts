// Real servers on this machine, for the tests of fetching.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { onTestFinished } from 'vitest';
import { type ConnectEffects, createDial } from '../../../src/acquire/fetch/connect.ts';
import { defaultFetchSettings, type FetchSettings } from '../../../src/acquire/fetch/settings.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Served {
  /** "http://127.0.0.1:40001" */
  readonly address: string;
  readonly port: number;
  /** "GET /path" of every request, in order. */
  readonly requests: readonly string[];
}

/** Small limits, and this machine allowed. */
export const near: FetchSettings = {
  ...defaultFetchSettings,
  allowPrivate: true,
  maxAnswerBytes: 1_000_000,
  maxUnpackedBytes: 1_000_000,
  maxRedirects: 3,
};

/** A server that ends with the test. */
export function serve(handler: Handler, tls?: ServerOptions): Promise<Served> {
  const requests: string[] = [];
  const listen: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    handler(request, response);
  };
  const server = tls ? createTlsServer(tls, listen) : createServer(listen);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return listening(server, tls ? 'https' : 'http', requests);
}

/** Pages by path; 404 for every other. */
export const pages =
  (byPath: Readonly<Record<string, string | Handler>>): Handler =>
  (request, response) => {
    const page = byPath[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end('no');
    else if (typeof page === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else page(request, response);
  };

/** Goes on to `location`. */
export const redirect =
  (location: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };

export function listening(server: Server, protocol: string, requests: readonly string[]): Promise<Served> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `${protocol}://127.0.0.1:${port}`, port, requests });
    });
  });
}

/**
 * A resolver that answers from a table, one list of addresses a question; and a dial that notes what is dialled and
 * leads every public address to `port` of this machine.
 */
export function pretend(
  answers: Readonly<Record<string, readonly (readonly string[])[]>>,
  port: number,
): ConnectEffects & { readonly asked: readonly string[]; readonly dialled: readonly string[] } {
  const [asked, dialled]: [string[], string[]] = [[], []];
  const dial = createDial();
  return {
    asked,
    dialled,
    resolve: async (name) => {
      const answer = answers[name]?.[asked.filter((one) => one === name).length] ?? [];
      asked.push(name);
      return answer;
    },
    dial: (to, callback) => {
      dialled.push(to.hostname);
      dial({ ...to, hostname: '127.0.0.1', port: String(port) }, callback);
    },
  };
}
