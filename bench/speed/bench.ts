// `npm run bench`: start-up, stages, memory and peers, as ratios to something measured in the same run, since machines are noisy.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpora } from '../quality/rows.ts';
import { comparePeers } from './peers.ts';
import { measureStages } from './stages.ts';
import { measureStarts } from './starts.ts';

const treebank = join(corpora, 'ud/en_ewt-dev.conllu');
const starts = measureStarts();
console.log('Starting, milliseconds (median of runs taken in turn)');
console.table(starts);
const stages = measureStages();
console.log('One report, stage by stage');
console.table(stages);
const peers = existsSync(treebank) ? comparePeers(treebank) : null;
console.log(
  peers ? 'Beside other taggers, on the same text' : `Beside other taggers: not measured, no data at ${treebank}`,
);
if (peers) console.table(peers);

const out = process.argv[2];
if (out) writeFileSync(out, `${JSON.stringify({ starts, stages, peers }, null, 1)}\n`);
