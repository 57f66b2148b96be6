// The incidents of a case, worked out anew in a thread.
import { loadAlmanac } from '../../almanac/almanac.ts';
import { createCorroborator } from '../../corroborate.ts';
import { home } from '../../home.ts';
import { isStale, makeDossier } from '../../store/dossiers/makeDossier.ts';
import { openCase } from '../../store/openCase.ts';
import type { IncidentsWork, Message } from './message.ts';

/** Nothing where nothing came since. Throws what the case throws. */
export async function makeIncidents(
  { open: { target, ...options } }: IncidentsWork,
  tell: (message: Message) => void,
): Promise<void> {
  const one = await openCase(target, { ...options, make: false });
  try {
    if (!(await isStale(one))) return;
    await makeDossier(one, createCorroborator(loadAlmanac(home('lexicons/en'))), {
      onStep: (step) => tell({ kind: 'step', step }),
    });
  } finally {
    await one.close();
  }
}
