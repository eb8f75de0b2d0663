import type {
  CostGroupBy,
  CostReportFilter,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import { parseCostRange, type CostRangeProblem } from '../../../range';

/** What rows can stand for, in the order they are offered. */
export const groupings: readonly CostGroupBy[] = [
  'owner',
  'system',
  'entity',
  'service',
  'account',
  'environment',
  'creator',
];

/** What a report can be narrowed by. */
export const filterFields = [
  'owner',
  'system',
  'service',
  'account',
  'environment',
  'creator',
] as const satisfies ReadonlyArray<keyof CostReportFilter>;

/** One thing a report can be narrowed by. */
export type FilterField = (typeof filterFields)[number];

/** What the page shows where nothing is asked for. */
export const defaultQuery: SavedReportQuery = {
  groupBy: 'owner',
  range: 'mtd',
  filter: {},
};

/** What the address asks for, and what of it cannot be used. */
export type ReportAddress = {
  /** Nothing where the address names no report: a saved one or the default takes its place. */
  query?: SavedReportQuery;
  groupByProblem?: string;
  rangeProblem?: CostRangeProblem;
};

/** Reads a report from the address of the page; the default stands in for what cannot be used. */
export function readReportAddress(
  params: URLSearchParams,
  today: string,
): ReportAddress {
  const groupBy = params.get('groupBy');
  const range = params.get('range');
  const filter = readFilter(params);
  if (groupBy === null && range === null && isFilterEmpty(filter)) {
    return {};
  }
  const isKnown = groupBy === null || isGroupBy(groupBy);
  const { problem } = range === null ? {} : parseCostRange(range, today);
  return {
    query: {
      groupBy: isKnown
        ? (groupBy ?? defaultQuery.groupBy)
        : defaultQuery.groupBy,
      range: problem ? defaultQuery.range : (range ?? defaultQuery.range),
      filter,
    },
    ...(!isKnown && { groupByProblem: groupBy }),
    ...(problem && { rangeProblem: problem }),
  };
}

/** Writes a report into search parameters, in place of the one that is there. */
export function writeReportAddress(
  params: URLSearchParams,
  query: SavedReportQuery | undefined,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['groupBy', 'range', 'page', 'sort', ...filterFields]) {
    next.delete(name);
  }
  if (query) {
    next.set('groupBy', query.groupBy);
    next.set('range', query.range);
    for (const field of filterFields) {
      for (const value of query.filter[field] ?? []) {
        next.append(field, value);
      }
    }
  }
  return next;
}

/** Whether two reports ask for the same. */
export function isSameQuery(
  one: SavedReportQuery,
  other: SavedReportQuery,
): boolean {
  const write = (query: SavedReportQuery) =>
    writeReportAddress(new URLSearchParams(), query)
      .toString()
      .split('&')
      .sort()
      .join('&');
  return write(one) === write(other);
}

/** Whether a filter lets everything through. */
export function isFilterEmpty(filter: CostReportFilter): boolean {
  return filterFields.every(field => !filter[field]?.length);
}

/** The filter with a value more. */
export function addToFilter(
  filter: CostReportFilter,
  field: FilterField,
  values: string[],
): CostReportFilter {
  const all = new Set([...(filter[field] ?? []), ...values]);
  return { ...filter, [field]: [...all] };
}

/** The filter with a value less. */
export function removeFromFilter(
  filter: CostReportFilter,
  field: FilterField,
  value: string,
): CostReportFilter {
  const { [field]: values = [], ...rest } = filter;
  const left = values.filter(other => other !== value);
  return left.length > 0 ? { ...rest, [field]: left } : rest;
}

function readFilter(params: URLSearchParams): CostReportFilter {
  const entries = filterFields.flatMap(field => {
    const values = params.getAll(field);
    return values.length > 0 ? [[field, [...new Set(values)]] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isGroupBy(text: string): text is CostGroupBy {
  return groupings.some(grouping => grouping === text);
}
