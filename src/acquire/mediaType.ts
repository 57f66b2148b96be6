// What kind of file an extension promises.

/** Extension (lower case, with its dot) → media type. Only for files named by a person; the bytes have the last word. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.htm': 'text/html',
  '.html': 'text/html',
  '.markdown': 'text/markdown',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
};

/** Extensions that are taken from a folder; everything else there is skipped and counted. */
const REPORT_EXTENSIONS: ReadonlySet<string> = new Set(['.htm', '.html', '.markdown', '.md', '.txt', '.xhtml']);

/** Media type by the file name's extension; null where the name says nothing. */
export const mediaTypeOf = (fileName: string): string | null => BY_EXTENSION[extensionOf(fileName)] ?? null;

/** True for the names that are reports when they lie in a folder. A README tells of the folder, it is no report of it. */
export const isReportName = (fileName: string): boolean =>
  REPORT_EXTENSIONS.has(extensionOf(fileName)) && stemOf(fileName).toLowerCase() !== 'readme';

/** "page.HTML" → ".html"; "" where there is none, also for a name that only begins with a dot. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot).toLowerCase() : '';
}

/** "page.html" → "page". */
export const stemOf = (fileName: string): string => {
  const extension = extensionOf(fileName);
  return extension === '' ? fileName : fileName.slice(0, -extension.length);
};
