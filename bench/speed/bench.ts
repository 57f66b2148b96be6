// `npm run bench`: start-up, stages and memory, as ratios to something measured in the same run, since machines are noisy.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureStages } from './stages.ts';
import { measureStarts } from './starts.ts';

const results = { starts: measureStarts(), stages: measureStages() };
console.log(JSON.stringify(results, null, 1));
const out = process.argv[2];
if (out) writeFileSync(join(process.env.INIT_CWD ?? '.', out), `${JSON.stringify(results, null, 1)}\n`);
