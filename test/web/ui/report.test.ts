// The report view and its review: what a person sees, presses and leaves behind.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportAnswer } from '../../../src/web/api/answers.ts';
import { type Opened, openPage, START_MS } from './browser.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
}, START_MS);
afterAll(() => opened.close());

const kept = async (id: string): Promise<ReportAnswer> =>
  (await opened.server.ask(`/api/reports/${id}`)).json() as ReportAnswer;

test('the article stands as it was written', async () => {
  await opened.go('#/reports/r1');
  const { shown } = await kept('r1');
  const words = (await opened.page.locator('.column').innerText()).replace(/\s+/g, ' ').trim();
  expect(words).toBe(shown.reading?.article.text.replace(/\s+/g, ' ').trim());
});

test('a band for each link of a chain stands in the margin, the inner one further in', async () => {
  await opened.go('#/reports/r4');
  const { shown } = await kept('r4');
  const inner = shown.reading?.attributions.find(({ within }) => within !== null);
  expect(inner).toBeDefined();
  const lefts = await opened.page
    .locator('.band')
    .evaluateAll((bands) => [
      ...new Set(bands.map((band) => (band as unknown as { style: { left: string } }).style.left)),
    ]);
  expect(lefts.length).toBeGreaterThan(1);
});

test('pointing at words, by mouse or keyboard, shows source, chain, rule and certainty', async () => {
  await opened.go('#/reports/r1');
  const words = opened.page.locator('.piece', { hasText: 'five of the injured were in a critical condition' });
  await words.first().hover();
  const note = opened.page.locator('#note');
  await expect
    .poll(() => note.innerText())
    .toContain('Norvand Press Agency ▸ State radio ▸ Ostrel Regional Health Directorate');
  expect(await note.innerText()).toContain('hearsay/quoted-as-saying · stated: the words say so');
  await opened.page.mouse.move(0, 0);
  await note.waitFor({ state: 'detached' });
  await opened.page.locator('.piece[tabindex="0"]').nth(2).focus();
  await note.waitFor();
  await opened.page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
});

test('column and ledger find each other', async () => {
  await opened.go('#/reports/r1');
  await opened.page.locator('.entry .choose').nth(3).click();
  expect(opened.page.url()).toContain('mark=');
  await opened.page.locator('.piece.chosen').first().waitFor();
  await opened.page.locator('.piece', { hasText: 'and then the ticket hall was gone' }).first().click();
  await expect.poll(() => opened.page.locator('.choose[aria-current]').innerText()).toContain('Dorin Halvec');
});

test('hash and capture time stand at the foot', async () => {
  await opened.go('#/reports/r1');
  const foot = await opened.page.locator('.foot').innerText();
  expect(foot).toMatch(/sha256:[0-9a-f]{64}/);
  expect(foot).toContain('captured 2031-05-16 06:00:00 UTC');
});

test('a accepts and goes on to the next', async () => {
  await opened.go('#/reports/r2?kind=attribution');
  await opened.page.keyboard.press('j');
  const first = await opened.page.locator('.choose[aria-current]').getAttribute('id');
  await opened.page.keyboard.press('a');
  await opened.page.locator('.entry.accepted').waitFor();
  await expect.poll(() => opened.page.locator('.choose[aria-current]').getAttribute('id')).not.toBe(first);
  await expect.poll(async () => Object.values((await kept('r2')).review.states)).toEqual(['accepted']);
});

test('u undoes the last decision', async () => {
  await opened.page.keyboard.press('u');
  await opened.page.locator('.entry.accepted').waitFor({ state: 'detached' });
  expect(Object.values((await kept('r2')).review.states)).toEqual([]);
});

test('x rejects, and asks for a reason first', async () => {
  await opened.go('#/reports/r3?kind=attribution');
  await opened.page.keyboard.press('j');
  await opened.page.keyboard.press('x');
  await opened.page.getByLabel('Reason').fill('nobody said that');
  await opened.page.locator('dialog').getByRole('button', { name: 'Reject' }).click();
  await opened.page.locator('.entry.rejected').waitFor();
  const { decisions } = await kept('r3');
  expect(decisions.at(-1)).toMatchObject({ action: 'reject', why: 'nobody said that', who: 'Ada' });
});

test('e corrects, and keeps what stood before', async () => {
  await opened.go('#/reports/r3?kind=figure');
  await opened.page.keyboard.press('j');
  await opened.page.keyboard.press('e');
  await opened.page.getByLabel('At most').fill('16');
  await opened.page.getByLabel('Reason').fill('the caption says so');
  await opened.page.getByRole('button', { name: 'Keep the correction' }).click();
  await opened.page.locator('.entry.corrected').waitFor();
  const last = (await kept('r3')).decisions.at(-1);
  expect(last).toMatchObject({ action: 'correct', kind: 'figure', after: { high: 16 } });
  expect(last?.before).toHaveProperty('high');
  await opened.page.locator('.entry.corrected .choose').click();
  expect(await opened.page.locator('.history').innerText()).toContain('the caption says so');
});

