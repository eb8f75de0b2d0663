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
    // people write times with colons and ids with slashes as they are
    allowReserved: true,
    description,
    example,
    schema: { type: 'string' },
  }) as const;

export const entityParameters = [
  path('kind', 'Kind of the entity.', 'component'),
  path('namespace', 'Namespace of the entity.', 'default'),
  path('name', 'Name of the entity.', 'parts-inventory'),
];

export const alarmNameParameter = path(
  'alarmName',
  'Name of an alarm of the entity.',
  'drone-prod-engineer-cloudwatch-cpu',
);

export const timeRangeParameters = [
  query(
    'from',
    'Start, ISO 8601 UTC; at most 455 days ago. Defaults to some hours before `to`.',
    '2026-11-20T00:00:00Z',
  ),
  query(
    'to',
    'End, ISO 8601 UTC; not in the future. Defaults to now.',
    '2026-11-20T03:00:00Z',
  ),
];

export const periodParameter = query(
  'period',
  'Length of a period in seconds: a multiple of 60, of 300 for data older than 15 days, of 3600 for data older than 63 days; at most 1440 periods. Defaults to one that suits the range.',
  '300',
);

export const metricParameter = {
  name: 'metric',
  in: 'query',
  required: false,
  allowReserved: true,
  description: 'Answer with this metric only; may be repeated.',
  example: ['ecs-service/CPUUtilization'],
  schema: { type: 'array', items: { type: 'string' } },
} as const;

export const limitParameter = (max: number, otherwise: number) =>
  query(
    'limit',
    `Most items in the answer, 1 to ${max}. Defaults to ${otherwise}.`,
    String(otherwise),
  );

export const cursorParameter = query(
  'cursor',
  'The `nextCursor` of the page before, with the same `from` and `to`.',
  'WyJ…',
);

export const logSearchParameters = [
  query(
    'query',
    'Plain text that a message must contain, in upper or lower case; never query language.',
    'timeout',
  ),
  query('errorsOnly', 'Only messages that look like errors.', 'true'),
];
