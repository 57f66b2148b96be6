// The text layer of a PDF, page by page, as pieces of words with their places.
import { HearsayError } from '../../errors.ts';

/** A run of characters as the PDF draws it, in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** More pages are a book or an archive. */
const MOST_PAGES = 1_000;
/** Pieces of one page; a page of print has some thousand. What is beyond is not read as a report. */
const MOST_PIECES = 50_000;
/** Part of its direction by which a line may lean: what stands upright in the margin is no text of the report. A guess. */
const MOST_LEAN = 0.1;

/** The pages in order. Throws `locked`, `damaged` and `too-large`. */
export async function pdfPages(bytes: Uint8Array, from: string): Promise<readonly (readonly Piece[])[]> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((cause: unknown) => {
    throw notOpened(from, cause);
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw tooLarge(from, 'pages', MOST_PAGES, pdf.numPages);
    const pages: (readonly Piece[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      if (items.length > MOST_PIECES)
        throw tooLarge(from, `pieces of text on page ${number}`, MOST_PIECES, items.length);
      pages.push(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])));
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw notOpened(from, cause);
  } finally {
    await pdf.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function pieceOf({ str, transform, width }: TextItem): readonly Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (str.trim() === '' || size === 0 || Math.abs(b) > MOST_LEAN * Math.abs(a)) return [];
  return [{ text: str, x, y, width, size }];
}

function notOpened(path: string, cause: unknown): HearsayError {
  if (cause instanceof HearsayError) return cause;
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new HearsayError(
      'locked',
      'expected a PDF that opens without a password, found one that wants one; save a copy without it and read that',
      { path },
      { cause },
    );
  }
  const fault = cause instanceof Error ? cause.message : 'unknown';
  return new HearsayError(
    'damaged',
    `expected a whole PDF, found a fault (${fault}); fetch or copy it again`,
    { path },
    { cause },
  );
}

const tooLarge = (path: string, what: string, limit: number, found: number): HearsayError =>
  new HearsayError('too-large', `expected at most ${limit} ${what}, found ${found}; split the PDF`, {
    path,
    limit,
    found,
  });
