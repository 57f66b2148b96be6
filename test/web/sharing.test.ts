// A case that is served read-only, to others by password, or with people to be hidden.
import { afterEach, describe, expect, test } from 'vitest';
import { decide } from '../../src/store/decisions.ts';
import { createEntry } from '../../src/web/guard/entry.ts';
import { ownNames } from '../../src/web/guard/ownNames.ts';
import { REPORTS, read } from '../store/someReports.ts';
import { cookieOf, type Served, served } from './served.ts';

let one: Served | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

const NOTE = { action: 'note', kind: 'report', anchor: null, subject: 'r1', before: null, after: null, why: 'seen' };
const decision = (headers: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ decision: NOTE }),
});

test('read-only: everything is shown, every change is refused', async () => {
  one = await served({ open: { who: 'Ada', readOnly: true } });
  expect((await one.ask('/api/reports')).status).toBe(200);
  expect((await one.ask('/api/incidents')).status).toBe(200);
  expect((await one.ask('/api/export?what=claims&form=csv')).status).toBe(200);
  for (const path of ['/api/decisions', '/api/reports', '/api/none']) {
    const { status, json } = await one.ask(path, decision({}));
    expect(status, path).toBe(403);
    expect(json()).toMatchObject({ error: { code: 'refused-request' } });
  }
  expect((await one.ask('/api/decisions')).json()).toMatchObject({ all: 0 });
});

test("the page may ask the map's tiles of the host that was set, and nobody else", async () => {
  one = await served({ tiles: 'https://tiles.example/{z}/{x}/{y}.png' });
  const { headers, json } = await one.ask('/api/case');
  expect(headers['content-security-policy']).toContain("connect-src 'self' https://tiles.example; img-src 'self'");
  expect(json()).toMatchObject({ served: { tiles: 'https://tiles.example/{z}/{x}/{y}.png' } });
});

test('beyond this machine nobody listens without a password', async () => {
  await expect(served({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'wrong-use' });
});

describe('by password', () => {
  const enter = (to: Served, who: string, password: string, headers: Readonly<Record<string, string>> = {}) =>
    to.send('/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: to.origin, ...headers },
      body: new URLSearchParams({ who, password }).toString(),
    });

  test('a name and the password let in; decisions bear the name', async () => {
    one = await served({ password: 'seven lanterns' });
    expect((await one.send('/')).text).toContain('type="password"');
    expect((await one.send('/api/case')).status).toBe(401);
    const cookie = cookieOf(await enter(one, 'Berit Osk', 'seven lanterns'));
    const kept = await one.send('/api/decisions', decision({ cookie, origin: one.origin }));
    expect(kept.json()).toMatchObject({ decision: { who: 'Berit Osk' } });
  });

  test('a wrong one, none, and one sent by another site do not', async () => {
    one = await served({ password: 'seven lanterns' });
    for (const [who, password] of [
      ['Berit', 'wrong'],
      ['Berit', ''],
      ['', 'seven lanterns'],
    ] as const) {
      const answer = await enter(one, who, password);
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await enter(one, 'Berit', 'seven lanterns', { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('after ten wrong ones within a minute the right one must wait too', async () => {
    let now = 0;
    const entry = createEntry({ who: 'Ada', password: 'right', onToken: () => undefined, now: () => now });
    for (let n = 0; n < 10; n++) expect(await entry.byPassword('Berit', `wrong ${n}`)).toBeNull();
    await expect(entry.byPassword('Berit', 'right')).rejects.toMatchObject({ code: 'refused-request' });
    now = 60_001;
    expect(await entry.byPassword('Berit', 'right')).not.toBeNull();
  });

  test('where there is none, nothing is to be entered', async () => {
    one = await served();
    expect((await enter(one, 'Berit', 'x')).status).toBe(401);
  });
});

const STAFF = read({
  name: 'staff',
  outlet: 'The Osmer Post',
  published: '2031-05-15',
  text: 'Brenn denies shelling\n\nThe general staff of Ketria shelled London on Tuesday, General Staff spokesman Aldous Brenn said. Shelling killed 14 people in London, Brenn said.\n',
});

test('sensitive sources are covered in every answer, and the bytes stay', async () => {
  one = await served({
    reports: [...REPORTS.map(read), STAFF],
    prepare: (kept) =>
      decide(kept, {
        action: 'sensitive',
        kind: 'source',
        anchor: null,
        subject: 'Aldous Brenn',
        before: null,
        after: null,
        why: 'Brenn asked for it',
      }),
  });
  for (const path of [
    '/api/reports?words=london',
    '/api/reports/r2',
    '/api/events',
    '/api/claims',
    '/api/sources',
    '/api/decisions',
    '/api/worklist',
    '/api/incidents',
    '/api/incidents/i1',
    '/api/export?what=readings&form=jsonl',
    '/api/export?what=incidents&form=jsonl',
    '/api/export?what=claims&form=csv',
  ]) {
    const { text, status } = await one.ask(path);
    expect(status, path).toBe(200);
    expect(text, path).not.toMatch(/brenn/i);
  }
  expect((await one.ask('/api/reports/r2/bytes')).status).toBe(403);
});

test('a server on all addresses answers to addresses and its own name, not to any', () => {
  const names = ownNames('0.0.0.0');
  expect(names).toContain('127.0.0.1');
  expect(names).not.toContain('0.0.0.0');
  expect(ownNames('192.0.2.7')).toEqual(['192.0.2.7']);
  expect(ownNames('::1')).toContain('[::1]');
});
