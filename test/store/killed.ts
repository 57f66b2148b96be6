// A process of its own that adds reports until it is killed; it prints the name of each as soon as it is acknowledged.
import { addReports } from '../../src/store/addReports.ts';
import { openCase } from '../../src/store/openCase.ts';
import { numbered } from './numbered.ts';

const [target = '', reading = '', first = '0', count = '1000000'] = process.argv.slice(2);
const one = await openCase(target, { who: 'a process' });
const begin = Number(first);
for (let n = begin; n < begin + Number(count); n++) {
  const [added] = await addReports(one, [numbered(n, reading)]);
  process.stdout.write(`${added?.name} ${added?.kind}\n`);
}
await one.close();
