// How long a feed of 5,000 items takes from bytes to captures.
import { makeCapture } from '../../src/acquire/capture.ts';
import { capturesOfFeed } from '../../src/acquire/feed/capturesOfFeed.ts';

const ITEMS = 5_000;
/** Runs, of which the median counts. */
const RUNS = 5;
/** The bar: milliseconds of processor time, since other programs may share the machine. */
const BAR_MS = 1_000;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const body = (at: number): string =>
  `<p>Report ${at}: the mayor of Tel Asmar said that the bridge was closed.</p>`.repeat(20);
const many = (item: (at: number) => string): string => Array.from({ length: ITEMS }, (_, at) => item(at)).join('');

const FEEDS: Readonly<Record<string, Uint8Array>> = {
  rss: encode(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${many(
      (at) =>
        `<item><title>Bridge &amp; road ${at}</title><link>https://harbour.example/${at}</link><guid>id-${at}</guid><pubDate>Sun, 04 May 2031 10:15:00 GMT</pubDate><content:encoded><![CDATA[${body(at)}]]></content:encoded></item>`,
    )}</channel></rss>`,
  ),
  atom: encode(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${many(
      (at) =>
        `<entry><id>id-${at}</id><title>Bridge ${at}</title><link href="https://harbour.example/${at}"/><updated>2031-05-04T10:15:00Z</updated><content type="html">${body(at).replaceAll('<', '&lt;')}</content></entry>`,
    )}</feed>`,
  ),
  json: encode(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: Array.from({ length: ITEMS }, (_, at) => ({
        id: `id-${at}`,
        title: `Bridge ${at}`,
        content_html: body(at),
      })),
    }),
  ),
};

/** Milliseconds of one run. */
async function timed(bytes: Uint8Array): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  let count = 0;
  for await (const got of capturesOfFeed(makeCapture(bytes), { fetch: null })) if (got.kind === 'captured') count++;
  if (count !== ITEMS) throw new Error(`${count} of ${ITEMS} items were captured`);
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1_000 };
}

const median = (numbers: readonly number[]): number => Math.round([...numbers].sort((a, b) => a - b)[RUNS >> 1] ?? 0);

/** A row for each form of feed. */
export async function measureFeeds(): Promise<readonly Readonly<Record<string, string | number | boolean>>[]> {
  const rows = [];
  for (const [form, bytes] of Object.entries(FEEDS)) {
    const times: Awaited<ReturnType<typeof timed>>[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await timed(bytes));
    const cpuMs = median(times.map((one) => one.cpuMs));
    const ms = median(times.map((one) => one.ms));
    rows.push({ form, MB: Number((bytes.length / 1e6).toFixed(1)), items: ITEMS, ms, cpuMs, within: cpuMs <= BAR_MS });
  }
  return rows;
}
