// `find`, `events`, `claims`, `sources`: questions to a case, answered as a table or as lines of JSON.
import type { Page } from '../../store/ask/page.ts';
import type { Case } from '../../store/case.ts';
import type { ExitCode } from '../commands/read.ts';
import type { Console, Streams } from '../console.ts';
import { wantsColour } from '../print/paint.ts';
import { type AskOptions, filterOf, pageOptionsOf } from './filterOptions.ts';
import { printClaims, printEvents, printIncidents, printReports, printSources } from './printRows.ts';
import { withCase } from './withCase.ts';

export type Question = 'find' | 'events' | 'claims' | 'sources' | 'incidents';

/** Asks and prints; nothing found is an answer. Throws `wrong-use` and what opening the case throws. */
export async function ask(
  question: Question,
  words: readonly string[],
  options: AskOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const filter = filterOf(words, options);
  const page = pageOptionsOf(options);
  const colour = wantsColour(streams.env, streams.stdout.isTTY ?? false);
  const show = async <Row>(answer: Page<Row>, print: (page: Page<Row>, colour: boolean) => string): Promise<void> => {
    if (!options.json) await console.write(print(answer, colour));
    else for (const row of answer.rows) if (!(await console.write(`${JSON.stringify(row)}\n`))) return;
  };
  await withCase(options, streams, async (one: Case) => {
    switch (question) {
      case 'find': {
        const { askReports } = await import('../../store/ask/askReports.ts');
        return show(await askReports(one, filter, page), printReports);
      }
      case 'events': {
        const { askEvents } = await import('../../store/ask/askEvents.ts');
        return show(await askEvents(one, filter, page), printEvents);
      }
      case 'claims': {
        const { askClaims } = await import('../../store/ask/askClaims.ts');
        return show(await askClaims(one, filter, page), printClaims);
      }
      case 'sources': {
        const { askSources } = await import('../../store/ask/askSources.ts');
        return show(await askSources(one, filter, page), printSources);
      }
      case 'incidents': {
        const { askIncidents } = await import('../../store/dossiers/askIncidents.ts');
        const { freshDossier } = await import('./freshDossier.ts');
        await freshDossier(one, streams, console);
        return show(await askIncidents(one, filter, page), printIncidents);
      }
    }
  });
  return 0;
}
