// The page in a real Chromium, on a case of the samples and of one report at a place that exists.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { makeCapture } from '../../../src/acquire/capture.ts';
import { loadAlmanac } from '../../../src/almanac/almanac.ts';
import { loadModels } from '../../../src/grammar/models.ts';
import { home } from '../../../src/home.ts';
import { createReader } from '../../../src/read.ts';
import type { ReadCapture } from '../../../src/store/addReports.ts';
import { read, type SomeReport } from '../../store/someReports.ts';
import { type Served, type ServedOptions, served } from '../served.ts';
import browserArgs from './browserArgs.json' with { type: 'json' };

/** Milliseconds that starting a browser and reading the samples may take on a busy machine. */
export const START_MS = 120_000;

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: Served;
  /** Everything that the page asked for, by address. */
  readonly asked: readonly string[];
  /** Errors that the page threw or told, refusals by its Content-Security-Policy among them. */
  readonly complaints: string[];
  /** Goes to a view: "#/reports". */
  readonly go: (hash: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Invented, but for the town: the map needs one that a gazetteer has. */
const AT_A_REAL_PLACE: SomeReport = {
  name: 'market',
  outlet: 'The Osmer Post',
  published: '2031-06-02',
  text: 'Bomb kills nine in Mosul\n\nA car bomb killed nine people in Mosul on Monday, the Karsa police said.\n',
};

/** What an attacker would write, and words from right to left. */
const HOSTILE: SomeReport = {
  name: 'hostile',
  outlet: '<i>Quayside</i>',
  url: 'javascript:alert(1)',
  text: 'Ferry <b>stopped</b> <img src="https://elsewhere.example/x.png">\n\nقال الوزير إن العبّارة توقفت يوم الاثنين.\n\n“The ferry has stopped,” <script>alert(1)</script> the harbour office said.\n',
};

/** Reports r1 to r8 are the samples in the order of their names; r9 tells of a real town, r10 attacks. */
export async function openPage(options: ServedOptions = {}): Promise<Opened> {
  const server = await served({ reports: [...samples(), read(AT_A_REAL_PLACE), read(HOSTILE)], ...options });
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: browserArgs.args,
  });
  // No colour on its way from light to dark when axe looks at contrasts.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const page = await context.newPage();
  const [name = '', value = ''] = (await server.cookie()).split('=');
  await context.addCookies([{ name, value, url: server.origin }]);
  return {
    page,
    context,
    server,
    asked,
    complaints,
    go: async (hash) => {
      await page.goto(`${server.origin}/${hash}`);
      await page.locator('main h1, main .empty').first().waitFor();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds against WCAG 2.2 A and AA: "rule: target". */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, { runOnly: ${tags} })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

function samples(): readonly ReadCapture[] {
  const reader = createReader(loadAlmanac(home('lexicons/en')), loadModels(home('models/en')));
  const folder = home('samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const capture = makeCapture(readFileSync(join(folder, name)), {
        name: name.replace(/\.html$/, ''),
        from: name,
        mediaType: 'text/html',
        capturedAt: '2031-05-16T06:00:00Z',
        given: {},
      });
      return { capture, reading: reader(capture) };
    });
}
