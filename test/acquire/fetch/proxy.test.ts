// Through a proxy, HTTP CONNECT or SOCKS 5: the proxy is given the name, and nothing is looked up or dialled beside it.
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ConnectEffects, createDial } from '../../../src/acquire/fetch/connect.ts';
import { fetchCapture } from '../../../src/acquire/fetch/fetchCapture.ts';
import { createFetcher } from '../../../src/acquire/fetch/fetcher.ts';
import { defaultFetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { listening, pages, pretend, redirect, serve } from './server.ts';

interface Proxy {
  readonly address: string;
  /** Where it was asked to lead: "name harbour.example:443". */
  readonly goals: readonly string[];
  /** Who asked: "user:password" and the like. */
  readonly callers: readonly string[];
}

/** A proxy for CONNECT that leads everything to `port` of this machine; `status` other than 200 refuses. */
async function connectProxy(port: number, status = 200): Promise<Proxy> {
  const [goals, callers]: [string[], string[]] = [[], []];
  const server = createHttpServer().on('connect', (request, socket: Socket) => {
    goals.push(`name ${request.url}`);
    callers.push(request.rawHeaders.join(' '));
    socket.on('error', () => undefined).write(`HTTP/1.1 ${status} Told\r\n\r\n`);
    if (status === 200) joined(socket, port);
  });
  onTestFinished(() => void server.close());
  return { address: (await listening(server, 'http', [])).address, goals, callers };
}

/** A SOCKS 5 proxy (RFC 1928, 1929) that leads everything to `port` of this machine. */
async function socksProxy(port: number): Promise<Proxy> {
  const [goals, callers]: [string[], string[]] = [[], []];
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', (hello) => {
        const byName = hello.includes(2, 2);
        socket.write(Buffer.from([5, byName ? 2 : 0]));
        const asked = (ask: Buffer): void => {
          const length = ask[4] ?? 0;
          const kind = ask[3] === 3 ? 'name' : 'IP';
          goals.push(`${kind} ${ask.subarray(5, 5 + length)}:${ask.readUInt16BE(5 + length)}`);
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          joined(socket, port);
        };
        socket.once('data', (first) => {
          if (!byName) return asked(first);
          const user = first.subarray(2, 2 + (first[1] ?? 0));
          callers.push(`${user}:${first.subarray(3 + user.length)}`);
          socket.write(Buffer.from([1, 0]));
          socket.once('data', asked);
        });
      });
  });
  onTestFinished(() => void server.close());
  return { address: (await listening(server, 'socks5', [])).address, goals, callers };
}

function joined(socket: Socket, port: number): void {
  const other = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.pipe(other).pipe(socket);
  socket.on('close', () => other.destroy());
}

const withLogin = (address: string): string => address.replace('://', '://ilse:p%40ss@');

test.each([
  ['CONNECT', connectProxy],
  ['SOCKS 5', socksProxy],
])('%s: http and redirects, with nothing looked up here', async (_, start) => {
  const { port } = await serve(pages({ '/': redirect('http://karsa.example:8080/b'), '/b': 'Ola said so.' }));
  const proxy = await start(port);
  const effects = pretend({}, port);
  const settings = { ...defaultFetchSettings, proxy: proxy.address };
  const capture = await fetchCapture('http://harbour.example/', settings, effects);
  expect(capture.from).toBe('http://karsa.example:8080/b');
  expect(proxy.goals).toEqual(['name harbour.example:80', 'name karsa.example:8080']);
  expect([effects.asked, effects.dialled]).toEqual([[], []]);
});

test.each([
  ['CONNECT', connectProxy],
  ['SOCKS 5', socksProxy],
])('%s: https, with the certificate checked behind the proxy', async (_, start) => {
  const pem = (name: string): string => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8');
  const tls = { key: pem('harbour.key.pem'), cert: pem('harbour.pem') };
  const proxy = await start((await serve(pages({ '/': 'Ola said so.' }), tls)).port);
  const effects = (ca?: string): ConnectEffects => ({ ...pretend({}, 1), dial: createDial(ca ? { ca } : {}) });
  const settings = { ...defaultFetchSettings, proxy: proxy.address };
  const trusted = await fetchCapture('https://harbour.example/', settings, effects(pem('ca.pem')));
  expect(Buffer.from(trusted.bytes).toString()).toBe('Ola said so.');
  expect(proxy.goals).toEqual(['name harbour.example:443']);
  await expect(fetchCapture('https://harbour.example/', settings, effects())).rejects.toMatchObject({
    code: 'bad-certificate',
  });
});

test('a name and a password for the proxy', async () => {
  const { port } = await serve(pages({ '/': 'Ola said so.' }));
  const [http, socks] = [await connectProxy(port), await socksProxy(port)];
  for (const { address } of [http, socks]) {
    await fetchCapture('http://harbour.example/', { ...defaultFetchSettings, proxy: withLogin(address) });
  }
  expect(http.callers[0]).toContain(`Basic ${Buffer.from('ilse:p@ss').toString('base64')}`);
  expect(socks.callers).toEqual(['ilse:p@ss']);
});

test('a proxy is no way into the user’s network', async () => {
  const proxy = await connectProxy(1);
  const settings = { ...defaultFetchSettings, proxy: proxy.address };
  for (const goal of ['http://127.0.0.1/', 'http://169.254.169.254/', 'http://localhost/', 'http://db.internal/']) {
    await expect(fetchCapture(goal, settings)).rejects.toMatchObject({ code: 'refused-address' });
  }
  expect(proxy.goals).toEqual([]);
});

test('a proxy that refuses, that is not there, or that is none: nothing goes past it', async () => {
  const { address, requests } = await serve(pages({ '/': 'Ola said so.' }));
  const refusing = await connectProxy(1, 403);
  for (const proxy of [
    withLogin(refusing.address),
    'http://127.0.0.1:9',
    'socks5://127.0.0.1:9',
    address.replace('http', 'socks5'),
  ]) {
    const fetched = fetchCapture(`${address}/`, { ...defaultFetchSettings, allowPrivate: true, proxy });
    await expect(fetched).rejects.toMatchObject({
      code: 'not-reachable',
      message: expect.not.stringContaining('p%40ss'),
    });
  }
  expect(requests).toEqual([]);
});

test.each(['ftp://proxy.example', 'proxy.example:3128', 'socks4://proxy.example', ''])('"%s" is no proxy', (proxy) => {
  expect(() => createFetcher({ ...defaultFetchSettings, proxy })).toThrow(
    expect.objectContaining({ code: 'bad-setting' }),
  );
});
