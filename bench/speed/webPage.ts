// What a person waits for in the page, in headless Chromium: the first view, a filter, scrolling through a long list.
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import browserArgs from '../../test/web/ui/browserArgs.json' with { type: 'json' };
import type { CaseRow } from './cases.ts';

export interface Visited {
  readonly origin: string;
  /** "name=value" of the cookie that opens the page. */
  readonly cookie: string;
}

/** Milliseconds: bars of the first view, and of a filter from the key or click to the list shown anew. */
const FIRST_MS = 1_500;
const FILTER_MS = 150;
/** A person sees a stall from about this on, in milliseconds (RAIL's bound for an answer to the hand). */
const STALL_MS = 100;
/** Times everything is done; the median counts. */
const TIMES = 7;
/** Turns of the wheel, and pixels of each. */
const TURNS = 120;
const TURN_PX = 400;

/** A view, and what stands in it once it can be used. */
const FIRST_VIEWS: readonly (readonly [string, string, string])[] = [
  ['first view: reports', '#/reports', '.row a'],
  ['first view: incidents', '#/incidents', '.row a'],
  ['first view: facets of incidents', '#/incidents', '.facet'],
  ['first view: a report', '#/reports/r5000', '.entry .choose'],
  ['first view: second look', '#/worklist', '.row a'],
];

/** Where, what is done there, and to which part of the page. */
const FILTERS: readonly Filtering[] = [
  { what: 'filter: incidents, a type clicked', hash: '#/incidents', part: '.facet li button', act: 'click' },
  { what: 'filter: incidents, a day clicked', hash: '#/incidents', part: '.bars .in >> nth=3', act: 'Enter' },
  { what: 'filter: incidents, a letter typed', hash: '#/incidents', part: '[name=place]', act: 'b' },
  { what: 'filter: reports, a letter typed', hash: '#/reports', part: '[name=outlet]', act: '3' },
  { what: 'filter: claims, a letter typed', hash: '#/claims', part: '[name=source]', act: 'p' },
  { what: 'filter: sources, a letter typed', hash: '#/sources', part: '[name=source]', act: 'p' },
  { what: 'filter: second look, a kind clicked', hash: '#/worklist', part: '.kinds button', act: 'click' },
];

interface Filtering {
  readonly what: string;
  readonly hash: string;
  readonly part: string;
  /** "click", or the key that is pressed. */
  readonly act: string;
}

export async function measurePage(visited: Visited): Promise<readonly CaseRow[]> {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: browserArgs.args,
  });
  try {
    const rows: CaseRow[] = [];
    for (const [what, hash, ready] of FIRST_VIEWS)
      rows.push(await timed(what, FIRST_MS, () => firstView(browser, visited, hash, ready)));
    for (const filtering of FILTERS)
      rows.push(await timed(filtering.what, FILTER_MS, () => filtered(browser, visited, filtering)));
    return [...rows, ...(await scrolled(browser, visited))];
  } finally {
    await browser.close();
  }
}