test('n adds a mark to the selected words', async () => {
  await opened.go('#/reports/r6');
  await opened.page.evaluate(`{
    const piece = document.querySelector('.column h1 [data-from]');
    getSelection().setBaseAndExtent(piece.firstChild, 4, piece.firstChild, 8);
  }`);
  await opened.page.keyboard.press('n');
  await opened.page.getByLabel('Who says it').fill('the cook');
  await opened.page.locator('dialog').getByRole('button', { name: 'Add a mark' }).click();
  await opened.page.locator('.piece.added').waitFor();
  const last = (await kept('r6')).decisions.at(-1);
  expect(last).toMatchObject({ action: 'add', anchor: { span: { start: 4, end: 8 } }, after: { source: 'the cook' } });
  expect(await opened.page.locator('.piece.added').innerText()).toBe(last?.anchor?.quoted);
});

test('j and k go on and back', async () => {
  await opened.go('#/reports/r6?kind=attribution');
  const now = () => opened.page.locator('.choose[aria-current]').getAttribute('id');
  await opened.page.keyboard.press('j');
  const first = await now();
  await opened.page.keyboard.press('j');
  await expect.poll(now).not.toBe(first);
  await opened.page.keyboard.press('k');
  await expect.poll(now).toBe(first);
});

test('m notes, and changes no state', async () => {
  await opened.go('#/reports/r6?kind=attribution');
  await opened.page.keyboard.press('j');
  await opened.page.keyboard.press('m');
  await opened.page.getByLabel('Reason').fill('the cook was there');
  await opened.page.locator('dialog').getByRole('button', { name: 'Note' }).click();
  await expect.poll(() => opened.page.locator('.entry .history').innerText()).toContain('the cook was there');
  const { decisions, review } = await kept('r6');
  expect(decisions.at(-1)).toMatchObject({ action: 'note', why: 'the cook was there' });
  expect(Object.values(review.states)).not.toContain('accepted');
});

test('a key that needs a mark says so where none is chosen', async () => {
  await opened.go('#/reports/r7?kind=attribution');
  await opened.page.keyboard.press('a');
  await expect.poll(() => opened.page.locator('.said').innerText()).toContain('Choose a mark first');
  await opened.page.keyboard.press('n');
  await expect.poll(() => opened.page.locator('.said').innerText()).toContain('Select the words');
});

test('the ledger counts what was reviewed, and what was only marked', async () => {
  await opened.go('#/reports/r7?kind=place');
  const progress = opened.page.locator('.progress');
  const [, all] = /0 of (\d+) reviewed/.exec(await progress.innerText()) ?? [];
  expect(Number(all)).toBeGreaterThan(0);
  await opened.page.keyboard.press('j');
  await opened.page.keyboard.press('a');
  await expect.poll(() => progress.innerText()).toBe(`1 of ${all} reviewed`);
});

test('? shows the keys, and letters can be switched off', async () => {
  await opened.go('#/reports/r5?kind=attribution');
  await opened.page.keyboard.press('?');
  const dialog = opened.page.locator('dialog');
  expect(await dialog.innerText()).toContain('undo the last decision');
  await dialog.getByRole('checkbox').uncheck();
  await opened.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await opened.page.keyboard.press('j');
  expect(await opened.page.locator('.choose[aria-current]').count()).toBe(0);
  await opened.page.keyboard.press('?');
  await dialog.getByRole('checkbox').check();
  await opened.page.keyboard.press('Escape');
});

test('a source that is hidden is covered everywhere, until that is undone', async () => {
  await opened.go('#/reports/r1?kind=source');
  await opened.page.locator('.choose', { hasText: 'Dorin Halvec' }).click();
  await opened.page.getByRole('button', { name: 'Hide' }).click();
  await opened.page.getByLabel('Reason').fill('asked for it');
  await opened.page.getByRole('button', { name: 'Hide this source' }).click();
  await opened.page.locator('.choose', { hasText: '(withheld)' }).waitFor();
  expect(await opened.page.locator('main').innerText()).not.toContain('Halvec');
  expect((await opened.server.ask('/api/reports/r1')).text).not.toContain('Halvec');
  await opened.go('#/decisions');
  await opened.page
    .getByRole('button', { name: /^Undo d/ })
    .first()
    .click();
  await expect.poll(() => opened.page.locator('.decided').first().innerText()).toContain('undid');
  await opened.go('#/reports/r1?kind=source');
  await opened.page.locator('.choose', { hasText: 'Dorin Halvec' }).waitFor();
});

test('nothing was refused, thrown, or asked of anybody else', () => {
  expect(opened.complaints).toEqual([]);
  expect(opened.asked.filter((address) => !address.startsWith(opened.server.origin))).toEqual([]);
});
