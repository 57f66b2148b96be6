// Inputs → reports in the case, one by one, each told when it is on the disk: the same reading as `hearsay add`.
import { relative } from 'node:path';
import type { Capture } from '../../acquire/capture.ts';
import { captureFound } from '../../acquire/captureFound.ts';
import { unableToRead } from '../../acquire/fileErrors.ts';
import type { Found, FoundCapture, FoundFile } from '../../acquire/found.ts';
import { listItems } from '../../acquire/listItems.ts';
import { openItem } from '../../acquire/openItem.ts';
import { loadAlmanac } from '../../almanac/almanac.ts';
import { type ErrorShape, errorShape } from '../../errors.ts';
import { loadModels } from '../../grammar/models.ts';
import { home } from '../../home.ts';
import { createReader, type Reader } from '../../read.ts';
import type { Reading } from '../../reading.ts';
import { addReports, holds } from '../../store/addReports.ts';
import type { Case } from '../../store/case.ts';
import { openCase } from '../../store/openCase.ts';
import type { JobItem } from '../api/answers.ts';
import type { AddWork, Message } from './message.ts';

/** Throws what the case throws; what cannot be read is told as an item. */
export async function addAll(work: AddWork, tell: (message: Message) => void): Promise<void> {
  const { target, ...options } = work.open;
  const one = await openCase(target, { ...options, make: false });
  const read = createReader(loadAlmanac(home('lexicons/en')), loadModels(home('models/en')));
  const add = adder(one, read, work);
  try {
    for (const [at, listed] of listItems(work.inputs).entries()) {
      if (at < work.from.inputs) continue;
      let reports = 0;
      const passed = at === work.from.inputs ? work.from.reports : 0;
      for await (const found of openItem(listed, { fetch: work.fetch })) {
        if (++reports <= passed) continue;
        tell({ kind: 'begun', name: nameOf(found, work.folder), after: { inputs: at, reports } });
        tell({ kind: 'done', item: await add(found) });
      }
    }
  } finally {
    await one.close();
  }
}

const adder =
  (one: Case, read: Reader, { folder }: AddWork) =>
  async (found: Found): Promise<JobItem> => {
    const name = nameOf(found, folder);
    if (found.kind === 'skipped')
      return { name: `${name}: ${found.count} ${found.what}`, kind: 'skipped', report: null, error: null };
    const got = found.kind === 'failed' ? found.error : await captured(found, folder);
    if (got instanceof Error) return { name, kind: 'failed', report: null, error: errorShape(got).error };
    const { reading, error } = (await holds(one, got.digest)) ? NOT_ANEW : readOrTold(read, got);
    const [added] = await addReports(one, [{ capture: got, reading }]);
    if (!added) throw new Error('a report was added and nothing told of it');
    return { name, kind: added.kind, report: `r${added.report}`, error };
  };

async function captured(found: FoundFile | FoundCapture, folder: string | null): Promise<Capture | Error> {
  try {
    const capture = await captureFound(found);
    return { ...capture, from: shown(capture.from, folder) };
  } catch (thrown) {
    return unableToRead(pathOf(found), thrown);
  }
}

interface ReadOrTold {
  readonly reading: Reading | null;
  readonly error: ErrorShape['error'] | null;
}

/** Bytes that are in the case already are not read again. */
const NOT_ANEW: ReadOrTold = { reading: null, error: null };

/** What cannot be read is kept all the same, and told. */
function readOrTold(read: Reader, capture: Capture): ReadOrTold {
  try {
    return { reading: read(capture), error: null };
  } catch (thrown) {
    return { reading: null, error: errorShape(thrown).error };
  }
}

const nameOf = (found: Found, folder: string | null): string => shown(pathOf(found), folder);

const pathOf = (found: Found): string => (found.kind === 'captured' ? found.capture.from : found.path);

/** Without the folder into which uploads were put: where a report came from is its file's own name. */
const shown = (path: string, folder: string | null): string =>
  folder !== null && path.startsWith(folder) ? relative(folder, path) : path;
