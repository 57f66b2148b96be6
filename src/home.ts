// Where the lexicons and models lie: beside the package's own folder, from `src/` as from `dist/`.
import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder of the package: `home('lexicons/en')`. */
export const home = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
