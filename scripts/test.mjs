// `npm test`: types, lint, unused code, tests. Stops on the first that fails. `npm test -- NAME…` runs only those tests.
import { ensureBuilt, ensureInstalled, runBin, say } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const named = process.argv.slice(2);
const steps = [
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['types of the page', 'tsc', ['--noEmit', '-p', 'src/web/ui']],
  ['lint', 'biome', ['ci', '.']],
  ['unused code', 'knip', []],
  ['tests', 'vitest', ['run', ...named]],
];
for (const [what, command, args] of named.length ? steps.slice(-1) : steps) {
  say(`hearsay: ${what} …`);
  runBin(command, args, `${what} failed; the reason stands above`);
}
