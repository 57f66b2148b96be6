// A way through a proxy: HTTP CONNECT, or SOCKS 5 as Tor speaks it. The proxy resolves the name.
import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { SocksClient } from 'socks';
import { HearsayError } from '../../errors.ts';

export interface Goal {
  readonly host: string;
  readonly port: number;
  /** Milliseconds that the proxy gets to lead there. */
  readonly waitMs: number;
}

const PROXY_FORMS = 'http://HOST:PORT, https://HOST:PORT or socks5://HOST:PORT';

/** The proxy's address, checked. Throws `bad-setting`, without repeating a password. */
export function proxyUrl(proxy: string): URL {
  const url = URL.canParse(proxy) ? new URL(proxy) : null;
  if (url && /^(?:https?|socks5h?):$/.test(url.protocol) && url.hostname !== '') return url;
  throw new HearsayError('bad-setting', `proxy: expected ${PROXY_FORMS}, found another form; mend the setting`);
}

/** A socket that leads to the goal through the proxy. Throws `bad-setting`, `not-reachable`. */
export async function tunnel(proxy: string, goal: Goal): Promise<Socket> {
  const url = proxyUrl(proxy);
  try {
    return url.protocol.startsWith('socks') ? await throughSocks(url, goal) : await throughHttp(url, goal);
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError(
      'not-reachable',
      `the proxy ${url.host} did not lead to ${goal.host}: ${fault}; check that it runs, or the setting`,
      { proxy: url.host, host: goal.host },
      { cause },
    );
  }
}

/** RFC 1928; a host name goes over as a name. A user name also keeps Tor's circuits apart. */
async function throughSocks(url: URL, goal: Goal): Promise<Socket> {
  const { socket } = await SocksClient.createConnection({
    proxy: {
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(url.port) || SOCKS_PORT,
      type: 5,
      ...(url.username === '' ? {} : { userId: decodeURIComponent(url.username) }),
      ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    },
    command: 'connect',
    destination: { host: goal.host, port: goal.port },
    timeout: goal.waitMs,
  });
  return socket;
}

/** IANA's port for SOCKS. */
const SOCKS_PORT = 1080;

/** RFC 9110, 9.3.6; also for http addresses, so that the proxy sees no more than host and port of either. */
function throughHttp(url: URL, { host, port, waitMs }: Goal): Promise<Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const basic = Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
  return new Promise((resolve, reject) => {
    const ask: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      agent: false,
      headers: {
        host: authority,
        ...(url.username === '' ? {} : { 'proxy-authorization': `Basic ${basic.toString('base64')}` }),
      },
    });
    ask.setTimeout(waitMs, () => ask.destroy(new Error('it does not answer')));
    ask.once('error', reject);
    ask.once('response', ({ statusCode }) => reject(new Error(`it answered ${statusCode}`)));
    ask.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket as Socket);
      else {
        socket.destroy();
        reject(new Error(`it answered ${statusCode}`));
      }
    });
    ask.end();
  });
}
