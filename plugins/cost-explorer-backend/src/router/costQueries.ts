import { parseChoice } from '@hangar/plugin-aws-node';
import type {
  CostGranularity,
  CostMetric,
} from '@hangar/plugin-cost-explorer-common';
import type { Request } from 'express';
import {
  filterFields,
  groupBys,
  parseDayRange,
  parseReportFilter,
} from '../inputs';
import type { CostsQuery, ReportQuery } from '../services';
import { queryText, queryTexts } from './queryText';

const granularities: readonly CostGranularity[] = ['daily', 'monthly'];

/** What the parsers need to know. */
export type QuerySettings = {
  /** The one that is shown when nothing is said comes first. */
  metrics: CostMetric[];
  now: () => Date;
};

export const parseMetric = (
  request: Request,
  { metrics }: QuerySettings,
): CostMetric => parseChoice('metric', queryText(request, 'metric'), metrics);

/** The inputs of an entity's costs. */
export function parseCostsQuery(
  request: Request,
  settings: QuerySettings,
): CostsQuery {
  const range = parseDayRange(
    { from: queryText(request, 'from'), to: queryText(request, 'to') },
    { now: settings.now() },
  );
  return {
    ...range,
    metric: parseMetric(request, settings),
    granularity: parseChoice(
      'granularity',
      queryText(request, 'granularity'),
      granularities,
    ),
  };
}

/** The inputs of a report. */
export function parseReportQuery(
  request: Request,
  settings: QuerySettings,
): ReportQuery {
  const { from, to, metric } = parseCostsQuery(request, settings);
  return {
    from,
    to,
    metric,
    groupBy: parseChoice('groupBy', queryText(request, 'groupBy'), groupBys),
    filter: parseReportFilter(
      Object.fromEntries(
        filterFields.map(field => [field, queryTexts(request, field)]),
      ),
    ),
  };
}
