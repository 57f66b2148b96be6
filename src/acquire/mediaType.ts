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

const PAGE_EXTENSIONS: readonly string[] = ['.html', '.htm', '.xhtml'];

/**
 * Extensions that are taken from a folder; everything else there is skipped and counted. Tables (.csv, .jsonl) are read
 * only where they are named: which of their columns is the text is for a person to say, and a `readings.jsonl` is
 * Hearsay's own.
 */
const REPORT_EXTENSIONS: readonly string[] = [
  ...PAGE_EXTENSIONS,
  '.txt',
  '.md',
  '.markdown',
  '.pdf',
  '.eml',
  '.mbox',
  '.mht',
  '.mhtml',
  '.warc',
  '.warc.gz',
  '.wacz',
  '.rss',
  '.atom',
];

/** The name that Telegram Desktop gives to an export. */
const CHANNEL_EXPORT = 'result.json';

/** What is taken from a folder, for people. */
export const REPORT_NAMES: readonly string[] = [...REPORT_EXTENSIONS, CHANNEL_EXPORT];

/** Media type by the file name's extension; null where the name says nothing. */
export const mediaTypeOf = (fileName: string): string | null => BY_EXTENSION[extensionOf(fileName)] ?? null;

/** True for the names that are reports when they lie in a folder. A README tells of the folder, it is no report of it. */
export const isReportName = (fileName: string): boolean =>
  fileName === CHANNEL_EXPORT ||
  (REPORT_EXTENSIONS.includes(extensionOf(fileName)) && stemOf(fileName).toLowerCase() !== 'readme');

/** True for names of saved pages. */
export const isPageName = (fileName: string): boolean => PAGE_EXTENSIONS.includes(extensionOf(fileName));

/** "page.HTML" → ".html", "crawl.warc.gz" → ".warc.gz"; "" where there is none, also for a name that only begins with a dot. */
export function extensionOf(fileName: string): string {
  const name = fileName.toLowerCase();
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return '';
  return name.slice(dot) === '.gz' && /[^.]\.[a-z]{1,8}\.gz$/.test(name)
    ? name.slice(name.lastIndexOf('.', dot - 1))
    : name.slice(dot);
}

/** "page.html" → "page". */
export const stemOf = (fileName: string): string => {
  const extension = extensionOf(fileName);
  return extension === '' ? fileName : fileName.slice(0, -extension.length);
};
