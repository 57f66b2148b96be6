// How a connection is opened: the name is resolved once, every address that it has is checked, and a checked one is dialled.
import { lookup } from 'node:dns/promises';
import { buildConnector } from 'undici';
import { HearsayError } from '../../errors.ts';
import { refusedAddress } from './checkAddress.ts';
import { ipRefusal, isIp } from './ipRules.ts';
import { tunnel } from './proxy.ts';
import type { FetchSettings } from './settings.ts';

export type Connector = buildConnector.connector;
type Asked = buildConnector.Options;
type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

/** The world outside, for tests to stand in for. */
export interface ConnectEffects {
  /** Name → its IP addresses. Default: the system's resolver. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** Opens a socket to `hostname`, with TLS where the protocol is https. Default: undici's, certificates checked. */
  readonly dial: Connector;
}

export const realEffects: ConnectEffects = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  dial: createDial(),
};

/** A `dial` that checks certificates, whatever the environment says; `ca` (PEM) is trusted instead of the usual ones. */
export function createDial(options: { readonly ca?: string } = {}): Connector {
  return buildConnector({ rejectUnauthorized: true, maxCachedSessions: 0, ...options });
}

/** Addresses of one name that are tried before it counts as not reachable. A guess: one of each family, and a spare. */
const MOST_TRIED = 3;

/**
 * undici's `connect`, made safe: nothing is dialled that was not checked just now, so that no second answer of the
 * resolver (re-binding) can matter. Through a proxy the name goes to the proxy, and nothing is resolved here.
 */
export function createConnect(settings: FetchSettings, { resolve, dial }: ConnectEffects): Connector {
  const connect = async (asked: Asked): Promise<Socket> => {
    const host = asked.hostname.replace(/^\[(.*)\]$/, '$1');
    if (settings.proxy !== null) {
      const socket = await tunnel(settings.proxy, { host, port: portOf(asked), waitMs: settings.firstByteMs });
      return asked.protocol === 'https:' ? dialled(dial, { ...asked, httpSocket: socket }) : socket;
    }
    const addresses = isIp(host) ? [host] : await resolve(host);
    if (addresses.length === 0) throw noAddress(host);
    for (const ip of addresses) {
      const refusal = ipRefusal(ip, settings.allowPrivate);
      if (refusal !== null) throw refusedAddress(host, host, isIp(host) ? refusal : `${ip}, ${refusal}`);
    }
    return firstOf(addresses.slice(0, MOST_TRIED), (ip) => dialled(dial, { ...asked, hostname: ip }));
  };
  return (asked, callback) => {
    connect(asked).then(
      (socket) => callback(null, socket),
      (cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  };
}

const portOf = ({ port, protocol }: Asked): number => Number(port) || (protocol === 'https:' ? 443 : 80);

const noAddress = (host: string): HearsayError =>
  new HearsayError('not-reachable', `no IP address is known for ${host}; check the name`, { host });

const dialled = (dial: Connector, asked: Asked): Promise<Socket> =>
  new Promise((resolve, reject) => {
    dial(asked, (error, socket) => (socket ? resolve(socket) : reject(error)));
  });

/** What the first of `addresses` gives that does not fail; else the first one's error. */
async function firstOf(addresses: readonly string[], open: (ip: string) => Promise<Socket>): Promise<Socket> {
  const [first = '', ...others] = addresses;
  try {
    return await open(first);
  } catch (cause) {
    for (const ip of others) {
      const socket = await open(ip).catch(() => null);
      if (socket) return socket;
    }
    throw cause;
  }
}
