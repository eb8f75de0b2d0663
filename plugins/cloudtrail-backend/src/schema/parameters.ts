import { PAGE_LIMITS } from '../inputs';

// Parameters are texts here, because the plugin's own parsers say more about a
// wrong value, and what to write instead, than a schema can.

const path = (name: string, description: string, example: string) =>
  ({
    name,
    in: 'path',
    required: true,
    description,
    example,
    schema: { type: 'string' },
  }) as const;

const query = (name: string, description: string, example: string) =>
  ({
    name,
    in: 'query',
    required: false,
    // people write references with colons and slashes as they are
    allowReserved: true,
    allowEmptyValue: true,
    description,
    example,
    schema: {
      oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
  }) as const;

const queries = (name: string, description: string, example: string) =>
  query(name, `${description} May be repeated: one of them.`, example);

export const entityParameters = [
  path('kind', 'Kind of the entity.', 'component'),
  path('namespace', 'Namespace of the entity.', 'default'),
  path('name', 'Name of the entity.', 'parts-inventory'),
];

export const eventIdParameter = path(
  'eventId',
  'Id of an event, as AWS gave it.',
  '4c1d2d0e-6f5b-4d53-9d5e-0a4d8f3c2b1a',
);

export const exportIdParameter = path(
  'id',
  'Id of an export, as the header `Hangar-Export-Id` of its file gives it.',
  '4c1d2d0e-6f5b-4d53-9d5e-0a4d8f3c2b1a',
);

export const filterParameters = [
  query(
    'from',
    'Beginning of the range, ISO 8601. Defaults to 24 hours before `to`.',
    '2026-11-24T03:00:00Z',
  ),
  query(
    'to',
    'End of the range, not included. Defaults to now.',
    '2026-11-25T03:00:00Z',
  ),
  queries(
    'user',
    'Who did it: a user of the catalog, or the name of a principal.',
    'user:default/engineer',
  ),
  queries('eventName', 'The API operation.', 'UpdateService'),
  queries('eventSource', 'The service of AWS.', 'ecs.amazonaws.com'),
  queries('account', 'The account.', '111122223333'),
  queries('region', 'The region.', 'ap-northeast-1'),
  query('readOnly', '`true`: reads only; `false`: changes only.', 'false'),
  query('errorsOnly', '`true`: only requests that failed.', 'true'),
  query(
    'sensitiveOnly',
    '`true`: only what a rule of sensitive events points at.',
    'true',
  ),
  query(
    'resource',
    'Name or ARN of a resource, exactly.',
    'drone-prod-engineer-rds',
  ),
  query('sourceIp', 'Where the request came from.', '192.0.2.10'),
  query(
    'q',
    'Words in event name, service, person, error code or resource.',
    'parts-inventory',
  ),
];

export const pageParameters = [
  query(
    'limit',
    `Most events in the answer, 1 to ${PAGE_LIMITS.max}. Defaults to ${PAGE_LIMITS.default}.`,
    '50',
  ),
  query(
    'cursor',
    'The `nextCursor` of the page before, with the same other inputs.',
    'WyJ…',
  ),
];

export const formatParameter = query(
  'format',
  'Format of the file: csv (the default) or ndjson, which has the whole record.',
  'csv',
);
