import { LOG_LIMITS, HISTORY_LIMITS } from '../inputs/limits';
import { schemas } from './components';
import {
  alarmNameParameter,
  cursorParameter,
  entityParameters,
  limitParameter,
  logSearchParameters,
  metricParameter,
  periodParameter,
  timeRangeParameters,
} from './parameters';

const failure = (description: string) =>
  ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  }) as const;

const failures = {
  '400': failure('An input is wrong; the message names it.'),
  '401': failure('There are no credentials.'),
  '403': failure('The caller lacks the permission.'),
  '404': failure('There is no such entity, or the caller may not see it.'),
  '502': failure(
    'AWS refuses the portal: a missing IAM action, expired credentials or an account that is not configured.',
  ),
  '503': failure('AWS asks to slow down, or does not answer. See Retry-After.'),
} as const;

const answer = (schema: string, description: string) =>
  ({
    '200': {
      description,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schema}` },
        },
      },
    },
    ...failures,
  }) as const;

/** The OpenAPI document of the plugin; also served at `/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'CloudWatch',
    version: '1.0.0',
    description: 'Metrics, alarms and logs of the AWS resources of an entity.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/entities/{kind}/{namespace}/{name}/metrics': {
      get: {
        operationId: 'getMetrics',
        description:
          'Metrics of the entity. Needs the permission cloudwatch.metrics.read.',
        parameters: [
          ...entityParameters,
          ...timeRangeParameters,
          periodParameter,
          metricParameter,
        ],
        responses: answer('MetricsResponse', 'The metrics.'),
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/alarms': {
      get: {
        operationId: 'getAlarms',
        description:
          'Alarms that watch the entity, the most urgent first. Needs the permission cloudwatch.metrics.read.',
        parameters: [...entityParameters],
        responses: answer('AlarmsResponse', 'The alarms.'),
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/alarms/{alarmName}/history': {
      get: {
        operationId: 'getAlarmHistory',
        description:
          'History of an alarm of the entity, newest first; the last 14 days by default. Needs the permission cloudwatch.metrics.read.',
        parameters: [
          ...entityParameters,
          alarmNameParameter,
          ...timeRangeParameters,
          cursorParameter,
          limitParameter(HISTORY_LIMITS.max, HISTORY_LIMITS.default),
        ],
        responses: answer('AlarmHistoryResponse', 'A page of the history.'),
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/logs': {
      get: {
        operationId: 'getLogs',
        description:
          'Log messages of the entity, newest first. Needs the permission cloudwatch.logs.read.',
        parameters: [
          ...entityParameters,
          ...timeRangeParameters,
          ...logSearchParameters,
          limitParameter(LOG_LIMITS.max, LOG_LIMITS.default),
        ],
        responses: answer('LogsResponse', 'The messages.'),
      },
    },
    '/v1/log-queries': {
      get: {
        operationId: 'getLogQueries',
        description: 'Saved log searches.',
        responses: answer('LogQueriesResponse', 'The searches.'),
      },
    },
  },
  components: { schemas },
};
