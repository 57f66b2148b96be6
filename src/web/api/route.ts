// What a route of the API is.
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import type { Case } from '../../store/case.ts';
import type { Jobs } from '../adding/jobs.ts';

/** Every route; docs/page.md describes each, and a test holds the two together. */
export const ROUTE_KEYS = [
  'GET /api/openapi.json',
  'GET /api/case',
  'GET /api/reports',
  'GET /api/reports/:id',
  'GET /api/reports/:id/bytes',
  'GET /api/events',
  'GET /api/claims',
  'GET /api/sources',
  'GET /api/incidents',
  'GET /api/incidents/:id',
  'GET /api/facets',
  'GET /api/worklist',
  'GET /api/decisions',
  'POST /api/decisions',
  'POST /api/reports',
  'GET /api/jobs/:id',
  'GET /api/export',
] as const;
export type RouteKey = (typeof ROUTE_KEYS)[number];

/** One request, past the guards. */
export interface Asked {
  /** The case, with the visitor's own hand for the log. */
  readonly one: Case;
  readonly readOnly: boolean;
  readonly jobs: Jobs;
  /** How addresses that are added are fetched. */
  readonly fetch: FetchSettings;
  readonly tiles: string | null;
  /** What stands for `:id` in the path; "" where nothing does. */
  readonly id: string;
  /** Parameters after "?", each once; empty ones left out. */
  readonly query: Readonly<Record<string, string>>;
  readonly request: Request;
}

/** → what is answered as JSON, or an answer of its own form. */
export type Handler = (asked: Asked) => Promise<object | Response>;
