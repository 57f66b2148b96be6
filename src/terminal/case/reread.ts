// `reread`: new readings of what the case keeps, by this version of hearsay.
import { loadAlmanac } from '../../almanac/almanac.ts';
import { errorShape } from '../../errors.ts';
import { loadModels } from '../../grammar/models.ts';
import { home } from '../../home.ts';
import { createReader } from '../../read.ts';
import { version } from '../../version.ts';
import type { ExitCode } from '../commands/read.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import { createCount } from './count.ts';
import { type CaseOptions, withCase } from './withCase.ts';

export interface RereadCaseOptions extends CaseOptions {
  readonly again?: boolean;
}

/** Ctrl-C stops after the report under way; running it again takes it up. */
export async function rereadCase(options: RereadCaseOptions, streams: Streams, console: Console): Promise<ExitCode> {
  const { reread } = await import('../../store/reread.ts');
  const [almanac, models] = [loadAlmanac(home('lexicons/en')), loadModels(home('models/en'))];
  const stop = new AbortController();
  const stopListening = streams.onInterrupt(() => stop.abort());
  const count = createCount(console, streams, 'read');
  let failed = 0;
  try {
    const made = { hearsay: version, models: models.version, lexicons: almanac.version };
    const done = await withCase(options, streams, (one) =>
      reread(one, createReader(almanac, models), made, {
        again: options.again ?? false,
        signal: stop.signal,
        progress: count.step,
        onError: (path, thrown) => {
          failed++;
          console.complain(errorShape(thrown), { path, stack: stackOf(thrown) });
        },
      }),
    );
    count.end();
    console.note(`${done} ${done === 1 ? 'report' : 'reports'} read anew`);
    if (stop.signal.aborted) return 130;
    return failed > 0 ? 1 : 0;
  } finally {
    count.end();
    stopListening();
  }
}
