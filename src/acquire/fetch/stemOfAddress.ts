// An address → a short name for people and output files.
import { extensionOf } from '../mediaType.ts';

/** Characters; file systems take 255 bytes, and endings come after the stem. */
const MOST_CHARACTERS = 80;

/** "https://www.harbour.example/world/bridge.html?id=4" → "harbour.example-world-bridge-id-4". ASCII letters, digits, ".", "-". */
export function stemOfAddress(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const extension = extensionOf(pathname);
  const path = extension === '' ? pathname : pathname.slice(0, -extension.length);
  const words = `${hostname.replace(/^www\./, '')}${decoded(path)}${search}`
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.');
  return words.slice(0, MOST_CHARACTERS).replace(/^[-.]+|[-.]+$/g, '') || 'page';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
