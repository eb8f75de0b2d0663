import { cloudwatchMetricsReadPermission } from '@hangar/plugin-cloudwatch-common';
import type { Router } from 'express';
import {
  parseEntityRef,
  parseMetricIds,
  parsePeriod,
  parseTimeRange,
} from '../inputs';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';
import { queryText, queryTexts } from './queryText';

const DEFAULT_HOURS = 3;

export function addMetricRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, access, metrics, now } = options;

  router.get(`${entityPath}/metrics`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const range = parseTimeRange(
      { from: queryText(request, 'from'), to: queryText(request, 'to') },
      { now: now(), defaultHours: DEFAULT_HOURS },
    );
    const period = parsePeriod(queryText(request, 'period'), {
      ...range,
      now: now(),
    });
    const metricIds = parseMetricIds(queryTexts(request, 'metric'));

    const entity = await access.getPermitted(
      ref,
      cloudwatchMetricsReadPermission,
      credentials,
    );
    response.json(
      await metrics.getMetrics(entity, { ...range, period, metricIds }),
    );
  });
}
