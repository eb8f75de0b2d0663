// Answers of the API, as the types of @hangar/plugin-cloudwatch-common describe
// them. The tests check every answer against these.

const time = {
  type: 'string',
  description: 'ISO 8601 UTC.',
  // stricter than the format date-time, which allows offsets
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
} as const;
const strings = {
  type: 'object',
  additionalProperties: { type: 'string' },
} as const;

const dataAge = {
  asOf: { ...time, description: 'When AWS gave this answer.' },
  stale: {
    type: 'boolean',
    description:
      'True when AWS did not answer now, and this is the last good answer.',
  },
  simulated: {
    type: 'boolean',
    description: 'True when the AWS simulator answered instead of AWS.',
  },
} as const;

const problems = {
  type: 'array',
  description: 'Annotations that could not be used, and why.',
  items: { $ref: '#/components/schemas/AwsAnnotationProblem' },
} as const;

const alarmState = {
  type: 'string',
  enum: ['OK', 'ALARM', 'INSUFFICIENT_DATA'],
} as const;

const list = (name: string) =>
  ({
    type: 'array',
    items: { $ref: `#/components/schemas/${name}` },
  }) as const;

export const schemas = {
  AwsAnnotationProblem: {
    type: 'object',
    required: ['annotation', 'value', 'message'],
    additionalProperties: false,
    properties: {
      annotation: { type: 'string' },
      value: { type: 'string' },
      message: { type: 'string' },
    },
  },
  MetricSeries: {
    type: 'object',
    required: ['statistic', 'points'],
    additionalProperties: false,
    properties: {
      statistic: { type: 'string' },
      points: {
        type: 'array',
        description: 'Oldest first. A gap in the data is an absent point.',
        items: {
          type: 'object',
          required: ['time', 'value'],
          additionalProperties: false,
          properties: { time, value: { type: 'number' } },
        },
      },
    },
  },
  EntityMetric: {
    type: 'object',
    required: [
      'id',
      'resourceType',
      'resourceName',
      'accountId',
      'region',
      'namespace',
      'metricName',
      'dimensions',
      'unit',
      'status',
      'series',
    ],
    additionalProperties: false,
    properties: {
      id: { type: 'string' },
      resourceType: { type: 'string' },
      resourceName: { type: 'string' },
      accountId: { type: 'string' },
      region: { type: 'string' },
      namespace: { type: 'string' },
      metricName: { type: 'string' },
      dimensions: strings,
      unit: { type: 'string', enum: ['percent', 'count', 'seconds', 'bytes'] },
      status: {
        type: 'string',
        enum: ['complete', 'partial', 'no-data', 'forbidden', 'failed'],
      },
      message: { type: 'string' },
      series: list('MetricSeries'),
    },
  },
  MetricsResponse: {
    type: 'object',
    required: [
      'asOf',
      'stale',
      'simulated',
      'items',
      'from',
      'to',
      'period',
      'problems',
    ],
    additionalProperties: false,
    properties: {
      ...dataAge,
      items: list('EntityMetric'),
      from: time,
      to: time,
      period: { type: 'integer', description: 'Seconds.' },
      problems,
    },
  },
  EntityAlarm: {
    type: 'object',
    required: [
      'name',
      'arn',
      'accountId',
      'region',
      'state',
      'stateReason',
      'stateSince',
    ],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      arn: { type: 'string' },
      accountId: { type: 'string' },
      region: { type: 'string' },
      description: { type: 'string' },
      state: alarmState,
      stateReason: { type: 'string' },
      stateSince: time,
      metricId: { type: 'string' },
      threshold: { type: 'number' },
      comparisonOperator: { type: 'string' },
      statistic: { type: 'string' },
      period: { type: 'integer' },
      evaluationPeriods: { type: 'integer' },
      datapointsToAlarm: { type: 'integer' },
    },
  },
  AlarmsResponse: {
    type: 'object',
    required: ['asOf', 'stale', 'simulated', 'items', 'problems'],
    additionalProperties: false,
    properties: { ...dataAge, items: list('EntityAlarm'), problems },
  },
  AlarmHistoryItem: {
    type: 'object',
    required: ['alarmName', 'time', 'type', 'summary'],
    additionalProperties: false,
    properties: {
      alarmName: { type: 'string' },
      time,
      type: {
        type: 'string',
        enum: ['StateUpdate', 'ConfigurationUpdate', 'Action'],
      },
      summary: { type: 'string' },
      fromState: alarmState,
      toState: alarmState,
    },
  },
  AlarmHistoryResponse: {
    type: 'object',
    required: ['asOf', 'stale', 'simulated', 'items'],
    additionalProperties: false,
    properties: {
      ...dataAge,
      items: list('AlarmHistoryItem'),
      nextCursor: { type: 'string' },
    },
  },
  LogEvent: {
    type: 'object',
    required: ['time', 'message', 'logGroup', 'logStream'],
    additionalProperties: false,
    properties: {
      time,
      message: { type: 'string' },
      logGroup: { type: 'string' },
      logStream: { type: 'string' },
    },
  },
  LogsResponse: {
    type: 'object',
    required: [
      'asOf',
      'stale',
      'simulated',
      'items',
      'statistics',
      'limit',
      'truncated',
      'stoppedAtScanLimit',
      'scanLimitBytes',
      'problems',
    ],
    additionalProperties: false,
    properties: {
      ...dataAge,
      items: list('LogEvent'),
      statistics: {
        type: 'object',
        required: ['bytesScanned', 'recordsMatched', 'recordsScanned'],
        additionalProperties: false,
        properties: {
          bytesScanned: { type: 'number' },
          recordsMatched: { type: 'number' },
          recordsScanned: { type: 'number' },
        },
      },
      limit: { type: 'integer' },
      truncated: { type: 'boolean' },
      stoppedAtScanLimit: { type: 'boolean' },
      scanLimitBytes: { type: 'number' },
      problems,
    },
  },
  LogQueriesResponse: {
    type: 'object',
    required: ['items'],
    additionalProperties: false,
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'title', 'query', 'errorsOnly'],
          additionalProperties: false,
          properties: {
            id: { type: 'string' },
            title: {
              type: 'object',
              required: ['en', 'ja'],
              additionalProperties: false,
              properties: { en: { type: 'string' }, ja: { type: 'string' } },
            },
            query: { type: 'string' },
            errorsOnly: { type: 'boolean' },
          },
        },
      },
    },
  },
  Error: {
    type: 'object',
    required: ['error', 'response'],
    properties: {
      error: {
        type: 'object',
        required: ['name', 'message'],
        properties: { name: { type: 'string' }, message: { type: 'string' } },
      },
      request: { type: 'object' },
      response: {
        type: 'object',
        required: ['statusCode'],
        properties: { statusCode: { type: 'integer' } },
      },
    },
  },
} as const;
