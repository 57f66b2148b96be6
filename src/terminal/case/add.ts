// `add`: what `read` reads, kept in a case; a report is told when it is on the disk.
import type { Capture } from '../../acquire/capture.ts';
import type { Reading } from '../../reading.ts';
import type { Added, ReadCapture } from '../../store/addReports.ts';
import type { Case } from '../../store/case.ts';
import type { ExitCode } from '../commands/read.ts';
import type { ReadRequest } from '../commands/readRequest.ts';
import type { Console, Streams } from '../console.ts';
import { readInputs } from '../jobs/readInputs.ts';
import { harmless } from '../print/harmless.ts';
import { type CaseOptions, withCase } from './withCase.ts';

/** Reads and keeps everything; one failed report does not stop the others. Throws `wrong-use` and what the case throws. */
export async function add(
  request: ReadRequest,
  options: CaseOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  return withCase(
    options,
    streams,
    async (one) => {
      const { holds } = await import('../../store/addReports.ts');
      const kept = keeper(one, request.json, console);
      const { failed, stopped } = await readInputs(
        { ...request, tree: null, csv: null },
        { streams, console },
        {
          had: async (capture) => {
            if (!(await holds(one, capture.digest))) return false;
            await kept.take(capture, null);
            return true;
          },
          take: async ({ capture }, text) => {
            if (capture) await kept.take(capture, JSON.parse(text) as Reading);
            return true;
          },
          unread: (capture) => kept.take(capture, null),
        },
      );
      await kept.end();
      console.note(kept.total());
      if (stopped) return 130;
      return failed > 0 ? 1 : 0;
    },
    { make: true },
  );
}

/** Reports a transaction at most: a commit waits for the disk, and a batch waits once. */
const BATCH = 16;
/** Milliseconds that a report waits at most for others before it is kept. */
const PATIENCE_MS = 250;

interface Keeper {
  readonly take: (capture: Capture, reading: Reading | null) => Promise<void>;
  /** Keeps what still waits. */
  readonly end: () => Promise<void>;
  /** "12 new, 1 new version, 3 there already". */
  readonly total: () => string;
}

function keeper(one: Case, json: boolean, console: Console): Keeper {
  let waiting: ReadCapture[] = [];
  let since = 0;
  const counts = new Map<Added['kind'], number>();
  const flush = async (): Promise<void> => {
    const { addReports } = await import('../../store/addReports.ts');
    const items = waiting;
    waiting = [];
    if (items.length === 0) return;
    for (const [at, added] of (await addReports(one, items)).entries()) {
      counts.set(added.kind, (counts.get(added.kind) ?? 0) + 1);
      const item = items[at];
      if (item) await console.write(json ? `${JSON.stringify(added)}\n` : lineOf(added, item));
    }
  };
  return {
    take: async (capture, reading) => {
      if (waiting.length === 0) since = performance.now();
      waiting.push({ capture, reading });
      if (waiting.length >= BATCH || performance.now() - since > PATIENCE_MS) await flush();
    },
    end: flush,
    total: () =>
      `${[...counts].map(([kind, count]) => `${count} ${TOLD[kind]}`).join(', ') || 'nothing'} in ${one.name}`,
  };
}

const TOLD: Readonly<Record<Added['kind'], string>> = {
  new: 'new',
  'new-version': 'new version',
  again: 'there already',
  purged: 'purged before, not kept',
};

const lineOf = ({ kind, report }: Added, { capture, reading }: ReadCapture): string => {
  const title = reading ? reading.article.title : kind === 'again' || kind === 'purged' ? null : 'not read';
  return `${harmless(`r${report}  ${TOLD[kind]}  ${capture.from}${title ? ` · ${title}` : ''}`)}\n`;
};
