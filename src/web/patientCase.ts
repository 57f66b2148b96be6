// A case whose changes wait for others without holding up the server: incidents may be written for seconds.
import { setTimeout as after } from 'node:timers/promises';
import { HearsayError } from '../errors.ts';
import type { Case } from '../store/case.ts';
import { BUSY_MS } from '../store/engine/engine.ts';
import { type OpenOptions, openCase } from '../store/openCase.ts';

/** Milliseconds that one try may hold the server up, and that pass until the next. */
const TRY_MS = 20;
const PAUSE_MS = 50;

/** Opens a case that is there. A change throws `case-busy` after `BUSY_MS`, as everywhere, and lets requests pass until then. */
export async function openPatiently(target: string, options: OpenOptions): Promise<Case> {
  const one = await openCase(target, { ...options, make: false, busyMs: TRY_MS });
  const { write } = one.engine;
  const patient: Case['engine']['write'] = async (work) => {
    for (let waited = 0; ; waited += TRY_MS + PAUSE_MS) {
      try {
        return await write(work);
      } catch (thrown) {
        if (!isBusy(thrown) || waited > BUSY_MS) throw thrown;
        await after(PAUSE_MS);
      }
    }
  };
  return { ...one, engine: { ...one.engine, write: patient } };
}

const isBusy = (thrown: unknown): boolean => thrown instanceof HearsayError && thrown.code === 'case-busy';
