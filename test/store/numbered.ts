// As many different reports as a test wants, with a reading made once: nothing is read, so that they cost nothing.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import type { Reading } from '../../src/reading.ts';
import type { ReadCapture } from '../../src/store/addReports.ts';

/** The n-th report with the reading that stands in `file`, as its own. */
export function numbered(n: number, file: string): ReadCapture {
  const reading = JSON.parse(readFileSync(file, 'utf8')) as Reading;
  const name = `report-${n}`;
  const capture = makeCapture(Buffer.from(`${name}\n${reading.article.text}`, 'utf8'), { name, from: `${name}.txt` });
  return { capture, reading: { ...reading, article: { ...reading.article, id: capture.digest, url: null } } };
}
