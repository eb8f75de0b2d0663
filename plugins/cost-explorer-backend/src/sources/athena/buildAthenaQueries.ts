import {
  type AthenaQuery,
  quoteAthenaTable,
  quoteAthenaText,
} from '@hangar/plugin-aws-node';
import type {
  CostCondition,
  CostMetric,
} from '@hangar/plugin-cost-explorer-common';
import type { AthenaSourceConfig } from '../../config';
import type { Allocation } from '../../selectors';
import { athenaTables, type AthenaTable } from './athenaTables';

// the ten decimals that amounts have everywhere else
const toAmount = (expression: string) =>
  `CAST(sum(CAST(${expression} AS DECIMAL(38, 10))) AS VARCHAR)`;

/** https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2-tag-columns.html */
const toTagKey = ({ type, key }: Pick<CostCondition, 'type' | 'key'>) =>
  `${type === 'tag' ? 'resourceTags' : 'costCategory'}/${key}`;

const getAmounts = (table: AthenaTable, metrics: CostMetric[]) =>
  metrics
    .map(
      (metric, index) =>
        `${toAmount(table.metrics[metric] ?? '0')} AS amount_${index}`,
    )
    .join(', ');

/**
 * One month of one allocation, for all accounts. Parameters may stand in the
 * WHERE clause only, so each line is joined with its tags and one that it always
 * has, of which the WHERE clause leaves exactly one.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
 */
export function buildSliceQuery(
  source: AthenaSourceConfig,
  request: {
    metrics: CostMetric[];
    allocation: Allocation;
    /** `YYYY-MM`. */
    month: string;
    /** Exclusive, `YYYY-MM-DD`. */
    to: string;
  },
): AthenaQuery {
  const { metrics, allocation, month, to } = request;
  const table = athenaTables[source.format];
  const tags = `coalesce(${table.tags}, MAP())`;
  const conditions = allocation.filter.map(
    ({ values }) =>
      `AND coalesce(element_at(${table.tags}, ?), '') IN (${values.map(() => '?').join(', ')})`,
  );
  const sql = [
    `SELECT ${table.accountId} AS account_id, ${table.day} AS day, tag_value, ${table.service} AS service, ${table.chargeType} AS charge_type, ${table.currency} AS currency, ${table.isEstimated} AS is_estimated, ${getAmounts(table, metrics)}`,
    `FROM ${quoteAthenaTable(source)}`,
    `CROSS JOIN UNNEST(map_concat(${tags}, MAP(ARRAY[''], ARRAY['']))) AS t (tag_key, tag_value)`,
    `WHERE billing_period = ? AND ${table.day} < ?`,
    `AND (tag_key = ? OR (tag_key = '' AND element_at(${table.tags}, ?) IS NULL))`,
    ...conditions,
    'GROUP BY 1, 2, 3, 4, 5, 6, 7',
  ].join('\n');
  const key = toTagKey(allocation.groupBy);
  const parameters = [
    ...[month, to, key, key],
    ...allocation.filter.flatMap(condition => [
      toTagKey(condition),
      ...condition.values,
    ]),
  ];
  return { sql, parameters: parameters.map(quoteAthenaText) };
}

/** What each account costs, by month: to find accounts, and to check the slices against. */
export function buildTotalsQuery(
  source: AthenaSourceConfig,
  request: {
    metrics: CostMetric[];
    /** First and last month, both inclusive, `YYYY-MM`. */
    months: { from: string; to: string };
    /** Exclusive, `YYYY-MM-DD`. */
    to: string;
  },
): AthenaQuery {
  const { metrics, months, to } = request;
  const table = athenaTables[source.format];
  const sql = [
    `SELECT ${table.accountId} AS account_id, billing_period AS month, ${table.currency} AS currency, ${getAmounts(table, metrics)}`,
    `FROM ${quoteAthenaTable(source)}`,
    `WHERE billing_period >= ? AND billing_period <= ? AND ${table.day} < ?`,
    'GROUP BY 1, 2, 3',
  ].join('\n');
  return { sql, parameters: [months.from, months.to, to].map(quoteAthenaText) };
}

/** Which tags there are, to tell a key that is not active or is written otherwise. */
export function buildTagKeysQuery(
  source: AthenaSourceConfig,
  /** `YYYY-MM`. */
  month: string,
): AthenaQuery {
  const table = athenaTables[source.format];
  const sql = [
    'SELECT DISTINCT tag_key',
    `FROM ${quoteAthenaTable(source)}`,
    `CROSS JOIN UNNEST(map_keys(${table.tags})) AS t (tag_key)`,
    'WHERE billing_period = ?',
  ].join('\n');
  return { sql, parameters: [quoteAthenaText(month)] };
}
