// The incidents of a case, worked out anew in a thread.
import { loadAlmanac } from '../../almanac/almanac.ts';
import { createCorroborator } from '../../corroborate.ts';
import { home } from '../../home.ts';
import { makeDossier } from '../../store/dossiers/makeDossier.ts';
import { openCase } from '../../store/openCase.ts';
import type { IncidentsWork } from './message.ts';

/** Throws what the case throws. */
export async function makeIncidents({ open: { target, ...options } }: IncidentsWork): Promise<void> {
  const one = await openCase(target, { ...options, make: false });
  try {
    await makeDossier(one, createCorroborator(loadAlmanac(home('lexicons/en'))));
  } finally {
    await one.close();
  }
}
