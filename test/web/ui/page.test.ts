// The page as a whole: lists, search, export, adding, attacks in a report's words, and what axe finds.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFinds, type Opened, openPage, START_MS } from './browser.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
}, START_MS);
afterAll(() => opened.close());

const rows = () => opened.page.locator('.row');

describe('lists', () => {
  test('search shows the sentences that hold the words, and stands in the address', async () => {
    await opened.go('#/reports');
    await opened.page.getByRole('searchbox', { name: 'Search the case' }).fill('fuel store');
    await opened.page.keyboard.press('Enter');
    await expect.poll(() => opened.page.url()).toContain('words=fuel+store');
    await expect.poll(() => opened.page.locator('.row q').first().innerText()).toContain('fuel store');
  });

  test('what is typed into the filter narrows the list', async () => {
    await opened.go('#/reports');
    await expect.poll(() => rows().count()).toBe(10);
    await opened.page.getByLabel('Outlet').fill('Lowmark');
    await expect.poll(() => rows().count()).toBe(1);
    expect(opened.page.url()).toContain('outlet=Lowmark');
    await opened.page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect.poll(() => rows().count()).toBe(10);
  });

  test('claims tell their chain, and lead to their words', async () => {
    await opened.go('#/claims?outlet=Norvand%20Press&source=Ostrel');
    await rows().first().waitFor();
    await opened.page.locator('.row a', { hasText: 'five of the injured' }).first().click();
    await opened.page.locator('.piece.chosen').first().waitFor();
  });

  test('events tell type, place and time', async () => {
    await opened.go('#/events?type=assault');
    await expect.poll(() => rows().first().innerText()).toContain('Assault');
  });

  test('sources lead to what they say', async () => {
    await opened.go('#/sources');
    await opened.page.locator('.row a', { hasText: 'Ostrel Regional Health Directorate' }).first().click();
    await expect.poll(() => opened.page.url()).toContain('#/claims?source=');
    await rows().first().waitFor();
  });

  test('export asks for exactly what the filter shows', async () => {
    await opened.go('#/claims?outlet=Lowmark');
    await rows().first().waitFor();
    await opened.page.locator('.export summary').click();
    const download = opened.page.waitForEvent('download');
    await opened.page.getByRole('link', { name: 'claims, CSV' }).click();
    expect((await download).url()).toContain('what=claims&form=csv&outlet=Lowmark');
  });

  test('the worklist holds contradictions and remarks, and leads to them', async () => {
    await opened.go('#/worklist');
    await expect.poll(() => rows().first().innerText()).toContain('disputed');
    await opened.page.getByRole('button', { name: /Loaded words/ }).click();
    await expect.poll(() => opened.page.url()).toContain('about=loaded');
    await expect.poll(() => rows().first().innerText()).toContain('in one report');
    await opened.page.locator('.work h2 a').first().click();
    await opened.page.locator('.piece.loaded.chosen').first().waitFor();
  });

  test('an address that leads nowhere says so', async () => {
    await opened.go('#/nowhere');
    expect(await opened.page.locator('.empty').innerText()).toContain('no page at this address');
  });
});

test('a list of 100,000 rows holds only those in view', async () => {
  await opened.page.route('**/api/sources**', async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const [rows, skip] = [Number(query.get('rows')), Number(query.get('skip'))];
    const row = (at: number) => ({ name: `Speaker ${skip + at + 1}`, kind: 'person', reports: 1, said: 1, names: [] });
    await route.fulfill({ json: { rows: Array.from({ length: rows }, (_, at) => row(at)), all: 100_000, next: null } });
  });
  await opened.go('#/sources');
  await rows().first().waitFor();
  expect(await rows().count()).toBeLessThan(80);
  await expect
    .poll(async () => {
      await opened.page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
      return (await rows().allInnerTexts()).join();
    })
    .toContain('Speaker 100000');
  expect(await rows().count()).toBeLessThan(80);
  await opened.page.unroute('**/api/sources**');
});

describe('a hostile report', () => {
  test('its words stay words', async () => {
    await opened.go('#/reports/r10');
    expect(await opened.page.locator('.column').innerText()).toContain('<script>alert(1)</script>');
    expect(await opened.page.locator('.column :is(b, i, img, script)').count()).toBe(0);
    expect(await opened.page.locator('.report-head .facts').innerText()).toContain('<i>Quayside</i>');
  });

  test('its address is no link', async () => {
    expect(await opened.page.locator('.foot').innerText()).toContain('javascript:alert(1)');
    expect(await opened.page.locator('.foot dd a').count()).toBe(0);
  });

  test('a line from right to left is set so', async () => {
    const directions = await opened.page.evaluate(
      '[...document.querySelectorAll(".column p")].map((line) => getComputedStyle(line).direction)',
    );
    expect(directions).toEqual(['rtl', 'ltr']);
  });
});

