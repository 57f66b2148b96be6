// The page's server: every request passes the guards, then the page's files or the API answer.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { FetchSettings } from '../acquire/fetch/settings.ts';
import { type ErrorCode, errorShape, HearsayError } from '../errors.ts';
import type { Case } from '../store/case.ts';
import type { Jobs } from './adding/jobs.ts';
import { MAX_UPLOAD_BYTES } from './adding/received.ts';
import { ROUTE_KEYS } from './api/route.ts';
import { routes } from './api/routes.ts';
import { changesSomething, checkRequest } from './guard/checkRequest.ts';
import type { Entry } from './guard/entry.ts';
import { ENTERED, NO_ENTRY, NOT_BUILT, signInPage } from './guard/entryPages.ts';
import { safeHeaders } from './guard/headers.ts';
import type { PageFile } from './pageFiles.ts';

export interface ServerParts {
  readonly one: Case;
  readonly jobs: Jobs;
  readonly entry: Entry;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Names of this server in a Host header, without port. */
  readonly names: readonly string[];
  /** The port that it listens on; asked at every request, for it is known only once it listens. */
  readonly port: () => number;
  readonly readOnly: boolean;
  /** True where people come in by password. */
  readonly hasPassword: boolean;
  readonly fetch: FetchSettings;
  /** Address of the map's tiles; null for the bundled map alone. */
  readonly tiles: string | null;
  /** Hears what went wrong that nobody foresaw. */
  readonly onError: (thrown: unknown) => void;
}

/** Bytes of a name with a password, and of a decision, which may hold a passage before and after. */
const MAX_FORM_BYTES = 10_000;
const MAX_DECISION_BYTES = 1_000_000;
/** Seconds that a browser keeps the cookie: a working day. It is of no use once the server has ended. */
const COOKIE_S = 86_400;
/** Units of the name that somebody gives with the password. */
const MAX_NAME = 80;

type App = Hono<{ Variables: { who: string } }>;

/** Answers requests; knows nothing of sockets. */
export function createServer(parts: ServerParts): App {
  const { entry, names, port, hasPassword } = parts;
  const app: App = new Hono();
  const cookieName = (): string => `hearsay-${port()}`;
  const admitted = (c: Context, cookie: string): Response => {
    setCookie(c, cookieName(), cookie, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_S });
    return c.html(ENTERED);
  };
  const turnedAway = (c: Context): Response => (hasPassword ? c.html(signInPage(false), 401) : c.html(NO_ENTRY, 401));

  app.onError((thrown, c) => told(thrown, c, parts.onError));
  const headers = Object.entries(safeHeaders(parts.tiles));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.use(async (c, next) => {
    checkRequest({ method: c.req.method, header: (name) => c.req.header(name) }, { names, port: port() });
    await next();
  });
  app.get('/', async (c, next) => {
    const token = c.req.query('token');
    if (token === undefined) return next();
    const cookie = entry.byToken(token);
    if (cookie !== null) return admitted(c, cookie);
    return entry.visitor(getCookie(c, cookieName())) ? c.html(ENTERED) : turnedAway(c);
  });
  if (hasPassword)
    app.post('/enter', limited(MAX_FORM_BYTES), async (c) => {
      const { who, password } = await c.req.parseBody();
      const name = typeof who === 'string' ? who.trim().slice(0, MAX_NAME) : '';
      const cookie = typeof password === 'string' && name !== '' ? await entry.byPassword(name, password) : null;
      return cookie === null ? c.html(signInPage(true), 401) : admitted(c, cookie);
    });
  app.use(async (c, next) => {
    const visitor = entry.visitor(getCookie(c, cookieName()));
    if (!visitor && !c.req.path.startsWith('/api/') && !changesSomething(c.req.method)) return turnedAway(c);
    if (!visitor) throw noEntry();
    if (parts.readOnly && changesSomething(c.req.method)) throw readOnly();
    c.set('who', visitor.who);
    return next();
  });
  app.use('/api/reports', limited(MAX_UPLOAD_BYTES));
  app.use('/api/decisions', limited(MAX_DECISION_BYTES));
  addRoutes(app, parts);
  app.all('/api/*', () => {
    throw new HearsayError('not-found', 'expected a route of the API, found none there; see /api/openapi.json');
  });
  app.get('*', (c) => pageAnswer(c, parts.files));
  return app;
}

function addRoutes(app: App, { one, jobs, readOnly, fetch, tiles }: ServerParts): void {
  for (const key of ROUTE_KEYS) {
    const [method = '', path = ''] = key.split(' ');
    app.on(method, path, async (c) => {
      const answer = await routes[key]({
        one: { ...one, hand: { ...one.hand, who: c.get('who') } },
        readOnly,
        jobs,
        fetch,
        tiles,
        id: c.req.param('id') ?? '',
        query: Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== '')),
        request: c.req.raw,
      });
      return answer instanceof Response ? answer : c.json(answer);
    });
  }
}

/** A file of the page. What the page shows stands behind "#" in its address and never comes here. */
function pageAnswer(c: Context, files: ReadonlyMap<string, PageFile>): Response {
  const file = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
  if (file) return c.body(file.bytes(), 200, { 'Content-Type': file.type });
  return c.req.path === '/' ? c.html(NOT_BUILT, 503) : c.text('not found', 404);
}

/** Statuses by code; what is not here is a fault of the request or the case: 400 where it is the asker's, else 500. */
const STATUS = {
  'no-entry': 401,
  'refused-request': 403,
  'not-found': 404,
  'too-large': 413,
  'wrong-use': 400,
  'bad-address': 400,
  'refused-address': 400,
  'case-busy': 503,
  'disk-full': 507,
} as const satisfies Partial<Record<ErrorCode, number>>;

function told(thrown: unknown, c: Context, onError: (thrown: unknown) => void): Response {
  const shape = errorShape(thrown);
  if (shape.error.code === 'broken') onError(thrown);
  // What is left of a body that nobody reads would stand before the next request.
  if (shape.error.code === 'too-large') c.header('Connection', 'close');
  const status = Object.entries(STATUS).find(([code]) => code === shape.error.code)?.[1] ?? 500;
  return c.json(shape, status);
}

const noEntry = (): HearsayError =>
  new HearsayError(
    'no-entry',
    'expected the cookie of somebody who came in, found none; open the address that "hearsay serve" printed',
  );

const readOnly = (): HearsayError =>
  new HearsayError('refused-request', 'this case is served read-only: nothing can be changed here');

/** Holds bodies to so many bytes; asked after the guards, so that nobody else's body is read at all. */
const limited = (limit: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw new HearsayError('too-large', `expected at most ${limit / 1_000_000} MB in one request, found more`, {
        limit,
      });
    },
  });
