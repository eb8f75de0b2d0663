import type {
  ActivityEvent,
  ActivityExportFormat,
} from '@hangar/plugin-cloudtrail-common';
import { stringify } from 'csv-stringify/sync';

/** What a file tells of an event. */
export type ExportedEvent = ActivityEvent & {
  errorMessage: string | null;
  /** CloudTrail's record, with secrets masked. */
  record: unknown;
  maskedPaths: string[];
};

/** The text of a file, piece by piece. */
export type RowFormat = {
  contentType: string;
  /** What the file begins with. */
  head: string;
  formatRows(events: readonly ExportedEvent[]): string;
};

type Column = [heading: string, value: (event: ExportedEvent) => string | null];

const columns: Column[] = [
  ['Time (UTC)', event => event.eventTime],
  ['Event id', event => event.eventId],
  ['Account', event => event.accountId],
  ['Region', event => event.region],
  ['Service', event => event.eventSource],
  ['Event', event => event.eventName],
  ['Read only', event => (event.readOnly ? 'yes' : 'no')],
  ['Error code', event => event.errorCode],
  ['Error message', event => event.errorMessage],
  ['Principal type', event => event.principal.type],
  ['Principal', event => event.principal.name],
  ['Principal account', event => event.principal.accountId],
  ['Principal ARN', event => event.principal.arn],
  ['Role', event => event.principal.roleName],
  ['User', event => event.principal.userRef],
  ['Source IP address', event => event.sourceIpAddress],
  ['User agent', event => event.userAgent],
  [
    'Resources',
    event => event.resources.map(({ arn, name }) => arn ?? name).join('\n'),
  ],
  [
    'Entities',
    event =>
      [
        ...new Set(event.resources.flatMap(({ entityRefs }) => entityRefs)),
      ].join('\n'),
  ],
  [
    'Changes',
    event =>
      event.changes
        .map(
          ({ field, before, after }) =>
            `${field}: ${before ?? '?'} → ${after ?? ''}`,
        )
        .join('\n'),
  ],
  ['Sensitive', event => event.sensitiveRule],
];

/**
 * Opens in spreadsheets without running what is in it: a text that begins like
 * a formula is quoted.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const csvOptions = {
  record_delimiter: 'windows',
  escape_formulas: true,
} as const;

const csv: RowFormat = {
  contentType: 'text/csv; charset=utf-8',
  head: stringify([columns.map(([heading]) => heading)], {
    ...csvOptions,
    bom: true,
  }),
  formatRows: events =>
    stringify(
      events.map(event => columns.map(([, value]) => value(event))),
      csvOptions,
    ),
};

const ndjson: RowFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  head: '',
  formatRows: events =>
    events.map(event => `${JSON.stringify(event)}\n`).join(''),
};

export const rowFormats: Readonly<Record<ActivityExportFormat, RowFormat>> = {
  csv,
  ndjson,
};
