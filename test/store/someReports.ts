// Captures and readings for tests of the case: short invented reports, read by the real reader once.
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { home } from '../../src/home.ts';
import { createReader, type Reader } from '../../src/read.ts';
import type { ReadCapture } from '../../src/store/addReports.ts';

let reader: Reader | null = null;
const done = new Map<SomeReport, ReadCapture>();

export interface SomeReport {
  readonly name: string;
  readonly text: string;
  readonly url?: string;
  readonly published?: string;
  readonly outlet?: string;
}

/** A capture of the text and its reading; the same report is read once. */
export function read(report: SomeReport): ReadCapture {
  const made = done.get(report) ?? readAnew(report);
  done.set(report, made);
  return made;
}

function readAnew({ name, text, url, published, outlet }: SomeReport): ReadCapture {
  reader ??= createReader(loadAlmanac(home('lexicons/en')), loadModels(home('models/en')));
  const capture = makeCapture(Buffer.from(text, 'utf8'), {
    name,
    from: `${name}.txt`,
    mediaType: 'text/plain',
    capturedAt: '2031-05-14T06:00:00Z',
    given: { ...(url ? { url } : {}), ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) },
  });
  return { capture, reading: reader(capture) };
}

/** All people, places and outlets are invented. */
export const REPORTS: readonly SomeReport[] = [
  {
    name: 'shelling',
    outlet: 'Norvand Press Agency',
    published: '2031-05-13',
    url: 'https://npa.example/shelling',
    text: 'Shelling kills 14 in Lowmark\n\nShelling killed 14 people in London on Tuesday, the Lowmark health directorate said. The directorate added that 30 others were injured.\n',
  },
  {
    name: 'denial',
    outlet: 'Ketria Telegraph Bureau',
    published: '2031-05-14',
    text: 'Ketria denies attack\n\nColonel Aldous Brenn denied on Wednesday that Ketria shelled London.\n',
  },
  {
    name: 'talks',
    outlet: 'The Osmer Post',
    published: '2031-06-02',
    text: 'Talks in Paris\n\nMinisters of Norvand and Ketria met in Paris on Monday. “We will meet again,” Minister Ilse Varn said.\n',
  },
];
