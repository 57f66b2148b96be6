// A process of its own, from the build, that adds reports until it is killed; it prints the name of each as soon as it is
// acknowledged. Plain JavaScript, so that twenty of them start in a moment.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../dist/acquire/capture.js';
import { addReports } from '../../dist/store/addReports.js';
import { openCase } from '../../dist/store/openCase.js';

const [target = '', file = '', first = '0', count = '1000000'] = process.argv.slice(2);
const reading = JSON.parse(readFileSync(file, 'utf8'));
const one = await openCase(target, { who: 'a process' });
const begin = Number(first);
for (let n = begin; n < begin + Number(count); n++) {
  const name = `report-${n}`;
  const capture = makeCapture(Buffer.from(`${name}\n${reading.article.text}`, 'utf8'), { name, from: `${process.pid}/${name}.txt` });
  const own = { ...reading, article: { ...reading.article, id: capture.digest, url: null } };
  const [added] = await addReports(one, [{ capture, reading: own }]);
  process.stdout.write(`${added?.name} ${added?.kind}\n`);
}
await one.close();
