import type { AwsClientsService } from '../clients';

/**
 * A table that is read with Athena. The names have been checked: they are safe in SQL.
 *
 * @public
 */
export type AthenaTableConfig = {
  /** What the portal calls it. */
  name: string;
  accountId: string;
  region: string;
  database: string;
  table: string;
  workgroup: string;
  /** E.g. `s3://bucket/folder/`; without it the workgroup says where results go. */
  outputLocation?: string;
  /** A query that has read more than this is stopped. */
  scanLimitBytes: number;
};

/**
 * A statement and its parameters, in the order of their question marks. Athena
 * takes them in the WHERE clause only, and puts them in as they are: texts have
 * to be quoted.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
 * @public
 */
export type AthenaQuery = { sql: string; parameters: string[] };

/**
 * Some rows of a result.
 *
 * @public
 */
export type AthenaPage = {
  /** By the names of the columns; `''` where there is no value. */
  rows: Array<Record<string, string>>;
  isLast: boolean;
};

/**
 * How a query is run.
 *
 * @public
 */
export type AthenaRun = {
  clients: AwsClientsService;
  table: AthenaTableConfig;
  /** Gives the query up, and stops it. */
  signal: AbortSignal;
  /** What errors call that which is read, e.g. `the trail organisation`. */
  title: string;
  /** What can be done about a query that reads too much: the end of that error, without a full stop. */
  advice: string;
  /** The most rows of a page, 1 to 1000. */
  pageSize: number;
  /** Told once, whatever becomes of the query: what it has read, as far as that is known, is paid. */
  onScanned?: (bytes: number) => void;
};