async function timed(what: string, bar: number, once: () => Promise<number>): Promise<CaseRow> {
  const spent: number[] = [];
  for (let time = 0; time < TIMES; time++) spent.push(await once());
  return { what, value: Math.round(medianOf(spent)), unit: 'ms', bar: String(bar) };
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A browser that was never here; nothing is in its cache. */
async function visitor(browser: Browser, { origin, cookie }: Visited): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

/** Milliseconds from the beginning of the navigation to the frame after the one in which `ready` stands there. */
async function firstView(browser: Browser, visited: Visited, hash: string, ready: string): Promise<number> {
  const page = await visitor(browser, visited);
  await page.addInitScript({ content: watching(`document.querySelector(${JSON.stringify(ready)})`) });
  await page.goto(`${visited.origin}/${hash}`);
  const spent = await seenAt(page);
  await page.context().close();
  return spent;
}

/** Milliseconds from the event of the key or click to the frame after the one in which the list tells another number. */
async function filtered(browser: Browser, visited: Visited, { hash, part, act }: Filtering): Promise<number> {
  const page = await visitor(browser, visited);
  await page.goto(`${visited.origin}/${hash}`);
  await page.locator('.row a').first().waitFor();
  const where = page.locator(part).first();
  await where.focus();
  await page.waitForTimeout(SETTLED_MS);
  const count = await page.locator('.list-head .count').innerText();
  const isAnew = `(() => {
    const told = document.querySelector('.list-head .count')?.innerText;
    return told !== ${JSON.stringify(count)} && /\\d/.test(told) && document.querySelector('.row a');
  })()`;
  await page.evaluate(`
    for (const kind of ['click', 'keydown']) addEventListener(kind, (event) => { window.began ??= event.timeStamp; }, true);
    ${watching(isAnew)};
  `);
  if (act === 'click') await where.click();
  else await page.keyboard.press(act);
  const end = await seenAt(page);
  const began = await page.evaluate<number>('window.began');
  await page.context().close();
  return end - began;
}

/** Milliseconds after the list stands there in which the page comes to rest. */
const SETTLED_MS = 400;

/** A script that promises in `window.seen` when `found` first held and was painted. */
const watching = (found: string): string => `window.seen = new Promise((resolve) => {
  const watch = new MutationObserver(() => {
    if (!(${found})) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  });
  watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}); 0`;

const seenAt = (page: Page): Promise<number> => page.evaluate<number>('window.seen');

interface Scrolled {
  readonly rows: number;
  /** Milliseconds between two frames. */
  readonly median: number;
  readonly longest: number;
  readonly most: number;
  /** Milliseconds of the page's longest task; 0 where none was told, which is from 50 on. */
  readonly task: number;
}

/** Through the list of claims with the wheel, then to its end. */
async function scrolled(browser: Browser, visited: Visited): Promise<readonly CaseRow[]> {
  const page = await visitor(browser, visited);
  await page.goto(`${visited.origin}/#/claims`);
  await page.locator('.row a').first().waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(`{
    window.frames_ = []; window.most = 0; window.task = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.task = Math.max(window.task, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now) => {
      window.frames_.push(now - last);
      window.most = Math.max(window.most, document.querySelectorAll('.row').length);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }`);
  await page.mouse.move(640, 600);
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, TURN_PX);
  const told = await page.evaluate<Scrolled>(`{
    const sorted = [...window.frames_].sort((a, b) => a - b);
    ({
      rows: Number(document.querySelector('.list-head .count').innerText.replace(/\\D/g, '')),
      median: sorted[Math.floor(sorted.length / 2)],
      longest: sorted.at(-1),
      most: window.most,
      task: window.task,
    });
  }`);
  const began = await page.evaluate<number>('performance.now()');
  await page.evaluate(`window.scrollTo(0, document.documentElement.scrollHeight); ${watching(LAST_IS_THERE)}`);
  const late = (await seenAt(page)) - began;
  await page.context().close();
  return [
    { what: 'scrolling: rows of the list', value: told.rows, unit: 'rows', bar: '100000' },
    { what: 'scrolling: rows in the page at most', value: told.most, unit: 'rows', bar: '' },
    { what: 'scrolling: a frame', value: Math.round(told.median), unit: 'ms', bar: '' },
    { what: 'scrolling: longest time without a frame', value: Math.round(told.longest), unit: 'ms', bar: '' },
    { what: 'scrolling: longest task of the page', value: Math.round(told.task), unit: 'ms', bar: String(STALL_MS) },
    { what: 'scrolling: from the start to the end of the list', value: Math.round(late), unit: 'ms', bar: '' },
  ];
}

const LAST_IS_THERE = `(() => {
  const last = [...document.querySelectorAll('.row')].at(-1);
  return last && last.querySelector('a') && last.getAttribute('aria-posinset') === last.getAttribute('aria-setsize');
})()`;
