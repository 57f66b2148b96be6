// `npm start`: installs and builds what is missing, then serves a case of the bundled samples; `npm start -- FILE…` reads files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, say } from './ready.mjs';

const demo = join(root, '.cache', 'samples.hearsay');

ensureInstalled();
ensureBuilt();
const named = process.argv.slice(2);
if (named.length === 0) ensureDemo();
process.exit(hearsay(named.length > 0 ? ['read', ...named] : ['serve', '--case', demo]));

/** Makes the case once, so that what somebody decided in it stays. */
function ensureDemo() {
  if (existsSync(demo)) return;
  say('hearsay: making a case of the eight invented sample reports …');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const pages = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.html'));
  const status = hearsay(['add', '--case', demo, ...pages.map((name) => `samples/${name}`)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) return;
  for (const end of ['', '-wal', '-shm']) rmSync(`${demo}${end}`, { force: true });
  process.exit(status);
}

/** → its exit code. Ctrl-C reaches it as it reaches this script, which waits for it to end. */
function hearsay(args, options = {}) {
  process.on('SIGINT', () => undefined);
  const { status, signal } = spawnSync(process.execPath, [join(root, 'dist', 'main.js'), ...args], {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
    ...options,
  });
  return signal ? 130 : (status ?? 1);
}
