// What the reports of a case say together, worked out anew where something changed since.
import { loadAlmanac } from '../../almanac/almanac.ts';
import { home } from '../../home.ts';
import type { Case } from '../../store/case.ts';
import type { Console, Streams } from '../console.ts';

/** Where reports came in, or people decided something, since it was made. */
export async function freshDossier(one: Case, { stderr }: Streams, console: Console): Promise<void> {
  const { isStale, makeDossier } = await import('../../store/dossiers/makeDossier.ts');
  if (!(await isStale(one))) return;
  if (stderr.isTTY) console.status('comparing the reports …');
  const { createCorroborator } = await import('../../corroborate.ts');
  const { readings, copies } = await makeDossier(one, createCorroborator(loadAlmanac(home('lexicons/en'))));
  console.status(null);
  console.note(`${readings} reports compared, ${copies} copies among them`);
}
