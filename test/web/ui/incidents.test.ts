// Incidents: the list and what narrows it, the map, and one incident from its reports up to its origins.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, openPage, START_MS } from './browser.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
}, START_MS);
afterAll(() => opened.close());

const counted = async (): Promise<number> =>
  Number.parseInt(await opened.page.locator('.list-head .count').innerText(), 10);

test('a facet narrows the list, stands in the address, and is undone by a second click', async () => {
  await opened.go('#/incidents');
  await expect.poll(counted).toBeGreaterThan(5);
  const all = await counted();
  const facet = opened.page.getByRole('button', { name: /Assault \d/ });
  await facet.click();
  await expect.poll(() => opened.page.url()).toContain('type=ASSAULT');
  await expect.poll(counted).toBeLessThan(all);
  await facet.click();
  await expect.poll(counted).toBe(all);
});

test('the filter in the address is the filter of the list', async () => {
  await opened.go('#/incidents?disagree=killed');
  await expect.poll(counted).toBe(1);
  expect(await opened.page.locator('.dispute').innerText()).toContain('how many killed');
});

test('brushing days narrows the list and the facets', async () => {
  await opened.go('#/incidents');
  await opened.page.locator('.bars button').first().waitFor();
  await expect.poll(counted).toBeGreaterThan(5);
  const all = await counted();
  const last = opened.page.locator('.bars button').last();
  await last.focus();
  await opened.page.keyboard.press('Enter');
  await expect.poll(() => opened.page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}&to=|to=.*from=/);
  await expect.poll(counted).toBeLessThan(all);
  const first = await opened.page.locator('.bars button').first().boundingBox();
  const end = await last.boundingBox();
  if (!first || !end) throw new Error('the bars are not there');
  await opened.page.mouse.move(first.x + 2, first.y + 20);
  await opened.page.mouse.down();
  await opened.page.mouse.move(end.x + 2, end.y + 20);
  await opened.page.mouse.up();
  await expect.poll(counted).toBeGreaterThan(1);
});

test('the map is loaded when it is shown, and places in no gazetteer are listed', async () => {
  await opened.go('#/incidents');
  await opened.page.locator('.row').first().waitFor();
  expect(opened.asked.some((address) => address.includes('countries'))).toBe(false);
  await opened.page.getByRole('button', { name: 'Show the map' }).click();
  await opened.page.locator('.map[data-drawn="1"]').waitFor();
  await expect.poll(() => opened.asked.some((address) => address.includes('countries'))).toBe(true);
  await opened.page.locator('.places summary').click();
  const places = await opened.page.locator('.places').innerText();
  expect(places).toMatch(/mosul\s+36\.\d+, 43\.\d+/i);
  expect(places).toContain('port velesk in no gazetteer');
});

test('one incident tells its origins, its open ends and why', async () => {
  await opened.go('#/incidents?place=port%20velesk&named=2');
  await opened.page.locator('.row a').first().click();
  await opened.page.locator('.origin').first().waitFor();
  const page = await opened.page.locator('main').innerText();
  expect(page).toMatch(/\d named origins/);
  expect(page).toContain('Who stands behind it');
  expect(page).toContain('Cited, but not held');
  await opened.page.locator('.origin details summary').first().click();
  expect(await opened.page.locator('.because').first().innerText()).toContain('origins/');
});

test('a copy opens side by side', async () => {
  await opened.page.locator('.edge').first().click();
  const pair = opened.page.locator('dialog .pair').first();
  await pair.waitFor();
  const [left = '', right = ''] = await pair.locator('.shared').allInnerTexts();
  expect(left.length).toBeGreaterThan(40);
  expect(right.length).toBeGreaterThan(40);
  await opened.page.keyboard.press('Escape');
  await pair.waitFor({ state: 'hidden' });
});

test('a rising toll is told apart from a dispute', async () => {
  const figures = await opened.page.locator('.figures').innerText();
  expect(figures).toContain('at least 14');
  expect(await opened.page.locator('.figures .exact').count()).toBeGreaterThan(0);
  expect(await opened.page.locator('.figures .open').count()).toBeGreaterThan(0);
  expect(await opened.page.locator('.contradictions').innerText()).toContain('disputed');
});

test('a decision about an incident is kept with its reason', async () => {
  await opened.page.getByLabel('Decision').selectOption('merge');
  await opened.page.getByLabel('The other incident, as i7').fill('i3');
  await opened.page.getByLabel('Reason').fill('the same landing');
  await opened.page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect.poll(() => opened.page.locator('.incident-review .history').innerText()).toContain('the same landing');
});

test('nothing was refused, thrown, or asked of anybody else', () => {
  expect(opened.complaints).toEqual([]);
  const outside = opened.asked.filter(
    (address) => !address.startsWith(opened.server.origin) && !address.startsWith('blob:'),
  );
  expect(outside).toEqual([]);
});
