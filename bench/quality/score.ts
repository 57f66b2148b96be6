// One way to score anything: `npm run --silent score -- TASK PATH…` prints one JSON object.
import { scoreAttribution } from './scoreAttribution.ts';

interface Task {
  readonly usage: string;
  readonly paths: number;
  readonly run: (paths: readonly string[], flags: ReadonlySet<string>) => unknown;
}

const tasks: Readonly<Record<string, Task>> = {
  attribution: {
    usage: 'attribution TEXTS GOLD [--misses]',
    paths: 2,
    run: ([texts = '', gold = ''], flags) => scoreAttribution(texts, gold, { misses: flags.has('--misses') }),
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
const paths = rest.filter((word) => !word.startsWith('--'));
if (!task || paths.length !== task.paths) {
  console.error(
    `usage: npm run --silent score -- ${Object.values(tasks)
      .map((t) => t.usage)
      .join('\n       npm run --silent score -- ')}`,
  );
  process.exitCode = 2;
} else {
  console.log(JSON.stringify(await task.run(paths, new Set(rest.filter((word) => word.startsWith('--')))), null, 1));
}
