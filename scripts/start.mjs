// `npm start`: installs and builds what is missing, then reads the bundled sample, or the files named after `--`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, say } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const named = process.argv.slice(2);
const sample = join(root, 'samples', '4-quoting.html');
const { status, signal } = spawnSync(
  process.execPath,
  [join(root, 'dist', 'main.js'), 'read', ...(named.length ? named : [sample])],
  {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
  },
);
if (!named.length && status === 0)
  say(
    '\nThat was one of eight invented sample reports. All of them: npm start -- samples    Your own: npm start -- FILE…',
  );
process.exit(signal ? 130 : (status ?? 1));
