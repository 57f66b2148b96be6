// A case of a few invented reports, served for a test, and requests to it as a browser or an attacker sends them.
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { createCorroborator } from '../../src/corroborate.ts';
import { home } from '../../src/home.ts';
import type { ServeRequest } from '../../src/serving.ts';
import { addReports, type ReadCapture } from '../../src/store/addReports.ts';
import type { Case } from '../../src/store/case.ts';
import { makeDossier } from '../../src/store/dossiers/makeDossier.ts';
import { openCase } from '../../src/store/openCase.ts';
import { serve } from '../../src/web/serve.ts';

import { REPORTS, read } from '../store/someReports.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: () => unknown;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Served {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  /** Every address that was told, the first one included. */
  readonly addresses: readonly string[];
  readonly errors: readonly unknown[];
  readonly folder: string;
  /** Sends exactly this; → what came. */
  readonly send: (path: string, sent?: Sent) => Promise<Answer>;
  /** The cookie of somebody who came in by the address; the same at every call. */
  readonly cookie: () => Promise<string>;
  /** Asks as the page does: with the cookie, and with Origin where something is changed. */
  readonly ask: (path: string, sent?: Sent) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface ServedOptions extends Partial<ServeRequest> {
  /** Default: the invented reports of test/store. */
  readonly reports?: readonly ReadCapture[];
  /** Called with the case before it is served. */
  readonly prepare?: (one: Case) => Promise<unknown>;
}

export async function served({
  reports = REPORTS.map(read),
  prepare,
  ...request
}: ServedOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-web-'));
  const target = join(folder, 'test.hearsay');
  const one = await openCase(target, { who: 'Ada' });
  await addReports(one, reports);
  await makeDossier(one, createCorroborator(loadAlmanac(home('lexicons/en'))));
  await prepare?.(one);
  await one.close();
  const addresses: string[] = [];
  const errors: unknown[] = [];
  const serving = await serve({
    target,
    open: { who: 'Ada' },
    host: '127.0.0.1',
    port: 0,
    password: null,
    fetch: defaultFetchSettings,
    tiles: null,
    onAddress: (address) => addresses.push(address),
    onError: (thrown) => errors.push(thrown),
    ...request,
  });
  const send = (path: string, sent: Sent = {}): Promise<Answer> => sendTo(serving.origin, path, sent);
  let cookie: Promise<string> | null = null;
  const enter = async (): Promise<string> => cookieOf(await send(pathOf(addresses[0] ?? '')));
  const own = (): Promise<string> => {
    cookie ??= enter();
    return cookie;
  };
  return {
    origin: serving.origin,
    addresses,
    errors,
    folder,
    send,
    cookie: own,
    ask: async (path, { method = 'GET', headers = {}, body }: Sent = {}) =>
      send(path, {
        method,
        headers: { cookie: await own(), ...(method === 'GET' ? {} : { origin: serving.origin }), ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    close: async () => {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** "http://127.0.0.1:1/?token=x" → "/?token=x". */
export const pathOf = (address: string): string => address.replace(/^http:\/\/[^/]+/, '');

/** "name=value" of the cookie that an answer sets; "" for none. */
export const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? '';

function sendTo(origin: string, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: () => JSON.parse(text) as unknown,
        });
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}
