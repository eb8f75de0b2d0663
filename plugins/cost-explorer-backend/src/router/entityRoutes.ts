import type { Router } from 'express';
import {
  formatCursor,
  parseCursor,
  parseEntityRef,
  parseLimit,
} from '../inputs';
import { parseCostsQuery, parseMetric } from './costQueries';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';
import { queryText } from './queryText';

export function addEntityRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, scopes, settings } = options;

  router.get(`${entityPath}/overview`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const metric = parseMetric(request, settings);
    const scope = await scopes.authorize(ref, credentials);
    response.json(await options.overview.getOverview(scope, metric));
  });

  router.get(`${entityPath}/costs`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const query = parseCostsQuery(request, settings);
    const scope = await scopes.authorize(ref, credentials);
    response.json(await options.costs.getCosts(scope, query));
  });

  router.get(`${entityPath}/forecast`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const metric = parseMetric(request, settings);
    const scope = await scopes.authorize(ref, credentials);
    response.json(await options.overview.getForecast(scope, metric));
  });

  router.get(`${entityPath}/members`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const { from, to, metric } = parseCostsQuery(request, settings);
    const filter = { ...ref, from, to, metric };
    const limit = parseLimit(queryText(request, 'limit'));
    const offset = parseCursor(queryText(request, 'cursor'), filter);
    const scope = await scopes.authorize(ref, credentials);
    const answer = await options.members.getMembers(scope, filter);
    const end = offset + limit;
    response.json({
      ...answer,
      items: answer.items.slice(offset, end),
      ...(answer.items.length > end && {
        nextCursor: formatCursor(end, filter),
      }),
    });
  });
}
