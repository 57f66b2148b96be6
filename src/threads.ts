// Worker threads from the sources as from the build.
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ThreadFile {
  /** The file that the thread runs: `.ts` from the sources, `.js` when built. */
  readonly file: string;
  /** What a thread must be started with to load it; the build needs nothing. */
  readonly options: { readonly execArgv?: string[] };
}

/** The file `name` beside the one that asks, which gives its own `import.meta.url`. */
export function threadFile(name: string, askedFrom: string): ThreadFile {
  const file = fileURLToPath(new URL(`./${name}${extname(askedFrom)}`, askedFrom));
  return { file, options: file.endsWith('.ts') ? { execArgv: typescript() } : {} };
}

/** tsx does not reach into threads by itself on Node 20. */
const typescript = (): string[] => [
  '--import',
  `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`,
];
