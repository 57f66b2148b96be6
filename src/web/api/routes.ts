// What answers each route.
import { HearsayError } from '../../errors.ts';
import { askClaims } from '../../store/ask/askClaims.ts';
import { askEvents } from '../../store/ask/askEvents.ts';
import { askReports } from '../../store/ask/askReports.ts';
import { askSources } from '../../store/ask/askSources.ts';
import type { Filter } from '../../store/ask/filter.ts';
import type { Page, PageOptions } from '../../store/ask/page.ts';
import { caseInfo } from '../../store/care/info.ts';
import type { Case } from '../../store/case.ts';
import { askWorklist, type Worklist } from '../../store/dossiers/askWorklist.ts';
import { isStale, madeAt } from '../../store/dossiers/makeDossier.ts';
import { MAX_UPLOAD_BYTES, MAX_UPLOAD_FILES, received } from '../adding/received.ts';
import { exportFile } from '../exporting/exportFile.ts';
import type { CaseAnswer, JobAnswer } from './answers.ts';
import { parseFilter, parseWorkFilter } from './askedSchema.ts';
import { askIncident, countFacets, listIncidents } from './askIncident.ts';
import { askBytes, askReport } from './askReport.ts';
import { listDecisions, takeDecision } from './decisions.ts';
import type { Asked, Handler, RouteKey } from './route.ts';

type Ask<Row> = (one: Case, filter: Filter, page: PageOptions) => Promise<Page<Row>>;

/** A page of what a filter lets through. */
const listed =
  <Row>(ask: Ask<Row>): Handler =>
  async ({ one, query }) => {
    const { filter, page } = parseFilter(query);
    return ask(one, filter, page);
  };

export const routes: Readonly<Record<RouteKey, Handler>> = {
  'GET /api/openapi.json': async () => (await import('./documentSchema.ts')).openApiDocument(),
  'GET /api/case': askCase,
  'GET /api/reports': listed(askReports),
  'GET /api/reports/:id': askReport,
  'GET /api/reports/:id/bytes': askBytes,
  'GET /api/events': listed(askEvents),
  'GET /api/claims': listed(askClaims),
  'GET /api/sources': listed(askSources),
  'GET /api/incidents': listIncidents,
  'GET /api/incidents/:id': askIncident,
  'GET /api/facets': countFacets,
  'GET /api/worklist': askWork,
  'GET /api/decisions': listDecisions,
  'POST /api/decisions': takeDecision,
  'POST /api/reports': addReports,
  'GET /api/jobs/:id': askJob,
  'GET /api/export': exportFile,
};

/** Throws `wrong-use`. */
async function askWork({ one, query }: Asked): Promise<Worklist> {
  const { filter, page } = parseWorkFilter(query);
  return askWorklist(one, filter, page);
}

async function askCase({ one, readOnly, tiles, jobs }: Asked): Promise<CaseAnswer> {
  const stale = await isStale(one);
  // Another program changed the case: nothing here was told of it.
  if (stale && !readOnly) jobs.keepFresh(one.hand.who);
  return {
    ...(await caseInfo(one)),
    served: {
      readOnly,
      who: one.hand.who,
      stale,
      made: await madeAt(one),
      step: jobs.step(),
      maxUploadBytes: MAX_UPLOAD_BYTES,
      maxUploadFiles: MAX_UPLOAD_FILES,
      tiles,
    },
  };
}

/** Throws `wrong-use`, `too-large`, `bad-address`, `refused-address`. */
async function addReports({ one, jobs, fetch, request }: Asked): Promise<JobAnswer> {
  return jobs.add(await received(request, fetch), one.hand.who);
}

/** Throws `not-found`. */
async function askJob({ jobs, id }: Asked): Promise<JobAnswer> {
  const job = jobs.of(id);
  if (job) return job;
  throw new HearsayError('not-found', `this server knows no job ${id}; jobs are forgotten when it ends`, { id });
}
