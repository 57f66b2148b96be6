// One way to score anything: `npm run --silent score -- TASK PATH…` prints one JSON object on standard output.
import { existsSync } from 'node:fs';
import { tasks } from './tasks.ts';

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
const paths = rest.filter((word) => !word.startsWith('--'));
const missing = paths.find((path) => !existsSync(path));
if (!task || paths.length !== task.paths) {
  console.error(
    `usage: ${Object.values(tasks)
      .map((t) => `npm run --silent score -- ${t.usage}`)
      .join('\n       ')}`,
  );
  process.exitCode = 2;
} else if (missing) {
  console.error(`score: expected a file or folder at ${missing}, found none`);
  process.exitCode = 2;
} else {
  console.log(JSON.stringify(await task.run(paths, new Set(rest.filter((word) => word.startsWith('--')))), null, 1));
}
