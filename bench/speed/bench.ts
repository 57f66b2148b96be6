// `npm run bench [-- --large] [FILE.json]`: start-up, stages, memory, cases and peers, as ratios to something measured in the same run, since machines are noisy.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpora } from '../quality/rows.ts';
import { measureArchives } from './archives.ts';
import { measureCase } from './cases.ts';
import { measureFeeds } from './feeds.ts';
import { LARGE, measureOrigins, SHORT } from './origins.ts';
import { comparePeers } from './peers.ts';
import { measureStages } from './stages.ts';
import { measureStarts } from './starts.ts';
import { measureWeb } from './web.ts';

const treebank = join(corpora, 'ud/en_ewt-dev.conllu');
const starts = measureStarts();
console.log('Starting, milliseconds (median of runs taken in turn)');
console.table(starts);
const stages = measureStages();
console.log('One report, stage by stage');
console.table(stages);
const archives = measureArchives();
console.log('Web archives, from file to captures');
console.table(archives);
const feeds = await measureFeeds();
console.log('A feed, from bytes to captures');
console.table(feeds);
const origins = measureOrigins(process.argv.includes('--large') ? LARGE : SHORT);
console.log(
  origins
    ? 'A report added to a case, and a whole case from nothing'
    : 'A case: not measured, no data at reports/ecbplus.jsonl',
);
if (origins) {
  console.table(origins.adding);
  console.table(origins.whole);
}
const texts = join(corpora, 'reports/ecbplus.jsonl');
const cases = existsSync(texts) ? await measureCase(texts) : null;
console.log(cases ? 'A case of ten thousand reports' : `A case kept: not measured, no data at ${texts}`);
if (cases) console.table(cases);
const web = await measureWeb();
console.log(
  web
    ? 'The page: answers of its API, ten thousand reports'
    : 'The page: not measured, no data at reports/ecbplus.jsonl',
);
if (web) console.table(web);
const peers = existsSync(treebank) ? comparePeers(treebank) : null;
console.log(
  peers ? 'Beside other taggers, on the same text' : `Beside other taggers: not measured, no data at ${treebank}`,
);
if (peers) console.table(peers);

const out = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (out)
  writeFileSync(out, `${JSON.stringify({ starts, stages, archives, feeds, origins, cases, web, peers }, null, 1)}\n`);
