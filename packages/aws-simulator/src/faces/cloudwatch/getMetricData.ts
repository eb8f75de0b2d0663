import { prices } from '../../control/prices';
import { hexId } from '../../world/random';
import { validationError } from '../AwsError';
import { operation } from '../face';
import { decodePageToken, encodePageToken } from '../pageToken';
import { evaluateQueries, type QueryResult } from './evaluateQueries';
import { MetricReader } from './MetricReader';
import {
  getMetricDataSchema,
  type GetMetricDataInput,
  type MetricDataQuery,
} from './schemas';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export const getMetricData = operation(
  getMetricDataSchema,
  validationError,
  (input, { call, world, bill }) => {
    validate(input);
    bill({ metricsRequested: billedMetrics(input.MetricDataQueries) });
    const reader = new MetricReader(world, call, {
      startSeconds: input.StartTime,
      endSeconds: input.EndTime,
    });
    const results = evaluateQueries(input.MetricDataQueries, reader);
    return page(input, results);
  },
);

function validate({
  StartTime,
  EndTime,
  MetricDataQueries,
}: GetMetricDataInput) {
  if (StartTime >= EndTime) {
    throw validationError(
      'The parameter StartTime must be less than the parameter EndTime.',
    );
  }
  const ids = new Set(MetricDataQueries.map(query => query.Id));
  if (ids.size < MetricDataQueries.length) {
    throw validationError(
      'The values for parameter Id in MetricDataQueries are not unique.',
    );
  }
  if (!MetricDataQueries.some(query => query.ReturnData)) {
    throw validationError(
      'At least one of MetricDataQueries must have ReturnData set to true.',
    );
  }
  for (const { Id, MetricStat, Expression } of MetricDataQueries) {
    if ((MetricStat === undefined) === (Expression === undefined)) {
      throw validationError(
        `The parameter MetricDataQueries: ${Id} must have either MetricStat or Expression.`,
      );
    }
  }
}

/** Up to five statistics of one metric in a request are billed as one. */
function billedMetrics(queries: ReadonlyArray<MetricDataQuery>): number {
  const statistics = new Map<string, number>();
  for (const { MetricStat } of queries) {
    if (MetricStat) {
      const key = JSON.stringify(MetricStat.Metric);
      statistics.set(key, (statistics.get(key) ?? 0) + 1);
    }
  }
  return [...statistics.values()].reduce(
    (sum, count) => sum + Math.ceil(count / prices.statisticsPerMetric),
    0,
  );
}

/** Cuts the results after `MaxDatapoints`; the next page goes on from there. */
function page(input: GetMetricDataInput, results: QueryResult[]) {
  const { NextToken, ...question } = input;
  const asked = hexId(JSON.stringify(question), 32);
  const from = NextToken ? decodePageToken(NextToken, asked) : 0;
  if (from === undefined) {
    throw validationError('The parameter NextToken is not valid.');
  }
  const to = from + input.MaxDatapoints;
  const items: unknown[] = [];
  let at = 0;
  for (const { query, series } of results) {
    const start = at;
    at += series.points.size;
    const isEarlier = NextToken !== undefined && at <= from;
    if (isEarlier || (start >= to && at > start)) {
      continue;
    }
    const points = [...series.points];
    if (input.ScanBy === 'TimestampDescending') {
      points.reverse();
    }
    const cut = points.slice(Math.max(0, from - start), to - start);
    items.push({
      Id: query.Id,
      Label: query.Label ?? series.label,
      Timestamps: cut.map(([minute]) => minute * 60),
      Values: cut.map(([, value]) => value),
      StatusCode: at > to ? 'PartialData' : 'Complete',
    });
  }
  return {
    MetricDataResults: items,
    Messages: [],
    NextToken: at > to ? encodePageToken(to, asked) : undefined,
  };
}
