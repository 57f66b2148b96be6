// Runs one of the project's own TypeScript tools (benchmarks, scores, training): node scripts/tool.mjs FILE [ARG…]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const [file, ...args] = process.argv.slice(2);
const loader = import.meta.resolve('tsx');
const { status, signal } = spawnSync(process.execPath, ['--import', loader, join(root, file), ...args], {
  cwd: process.env.INIT_CWD ?? root,
  stdio: 'inherit',
});
process.exit(signal ? 130 : (status ?? 1));
