import {
  type AthenaQuery,
  quoteAthenaTable,
  quoteAthenaText,
} from '@hangar/plugin-aws-node';
import type { AthenaTrailConfig } from '../../config';
import type { CoverageTarget } from '../../store';
import { COLUMNS, RESOURCE_TEXTS, USER_NAMES } from './trailColumns';

/** What is looked for in a trail. Values of one field are alternatives, the fields have to be met all. */
export type TrailSearch = {
  /** Milliseconds since 1970, inclusive. */
  from: number;
  /** Exclusive. */
  to: number;
  accountIds?: string[];
  regions?: string[];
  eventNames?: string[];
  eventSources?: string[];
  /** User names, names of role sessions, or ARNs. */
  userNames?: string[];
  readOnly?: boolean;
  errorsOnly?: boolean;
  sourceIpAddress?: string;
  /** The name or ARN of a resource; found where it stands in a request, an answer or the resources. */
  resource?: string;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** How `eventtime` is written: `2026-11-25T03:04:05Z`. */
const toTime = (time: number) =>
  new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** How the partition column `timestamp` is written: `2026/11/25`. */
const toDay = (time: number) =>
  new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');

// a record need not tell: then it counts as a change, here as in the store
const IS_READ_ONLY = `coalesce(lower(readonly), 'false') = ?`;

/**
 * A file lies in the partition of the day it was delivered on, which can be the
 * one after the events.
 */
const toRange = (from: number, to: number): AthenaQuery => ({
  sql: '"timestamp" >= ? AND "timestamp" <= ? AND eventtime >= ? AND eventtime < ?',
  parameters: [toDay(from), toDay(to - 1 + DAY_MS), toTime(from), toTime(to)],
});

const isOneOf = (column: string, values: string[] = []): AthenaQuery[] =>
  values.length === 0
    ? []
    : [
        {
          sql: `${column} IN (${values.map(() => '?').join(', ')})`,
          parameters: values,
        },
      ];

const build = (
  trail: AthenaTrailConfig,
  conditions: AthenaQuery[],
  limit: string,
): AthenaQuery => ({
  sql: [
    `SELECT ${COLUMNS}`,
    `FROM ${quoteAthenaTable(trail)}`,
    `WHERE ${conditions.map(({ sql }) => sql).join('\nAND ')}`,
    `ORDER BY eventtime DESC, eventid DESC${limit}`,
  ].join('\n'),
  parameters: conditions.flatMap(({ parameters }) =>
    parameters.map(quoteAthenaText),
  ),
});

/** Every event of a target in a stretch, the newest first. */
export function buildStretchQuery(
  trail: AthenaTrailConfig,
  target: CoverageTarget,
  { from, to }: { from: number; to: number },
): AthenaQuery {
  return build(
    trail,
    [
      { sql: 'account = ?', parameters: [target.accountId] },
      { sql: 'region = ?', parameters: [target.region] },
      toRange(from, to),
      {
        sql: IS_READ_ONLY,
        parameters: [String(target.kind === 'read')],
      },
    ],
    '',
  );
}

const toUserCondition = (names: string[] = []): AthenaQuery[] => {
  const parts = USER_NAMES.flatMap(column => isOneOf(column, names));
  return parts.length === 0
    ? []
    : [
        {
          sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
          parameters: parts.flatMap(({ parameters }) => parameters),
        },
      ];
};

const toResourceCondition = (resource: string): AthenaQuery => ({
  sql: `(${RESOURCE_TEXTS.map(text => `strpos(${text}, ?) > 0`).join(' OR ')})`,
  parameters: RESOURCE_TEXTS.map(() => resource),
});

/** The newest events that are looked for, at most so many. */
export function buildSearchQuery(
  trail: AthenaTrailConfig,
  search: TrailSearch,
  limit: number,
): AthenaQuery {
  const { readOnly, resource, sourceIpAddress } = search;
  const only = (sql: string, value: string | undefined): AthenaQuery[] =>
    value === undefined ? [] : [{ sql, parameters: [value] }];
  return build(
    trail,
    [
      toRange(search.from, search.to),
      ...isOneOf('account', search.accountIds),
      ...isOneOf('region', search.regions),
      ...isOneOf('eventname', search.eventNames),
      ...isOneOf('eventsource', search.eventSources),
      ...toUserCondition(search.userNames),
      ...only(
        IS_READ_ONLY,
        readOnly === undefined ? undefined : String(readOnly),
      ),
      ...(search.errorsOnly
        ? [{ sql: `coalesce(errorcode, '') <> ''`, parameters: [] }]
        : []),
      ...only('sourceipaddress = ?', sourceIpAddress),
      ...(resource === undefined ? [] : [toResourceCondition(resource)]),
    ],
    `\nLIMIT ${Math.trunc(limit)}`,
  );
}
