// Tiles of the user's choice: asked of their host and of nobody else, and only while the map is shown.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, type Opened, openPage, START_MS } from './browser.ts';

/** A picture of one dark pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let opened: Opened;
let server: Server;
const wanted: string[] = [];
beforeAll(async () => {
  server = createServer((request, answer) => {
    wanted.push(request.url ?? '');
    answer.setHeader('Content-Type', 'image/png');
    answer.setHeader('Access-Control-Allow-Origin', '*');
    answer.end(PIXEL);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  opened = await openPage({ tiles: `http://127.0.0.1:${port}/tiles/{z}/{x}/{y}.png` });
}, START_MS);
afterAll(async () => {
  await opened.close();
  await new Promise((resolve) => server.close(resolve));
});

test('tiles are asked for when the map is shown, at the address that was set', async () => {
  await opened.go('#/incidents');
  await opened.page.locator('.row').first().waitFor();
  expect(wanted).toEqual([]);
  await opened.page.getByRole('button', { name: 'Show the map' }).click();
  await opened.page.locator('.map[data-drawn="1"]').waitFor();
  await expect.poll(() => wanted.length).toBeGreaterThan(0);
  for (const path of wanted) expect(path).toMatch(/^\/tiles\/\d+\/\d+\/\d+\.png$/);
  const others = opened.asked.filter(
    (address) => !address.startsWith(opened.server.origin) && !address.includes('/tiles/'),
  );
  expect(others).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing with the map shown, %s',
  async (colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    await opened.go('#/incidents?map=shown');
    await opened.page.locator('.map[data-drawn]').waitFor();
    expect(await axeFinds(opened.page)).toEqual([]);
  },
  60_000,
);

test('nothing was refused or thrown', () => {
  expect(opened.complaints).toEqual([]);
});
