import type { Router } from 'express';
import { parseCursor, parseLimit } from '../inputs';
import { parseReportQuery } from './costQueries';
import type { RouterOptions } from './createRouter';
import { queryText } from './queryText';

export function addReportRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, reports, settings } = options;

  router.get('/v1/costs', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseReportQuery(request, settings);
    const limit = parseLimit(queryText(request, 'limit'));
    const offset = parseCursor(queryText(request, 'cursor'), query);
    response.json(
      await reports.getReport(query, { offset, limit }, credentials),
    );
  });
}
