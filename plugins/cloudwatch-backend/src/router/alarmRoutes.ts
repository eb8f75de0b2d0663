import { stringifyEntityRef } from '@backstage/catalog-model';
import { cloudwatchMetricsReadPermission } from '@hangar/plugin-cloudwatch-common';
import type { Router } from 'express';
import {
  HISTORY_LIMITS,
  parseAlarmName,
  parseCursor,
  parseEntityRef,
  parseLimit,
  parseTimeRange,
} from '../inputs';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';
import { queryText } from './queryText';

const DEFAULT_HISTORY_HOURS = 14 * 24;

export function addAlarmRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, access, alarms, now } = options;

  router.get(`${entityPath}/alarms`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const entity = await access.getPermitted(
      ref,
      cloudwatchMetricsReadPermission,
      credentials,
    );
    response.json(await alarms.getAlarms(entity));
  });

  router.get(
    `${entityPath}/alarms/:alarmName/history`,
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const ref = parseEntityRef(request.params);
      const alarmName = parseAlarmName(request.params.alarmName);
      const times = {
        from: queryText(request, 'from'),
        to: queryText(request, 'to'),
      };
      const range = parseTimeRange(times, {
        now: now(),
        defaultHours: DEFAULT_HISTORY_HOURS,
      });
      const filter = { entity: stringifyEntityRef(ref), alarmName, ...times };
      const cursor = parseCursor(queryText(request, 'cursor'), filter);
      const limit = parseLimit(queryText(request, 'limit'), HISTORY_LIMITS);

      const entity = await access.getPermitted(
        ref,
        cloudwatchMetricsReadPermission,
        credentials,
      );
      response.json(
        await alarms.getHistory(entity, {
          ...range,
          alarmName,
          cursor,
          limit,
          filter,
        }),
      );
    },
  );
}