describe('adding', () => {
  test('a dropped file becomes a report', async () => {
    await opened.go('#/add');
    const data = await opened.page.evaluateHandle(`{
      const data = new DataTransfer();
      data.items.add(new File(['Bridge closed in Paris\\n\\nThe bridge was closed on Monday, the harbour office said.\\n'], 'bridge.txt', { type: 'text/plain' }));
      data;
    }`);
    await opened.page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await expect.poll(() => opened.page.locator('.job').innerText(), { timeout: 60_000 }).toContain('new report');
    await opened.page.locator('.job a').click();
    await expect.poll(() => opened.page.locator('.column h1').innerText()).toContain('Bridge closed in Paris');
  }, 90_000);

  test('an address that is refused tells why', async () => {
    await opened.go('#/add');
    await opened.page.getByRole('textbox', { name: /paste addresses/ }).fill('http://127.0.0.1:1/secret');
    await opened.page.getByRole('button', { name: 'Fetch and add' }).click();
    await opened.page.locator('.add .error').first().waitFor({ timeout: 60_000 });
    expect((await opened.page.locator('.add .error').first().innerText()).length).toBeGreaterThan(20);
  }, 90_000);
});

const VIEWS = [
  '#/reports',
  '#/reports/r4',
  '#/incidents',
  '#/incidents/i1',
  '#/worklist',
  '#/claims',
  '#/events',
  '#/sources',
  '#/decisions',
  '#/add',
];

/** Windows, and what opens each. */
const WINDOWS: readonly (readonly [string, string, () => Promise<void>])[] = [
  ['keys', '#/reports/r4', () => opened.page.keyboard.press('?')],
  [
    'a correction',
    '#/reports/r4?kind=figure',
    async () => {
      await opened.page.keyboard.press('j');
      await opened.page.keyboard.press('e');
    },
  ],
  [
    'a source of a report',
    '#/reports/r4?kind=source',
    async () => {
      await opened.page.keyboard.press('j');
      await opened.page.getByRole('button', { name: 'Hide' }).click();
    },
  ],
  ['a source of the case', '#/sources', () => opened.page.getByRole('button', { name: 'Review' }).first().click()],
  ['a copy', '#/incidents/i1', () => opened.page.locator('.edge').first().click()],
];

describe('for everybody', () => {
  test.each(VIEWS)(
    'axe finds nothing on %s, light and dark',
    async (hash) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await opened.page.emulateMedia({ colorScheme });
        await opened.go(hash);
        await opened.page.locator('.row, .entry, .origin, .drop, .empty').first().waitFor();
        expect(await axeFinds(opened.page)).toEqual([]);
      }
      await opened.page.emulateMedia({ colorScheme: 'light' });
    },
    90_000,
  );

  test.each(WINDOWS)(
    'axe finds nothing in the window of %s, light and dark, on a desk and on a phone',
    async (_, hash, open) => {
      for (const width of [1280, 320])
        for (const colorScheme of ['light', 'dark'] as const) {
          await opened.page.setViewportSize({ width, height: 800 });
          await opened.page.emulateMedia({ colorScheme });
          await opened.go(hash);
          await opened.page.locator('.row, .entry, .origin').first().waitFor();
          await open();
          await opened.page.locator('dialog[open]').waitFor();
          expect(await axeFinds(opened.page)).toEqual([]);
          await opened.page.keyboard.press('Escape');
          await opened.page.locator('dialog').waitFor({ state: 'detached' });
        }
      await opened.page.emulateMedia({ colorScheme: 'light' });
      await opened.page.setViewportSize({ width: 1280, height: 900 });
    },
    90_000,
  );

  test.each(VIEWS)('nothing of %s is cut off at 320 pixels, and axe finds nothing there', async (hash) => {
    await opened.page.setViewportSize({ width: 320, height: 740 });
    await opened.go(hash);
    await opened.page.locator('.row, .entry, .origin, .drop, .empty').first().waitFor();
    const over = await opened.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const found = await axeFinds(opened.page);
    await opened.page.setViewportSize({ width: 1280, height: 900 });
    expect(over).toBeLessThanOrEqual(0);
    expect(found).toEqual([]);
  });

  test('from the head of the page to a decision without a mouse', async () => {
    await opened.go('#/reports');
    await opened.page.reload();
    await rows().first().waitFor();
    const { keyboard } = opened.page;
    const focused = () => opened.page.evaluate<string>('document.activeElement?.innerText ?? ""');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await keyboard.press('Enter');
    for (let steps = 0; steps < 60 && !(await opened.page.locator('.row a:focus', { hasText: 'r9' }).count()); steps++)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await opened.page.locator('.entry').first().waitFor();
    for (let steps = 0; steps < 60 && !(await opened.page.locator('.choose:focus').count()); steps++)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await opened.page.locator('.choose[aria-current]').waitFor();
    await keyboard.press('x');
    await opened.page.locator('dialog[open]').waitFor();
    for (let steps = 0; steps < 10 && !(await opened.page.locator('textarea:focus').count()); steps++)
      await keyboard.press('Tab');
    await keyboard.type('by keyboard alone');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await opened.page.locator('.entry.rejected').waitFor();
  });
});

test('nothing was refused, thrown, or asked of anybody else', () => {
  expect(opened.complaints.filter((words) => !words.includes('status of 400'))).toEqual([]);
  expect(opened.asked.filter((address) => !address.startsWith(opened.server.origin))).toEqual([]);
});
