// A captured PDF → the same capture with the words of its text layer, as plain text.
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import { pageLines } from './pageLines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { pdfPages } from './pdfPages.ts';
import { withoutRunningHeads } from './runningHeads.ts';

/** Letters on a page, on the average, below which there is no text layer, only a stamp on pictures. A guess. */
const LEAST_LETTERS = 20;

/**
 * Paragraphs with empty lines between them. The digest stays that of the PDF: it names what was captured.
 * Throws `locked`, `damaged`, `too-large`, and `no-text` for a scan.
 */
export async function textOfPdf(capture: Capture): Promise<Capture> {
  const pages = (await pdfPages(capture.bytes, capture.from)).map(pageLines);
  const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < LEAST_LETTERS * Math.max(1, pages.length)) throw noText(capture, pages.length);
  const text = paragraphsOf(withoutRunningHeads(pages).flat()).join('\n\n');
  return { ...capture, bytes: Buffer.from(`${text}\n`, 'utf8'), mediaType: 'text/plain', charset: 'utf-8' };
}

const noText = ({ from }: Capture, pages: number): HearsayError =>
  new HearsayError(
    'no-text',
    `expected a PDF with a text layer, found ${pages} ${pages === 1 ? 'page' : 'pages'} without words: a scan, or pictures; have its text recognised (OCR) and read that`,
    { path: from, pages },
  );
