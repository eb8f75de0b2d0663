import { ROW_LIMITS } from '../inputs';

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
    schema: { type: 'string' },
  }) as const;

const queries = (name: string, description: string, example: string) =>
  ({
    ...query(name, `${description} May be repeated: one of them.`, example),
    example: [example],
    schema: {
      oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
  }) as const;

export const entityParameters = [
  path('kind', 'Kind of the entity.', 'component'),
  path('namespace', 'Namespace of the entity.', 'default'),
  path('name', 'Name of the entity.', 'parts-inventory'),
];

export const reportIdParameter = path(
  'id',
  'Id of a saved report.',
  '4c1d2d0e-6f5b-4d53-9d5e-0a4d8f3c2b1a',
);

export const metricParameter = query(
  'metric',
  'How AWS counts a cost; one of the configured metrics.',
  'UnblendedCost',
);

export const rangeParameters = [
  query(
    'from',
    'First day (UTC); at most 13 months before `to`. Defaults to 30 days before `to`.',
    '2026-11-01',
  ),
  query(
    'to',
    'The day after the last one (UTC), not in the future. Defaults to tomorrow, so that today is the last day.',
    '2026-11-26',
  ),
];

export const granularityParameter = query(
  'granularity',
  'A point a day (`daily`, the default) or a month (`monthly`).',
  'daily',
);

export const formatParameter = query('format', 'Format of the file.', 'csv');

export const pageParameters = [
  query(
    'limit',
    `Most items in the answer, 1 to ${ROW_LIMITS.max}. Defaults to ${ROW_LIMITS.default}.`,
    '100',
  ),
  query(
    'cursor',
    'The `nextCursor` of the page before, with the same other inputs.',
    'WyJ…',
  ),
];

export const reportParameters = [
  query(
    'groupBy',
    'What a row stands for: owner (the default), entity, system, service, account, environment or creator.',
    'owner',
  ),
  queries(
    'owner',
    'Only what this group or user owns, or the groups below it.',
    'group:default/platform',
  ),
  queries('system', 'Only entities of this system.', 'system:default/drone'),
  queries('service', 'Only this service of AWS.', 'AmazonCloudWatch'),
  queries('account', 'Only this account.', '111122223333'),
  queries('environment', 'Only this environment.', 'prod'),
  queries('creator', 'Only what this person created.', 'engineer'),
];
