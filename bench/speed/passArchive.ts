// Passes over one archive in a process of its own and prints how long it took and how much memory: what archives.ts starts.
import { captures } from '../../src/acquire/captures.ts';

const start = performance.now();
let [pages, passedOver, failed] = [0, 0, 0];
for await (const got of captures([process.argv[2] ?? ''])) {
  if (got.kind === 'captured') pages++;
  else if (got.kind === 'skipped') passedOver += got.count;
  else failed++;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ pages, passedOver, failed, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
