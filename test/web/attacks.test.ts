// What other sites, other programs and the reports themselves may try, and what comes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCapture } from '../../src/acquire/capture.ts';
import { read } from '../store/someReports.ts';
import { cookieOf, pathOf, type Served, served } from './served.ts';

const HOSTILE = read({
  name: 'hostile',
  outlet: '<img src=x onerror=alert(1)>',
  url: 'https://npa.example/hostile',
  text: 'Headline</script><script>alert(1)</script>\n\nShelling killed 14 people in London on Tuesday, <b onclick=alert(1)>the ministry</b> said.\n',
});
const PAGE = '<!doctype html><script>alert(1)</script><p>Shelling killed 14 people in London, the ministry said.</p>';
const BYTES = { capture: makeCapture(Buffer.from(PAGE), { name: 'page', from: 'page.html' }), reading: null };

let one: Served;
beforeAll(async () => {
  one = await served({ reports: [HOSTILE, BYTES] });
});
afterAll(() => one.close());

const asksCase = async (headers: Readonly<Record<string, string>>) => (await one.ask('/api/case', { headers })).status;
const decides = async (headers: Readonly<Record<string, string>>) => {
  const { status } = await one.send('/api/decisions', {
    method: 'POST',
    headers: { cookie: await one.cookie(), 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      decision: { action: 'note', kind: 'report', anchor: null, subject: 'r1', before: null, after: null, why: 'seen' },
    }),
  });
  return status;
};

describe('names', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'a name that was made to lead here (%s) is refused',
    async (host) => expect(await asksCase({ host })).toBe(403),
  );
  test('the refusal is the one error shape, and says no word of the case', async () => {
    const { json, text } = await one.ask('/api/case', { headers: { host: 'evil.example' } });
    expect(json()).toMatchObject({ error: { code: 'refused-request' } });
    expect(text).not.toContain('hearsay-web');
  });
  test('its own names are taken', async () => {
    const port = new URL(one.origin).port;
    expect(await asksCase({ host: `localhost:${port}` })).toBe(200);
    expect(await asksCase({ host: `127.0.0.1:${port}` })).toBe(200);
  });
});

describe("other sites' pages", () => {
  test('a change without Origin is refused', async () => expect(await decides({})).toBe(403));
  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'a change from %s is refused',
    async (origin) => expect(await decides({ origin })).toBe(403),
  );
  test('a change from the page itself is kept', async () => expect(await decides({ origin: one.origin })).toBe(200));
  test.each(['cross-site', 'same-site'])('a question sent by a %s page is refused', async (site) => {
    expect(await asksCase({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await asksCase({ 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' })).toBe(403);
  });
  test('nothing tells a browser that another origin may read', async () => {
    const { headers } = await one.ask('/api/case', { headers: { origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
  test('a form without the type of JSON is no decision', async () => {
    const headers = { 'content-type': 'text/plain', origin: one.origin };
    expect(await decides(headers)).toBe(400);
  });
});

describe('the token', () => {
  test('without a cookie nothing is told', async () => {
    for (const path of ['/api/case', '/api/reports/r1', '/api/openapi.json', '/api/none']) {
      const { status, json } = await one.send(path);
      expect(status, path).toBe(401);
      expect(json()).toMatchObject({ error: { code: 'no-entry' } });
    }
    expect((await one.send('/')).status).toBe(401);
    expect((await one.send('/assets/page.js')).status).toBe(401);
  });
  test('a cookie that was made up opens nothing', async () => {
    const [name = ''] = (await one.cookie()).split('=');
    expect((await one.send('/api/case', { headers: { cookie: `${name}=abc` } })).status).toBe(401);
    expect((await one.send('/?token=abc')).status).toBe(401);
  });
  test('is good for one cookie; used again, it opens nothing, and a new one is told', async () => {
    const two = await served();
    try {
      const [address = ''] = two.addresses;
      const entered = await two.send(pathOf(address));
      expect(entered.headers['set-cookie']).toHaveLength(1);
      expect(entered.headers['set-cookie']?.[0]).toMatch(
        /^hearsay-\d+=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
      );
      const token = address.split('token=')[1] ?? '?';
      expect(entered.text).not.toContain(token);
      expect(cookieOf(entered)).not.toContain(token);
      const again = await two.send(pathOf(address));
      expect(again.status).toBe(401);
      expect(again.headers['set-cookie']).toBeUndefined();
      expect(two.addresses).toHaveLength(2);
      expect(cookieOf(await two.send(pathOf(two.addresses[1] ?? '')))).not.toBe('');
      // Whoever has the cookie may use the old address, as a bookmark.
      const known = await two.send(pathOf(address), { headers: { cookie: cookieOf(entered) } });
      expect(known.status).toBe(200);
      expect(known.headers['set-cookie']).toBeUndefined();
    } finally {
      await two.close();
    }
  });
});

describe('paths', () => {
  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../main.js',
    '/....//main.js',
    '/..\\..\\package.json',
    '//etc/passwd.txt',
    '/%00.js',
  ])('%s leads to no file', async (path) => {
    const { status, text } = await one.ask(path);
    expect([404, 400]).toContain(status);
    expect(text).not.toContain('"hearsay"');
  });
  test('ids are ids', async () => {
    for (const id of ['..%2f..', 'r1%20or%201=1', 'r0', 'r999999999999', "r1'--"])
      expect([400, 404], id).toContain((await one.ask(`/api/reports/${id}`)).status);
  });
});

describe('sizes', () => {
  test('an upload that says it is huge is refused before it is read', async () => {
    const { status, json } = await one.ask('/api/reports', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000001' },
    });
    expect(status).toBe(413);
    expect(json()).toMatchObject({ error: { code: 'too-large' } });
  });
  test('a decision that is huge is refused', async () => {
    const { status } = await one.ask('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '1000001' },
    });
    expect(status).toBe(413);
  });
  test('one that does not say how large it is, is cut off', async () => {
    const { status } = await one.ask('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: `"${'x'.repeat(1_000_001)}"`,
    });
    expect(status).toBe(413);
  });
  test('a page of a million rows is none', async () => {
    expect((await one.ask('/api/reports?rows=1000000')).status).toBe(400);
  });
});

describe('what reports hold', () => {
  test('markup in a report comes as JSON only, and nobody may guess otherwise', async () => {
    for (const path of ['/api/reports', '/api/reports/r1', '/api/reports?words=shelling', '/api/claims']) {
      const { headers, status } = await one.ask(path);
      expect(status).toBe(200);
      expect(headers['content-type'], path).toBe('application/json');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers['cache-control']).toBe('no-store');
    }
  });
  test('words in a request are not given back as markup', async () => {
    for (const path of ['/%3Cscript%3Ealert(1)', '/?token=%3Cscript%3E', '/api/reports/%3Cscript%3E']) {
      const { headers, text } = await one.ask(path);
      if (headers['content-type']?.startsWith('text/html')) expect(text, path).not.toMatch(/alert|%3C/);
    }
  });
  test('bytes are saved, never shown', async () => {
    const { headers, text } = await one.ask('/api/reports/r2/bytes');
    expect(text).toBe(PAGE);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toBe('attachment; filename="r2v1.bin"');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/etc/passwd',
    '-',
    'http://127.0.0.1/',
    'http://[::1]:1/',
    'http://169.254.169.254/',
  ])('%s is no address to be added', async (address) => {
    const { status, json } = await one.ask('/api/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ addresses: [address] }),
    });
    expect(status).toBe(400);
    expect(json()).toMatchObject({ error: { code: expect.stringMatching(/^(bad|refused)-address$/) } });
  });
});
