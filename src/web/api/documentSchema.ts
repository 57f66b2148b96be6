// The OpenAPI document, made from the schemas that requests and answers are held to.
import { z } from 'zod';
import { version } from '../../version.ts';
import {
  caseSchema,
  claimsSchema,
  decidedSchema,
  decisionsSchema,
  errorAnswerSchema,
  eventsSchema,
  facetsSchema,
  incidentSchema,
  incidentsSchema,
  jobSchema,
  reportSchema,
  reportsSchema,
  sourcesSchema,
  worklistSchema,
} from './answersSchema.ts';
import {
  addressesBodySchema,
  decisionBodySchema,
  exportSchema,
  filterSchema,
  incidentFilterSchema,
  pageSchema,
  workFilterSchema,
} from './askedSchema.ts';
import { ROUTE_KEYS, type RouteKey } from './route.ts';

/** What a route takes and answers. */
export interface Shape {
  /** One sentence. */
  readonly about: string;
  /** Parameters after "?"; absent for none. */
  readonly query?: z.ZodObject;
  /** Body in JSON; absent for none. */
  readonly body?: z.ZodType;
  /** True where files in a form are taken too. */
  readonly files?: boolean;
  /** What is answered in JSON; null for another form. */
  readonly answer: z.ZodType | null;
}

export const SHAPES: Readonly<Record<RouteKey, Shape>> = {
  'GET /api/openapi.json': { about: 'This document.', answer: z.looseObject({ openapi: z.string() }) },
  'GET /api/case': { about: 'What the case holds, and how it is served.', answer: caseSchema },
  'GET /api/reports': {
    about: 'Reports, the latest added first, with the sentences that hold the words asked for.',
    query: filterSchema,
    answer: reportsSchema,
  },
  'GET /api/reports/:id': {
    about: 'One report (r12, r12v1 for an earlier version) with its reading and what people decided.',
    answer: reportSchema,
  },
  'GET /api/reports/:id/bytes': { about: 'The bytes as they came, as a file to be saved.', answer: null },
  'GET /api/events': { about: 'What the reports say happened.', query: filterSchema, answer: eventsSchema },
  'GET /api/claims': { about: 'Who says what, through whom.', query: filterSchema, answer: claimsSchema },
  'GET /api/sources': { about: 'Who speaks, in how many reports.', query: filterSchema, answer: sourcesSchema },
  'GET /api/incidents': {
    about: 'Incidents, those of most reports first.',
    query: incidentFilterSchema,
    answer: incidentsSchema,
  },
  'GET /api/facets': {
    about: 'How the incidents are spread over facets, the days of a histogram and the points of a map.',
    query: incidentFilterSchema,
    answer: facetsSchema,
  },
  'GET /api/incidents/:id': {
    about: 'One incident with its reports, origins, copies, contradictions, and the words behind each.',
    answer: incidentSchema,
  },
  'GET /api/worklist': {
    about: 'What is worth a second look: contradictions among reports, then remarks on each.',
    query: workFilterSchema,
    answer: worklistSchema,
  },
  'GET /api/decisions': { about: 'What people decided, the latest first.', query: pageSchema, answer: decisionsSchema },
  'POST /api/decisions': { about: 'Keeps a decision.', body: decisionBodySchema, answer: decidedSchema },
  'POST /api/reports': {
    about: 'Adds files or addresses; the answer is a job to be asked after.',
    body: addressesBodySchema,
    files: true,
    answer: jobSchema,
  },
  'GET /api/jobs/:id': { about: 'How far a job is, with what came of every report.', answer: jobSchema },
  'GET /api/export': { about: 'What the filter lets through, as a file.', query: exportSchema, answer: null },
};

/** OpenAPI 3.1. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const key of ROUTE_KEYS) {
    const [method = '', path = ''] = key.split(' ');
    const place = path.replace(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation(SHAPES[key], path) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hearsay', version, description: 'The case that "hearsay serve" serves; what its page uses.' },
    paths,
    components: { schemas: { Error: jsonSchema(errorAnswerSchema, 'output') } },
  };
}

function operation({ about, query, body, files, answer }: Shape, path: string): object {
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(query ? queryParameters(query) : []),
  ];
  const content = {
    ...(body ? { 'application/json': { schema: jsonSchema(body, 'input') } } : {}),
    ...(files ? { 'multipart/form-data': { schema: FILES } } : {}),
  };
  return {
    summary: about,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content } } : {}),
    responses: {
      200: {
        description: 'done',
        content: answer
          ? { 'application/json': { schema: jsonSchema(answer, 'output') } }
          : { '*/*': { schema: { type: 'string', format: 'binary' } } },
      },
      default: {
        description: 'not done',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

const FILES = {
  type: 'object',
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
};

function queryParameters(query: z.ZodObject): readonly object[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    readonly properties?: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return made;
}
