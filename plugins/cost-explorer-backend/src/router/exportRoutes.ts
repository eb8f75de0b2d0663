import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseChoice } from '@hangar/plugin-aws-node';
import type { Response, Router } from 'express';
import { formatEntityCostsCsv, formatReportCsv } from '../export';
import { addDays, type DayRange, parseEntityRef } from '../inputs';
import { audited } from './audited';
import { parseCostsQuery, parseReportQuery } from './costQueries';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';
import { queryText } from './queryText';

const formats = ['csv'] as const;

function sendCsv(
  response: Response,
  csv: string,
  { subject, from, to }: DayRange & { subject: string },
) {
  const name = `costs-${subject}-${from}-${addDays(to, -1)}.csv`;
  response
    .setHeader('Content-Disposition', `attachment; filename="${name}"`)
    .setHeader('Cache-Control', 'no-store')
    .type('text/csv; charset=utf-8')
    .send(csv);
}

export function addExportRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, scopes, settings } = options;

  router.get(`${entityPath}/costs/export`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const format = parseChoice('format', queryText(request, 'format'), formats);
    const query = parseCostsQuery(request, settings);
    const meta = { entityRef: stringifyEntityRef(ref), format, ...query };
    const { csv, range } = await audited(
      auditor,
      { eventId: 'costs-export', severityLevel: 'low', request, meta },
      async () => {
        const scope = await scopes.authorize(ref, credentials);
        const costs = await options.costs.read(scope, query);
        const { granularity } = query;
        return {
          range: costs.range,
          csv: formatEntityCostsCsv(costs.ledger, {
            ...costs.range,
            granularity,
          }),
        };
      },
    );
    const subject = `${ref.kind}-${ref.name}`.toLocaleLowerCase('en-US');
    sendCsv(response, csv, { ...range, subject });
  });

  router.get('/v1/costs/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const format = parseChoice('format', queryText(request, 'format'), formats);
    const query = parseReportQuery(request, settings);
    const report = await audited(
      auditor,
      {
        eventId: 'costs-export',
        severityLevel: 'low',
        request,
        meta: { format, ...query, filter: { ...query.filter } },
      },
      () =>
        options.reports.getReport(
          query,
          { offset: 0, limit: Number.MAX_SAFE_INTEGER },
          credentials,
        ),
    );
    const { from, to } = report;
    const subject = `by-${query.groupBy}`;
    sendCsv(response, formatReportCsv(report), { from, to, subject });
  });
}
