// Incidents: the list and what narrows it, the map, and one incident from its reports up to its origins.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../../src/store/ask/page.ts';
import type { IncidentRow } from '../../../src/store/dossiers/askIncidents.ts';
import type { CaseAnswer } from '../../../src/web/api/answers.ts';
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

test('a row that is pointed at shows on the map and among the days', async () => {
  await opened.go('#/incidents?map=shown&place=mosul');
  await opened.page.locator('.map[data-drawn="1"]').waitFor();
  await opened.page.locator('.row a').first().focus();
  await expect.poll(() => opened.page.locator('.map').getAttribute('data-ringed')).toMatch(/^43\.\d+,36\.\d+$/);
  await expect.poll(() => opened.page.locator('.bars .on').count()).toBe(1);
  await opened.page.locator('.bars button').first().focus();
  await expect.poll(() => opened.page.locator('.map').getAttribute('data-ringed')).toBe('');
});

test('a click on a point of the map narrows the list to its place, and the days with it', async () => {
  await opened.go('#/incidents?map=shown');
  await opened.page.locator('.map[data-drawn="1"]').waitFor();
  await expect.poll(counted).toBeGreaterThan(5);
  const all = await counted();
  const map = opened.page.locator('.map canvas');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not there');
  // The only point stands in the middle.
  await map.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await expect.poll(() => opened.page.url()).toContain('place=mosul');
  await expect.poll(counted).toBeLessThan(all);
  await expect.poll(() => opened.page.locator('.bars button').count()).toBe(1);
});

test('a report leads to its incidents, and an incident to the words that tell it', async () => {
  await opened.go('#/reports/r1?kind=event');
  const link = opened.page.locator('.incident-link').first();
  const id = (await link.innerText()).replace('incident ', '');
  await link.click();
  await expect.poll(() => opened.page.locator('.crumb').innerText()).toContain(id);
  await opened.page.locator('.carrier a').first().click();
  await opened.page.locator('.piece.chosen').first().waitFor();
  expect(opened.page.url()).toMatch(/kind=event&mark=e\d+/);
  expect(await opened.page.locator('.report-head').innerText()).toContain(`incident ${id}`);
});

describe('review', () => {
  const decide = async (action: string, why: string, fill: () => Promise<unknown>): Promise<void> => {
    await opened.page.getByLabel('Decision').selectOption(action);
    await fill();
    await opened.page.getByLabel('Reason').fill(why);
    await opened.page.getByRole('button', { name: 'Keep the decision' }).click();
    await expect.poll(() => opened.page.locator('.incident-review .history').innerText()).toContain(why);
  };
  const told = async (): Promise<number> => {
    const facts = await opened.page.locator('.incident > .facts').innerText();
    return Number(/told in (\d+)/.exec(facts)?.[1]);
  };
  const undo = async (): Promise<void> => {
    await opened.page
      .getByRole('button', { name: /^Undo d/ })
      .last()
      .click();
  };
  /** Opens an incident of two reports or more; → its id. */
  const openOne = async (): Promise<string> => {
    await opened.go('#/incidents?place=port%20velesk&named=2');
    await opened.page.locator('.row a').first().click();
    await opened.page.locator('.incident-review').waitFor();
    return (await opened.page.locator('.crumb').innerText()).split('▸')[1]?.trim() ?? '';
  };

  test('merged incidents are one until the merge is undone', async () => {
    const held = async (): Promise<number> =>
      ((await opened.server.ask('/api/incidents')).json() as Page<IncidentRow>).all;
    const before = await held();
    await openOne();
    let other = '';
    await decide('merge', 'the same morning', async () => {
      const near = opened.page.locator('#near option').last();
      await near.waitFor({ state: 'attached' });
      other = (await near.getAttribute('value')) ?? '';
      await opened.page.getByLabel('The other incident, as i7').fill(other);
    });
    await expect.poll(() => opened.page.locator('.incident-review').innerText()).toContain('merged or split');
    await expect.poll(held, { timeout: 60_000 }).toBe(before - 1);
    expect((await opened.server.ask(`/api/incidents/${other}`)).status).toBe(404);
    await undo();
    await expect.poll(held, { timeout: 60_000 }).toBe(before);
    await expect.poll(() => opened.page.locator('.incident-review').innerText()).toContain('undid d1');
  }, 150_000);

  test('reports that tell of another incident leave it', async () => {
    const id = await openOne();
    const before = await told();
    await decide('split', 'another pier', () => opened.page.getByRole('checkbox').last().check());
    await expect.poll(told, { timeout: 60_000 }).toBe(before - 1);
    expect(opened.page.url()).toContain(`#/incidents/${id}`);
    await undo();
    await expect.poll(told, { timeout: 60_000 }).toBe(before);
  }, 150_000);

  test('two sources that are one are counted once', async () => {
    await openOne();
    const named = async (): Promise<number> =>
      Number.parseInt(await opened.page.locator('.incident .standfirst').innerText(), 10);
    const before = await named();
    await decide('same-source', 'she speaks for both', async () => undefined);
    await expect.poll(named, { timeout: 60_000 }).toBe(before - 1);
    await opened.page.locator('.origin details summary').first().click();
    await opened.go('#/decisions');
    await expect.poll(() => opened.page.locator('.decided').first().innerText()).toContain('she speaks for both');
    await opened.page
      .getByRole('button', { name: /^Undo d/ })
      .first()
      .click();
    await expect.poll(() => opened.page.locator('.decided').first().innerText()).toContain('undid');
    await openOne();
    await expect.poll(named, { timeout: 60_000 }).toBe(before);
  }, 150_000);

  test('an accepted incident is so in the list and its facets', async () => {
    await openOne();
    await decide('accept', 'read all of it', async () => undefined);
    await opened.go('#/incidents?state=accepted');
    await expect.poll(counted).toBe(1);
    expect(await opened.page.locator('.row').first().innerText()).toContain('✓ accepted');
    await opened.page.getByRole('button', { name: /marked, not reviewed/ }).waitFor();
  });
});

test('nothing was refused, thrown, or asked of anybody else', () => {
  expect(opened.complaints).toEqual([]);
  const outside = opened.asked.filter((address) => !address.startsWith(opened.server.origin));
  expect(outside).toEqual([]);
});

test('where incidents are being worked out, none is said to be missing', async () => {
  await opened.page.route('**/api/incidents*', (route) => route.fulfill({ json: { rows: [], all: 0, next: null } }));
  await opened.page.route('**/api/case', async (route) => {
    const answer = await route.fetch();
    const about = (await answer.json()) as CaseAnswer;
    await route.fulfill({ json: { ...about, served: { ...about.served, stale: true } } });
  });
  await opened.go('#/incidents?place=nowhere');
  await expect.poll(() => opened.page.locator('.empty').innerText()).toContain('being worked out');
  await opened.page.unrouteAll({ behavior: 'ignoreErrors' });
});
