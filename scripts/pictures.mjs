// `node scripts/pictures.mjs`: makes docs/pictures/ from the samples. For the map, whose towns must exist, it adds three
// more invented reports.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, say } from './ready.mjs';

/** Invented, but for the towns. */
const AT_REAL_PLACES = {
  'mosul.txt':
    'Bomb kills nine in Mosul\n\nA car bomb killed nine people in Mosul on 2 June 2031, the Karsa police said.\n',
  'gao.txt':
    'Raid in Gao kills four\n\nArmed men killed four people in Gao on 4 June 2031, the governor’s office said.\n',
  'marawi.txt':
    'Shelling kills two in Marawi\n\nShelling killed two people in Marawi on 5 June 2031, residents said.\n',
};

/** Name, address in the page, width and height in pixels, and what is done before the picture is taken. */
const PICTURES = [
  { name: 'report', hash: '#/reports/r4', act: async (page) => page.locator('.piece[tabindex="0"]').nth(5).focus() },
  { name: 'report-dark', hash: '#/reports/r1?kind=figure&mark=f3', dark: true },
  { name: 'report-phone', hash: '#/reports/r4', width: 390, height: 800 },
  { name: 'chain', hash: '#/incidents?named=2', height: 1000, act: (page) => first(page, '.row a', '.origin') },
  {
    name: 'figures',
    hash: '#/incidents?named=2',
    act: async (page) => {
      await first(page, '.row a', '.figures');
      await page.evaluate('document.querySelector(".figures").scrollIntoView()');
    },
  },
  { name: 'incidents', hash: '#/incidents' },
  { name: 'map', hash: '#/incidents?map=shown', act: (page) => page.locator('.map[data-drawn]').waitFor() },
  { name: 'second-look', hash: '#/worklist' },
];

ensureInstalled();
ensureBuilt();
const { default: sparticuz } = await import('@sparticuz/chromium');
const { chromium } = await import('playwright-core');
const folder = mkdtempSync(join(tmpdir(), 'hearsay-pictures-'));
const target = join(folder, 'velesk.hearsay');
const out = join(root, 'docs', 'pictures');
mkdirSync(out, { recursive: true });
makeCase();
const { address, stop } = await serve();
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: JSON.parse(readFileSync(join(root, 'test/web/ui/browserArgs.json'), 'utf8')).args,
});
try {
  await takeAll(await browser.newContext());
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}

function makeCase() {
  const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.html'));
  for (const [name, text] of Object.entries(AT_REAL_PLACES)) writeFileSync(join(folder, name), text);
  const files = [
    ...samples.sort().map((name) => join(root, 'samples', name)),
    ...Object.keys(AT_REAL_PLACES).map((name) => join(folder, name)),
  ];
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'main.js'), 'add', '--case', target, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** → the address that opens the page. */
function serve() {
  const server = spawn(process.execPath, [join(root, 'dist', 'main.js'), 'serve', '--case', target, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server ended; the reason stands above')));
    server.stdout.on('data', (chunk) => {
      const found = /http:\S+token=\S+/.exec(String(chunk));
      if (found) resolve({ address: found[0], stop: () => server.kill() });
    });
  });
}

async function takeAll(context) {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.masthead').waitFor();
  const { origin } = new URL(page.url());
  while ((await (await context.request.get(`${origin}/api/case`)).json()).served.stale) await page.waitForTimeout(500);
  for (const { name, hash, dark = false, width = 1280, height = 860, act } of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto('about:blank');
    await page.goto(`${origin}/${hash}`);
    await page.locator('.entry, .row').first().waitFor();
    await act?.(page);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(out, `${name}.png`) });
    say(`hearsay: docs/pictures/${name}.png`);
  }
}

/** Follows the first link, and waits for what it leads to. */
async function first(page, link, there) {
  await page.locator(link).first().click();
  await page.locator(there).first().waitFor();
}
