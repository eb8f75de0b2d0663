import { cloudwatchLogsReadPermission } from '@hangar/plugin-cloudwatch-common';
import type { Router } from 'express';
import {
  LOG_LIMITS,
  parseEntityRef,
  parseFlag,
  parseLimit,
  parseLogText,
  parseTimeRange,
} from '../inputs';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';
import { getClientSignal } from './getClientSignal';
import { queryText } from './queryText';

const DEFAULT_HOURS = 3;

export function addLogRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, access, logs, savedQueries, now } = options;

  router.get(`${entityPath}/logs`, async (request, response) => {
    const signal = getClientSignal(response);
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const range = parseTimeRange(
      { from: queryText(request, 'from'), to: queryText(request, 'to') },
      { now: now(), defaultHours: DEFAULT_HOURS },
    );
    const text = parseLogText(queryText(request, 'query'));
    const errorsOnly = parseFlag(
      'errorsOnly',
      queryText(request, 'errorsOnly'),
    );
    const limit = parseLimit(queryText(request, 'limit'), LOG_LIMITS);

    const entity = await access.getPermitted(
      ref,
      cloudwatchLogsReadPermission,
      credentials,
    );
    const answer = await logs.search(
      entity,
      { ...range, text, errorsOnly, limit },
      signal,
    );
    response.json(answer);
  });

  router.get('/v1/log-queries', async (request, response) => {
    await httpAuth.credentials(request);
    response.json({ items: savedQueries });
  });
}
