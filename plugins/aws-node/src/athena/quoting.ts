import type { AthenaTableConfig } from './types';

/**
 * An SQL string, for the parameters of a query: Athena puts them into the
 * statement as they are.
 *
 * @public
 */
export const quoteAthenaText = (value: string): string =>
  `'${value.replaceAll("'", "''")}'`;

/**
 * The name of a table in SQL.
 *
 * @param table - as `readAthenaTable` has checked it: only letters, digits and
 * underscores are in its names
 * @public
 */
export const quoteAthenaTable = ({
  database,
  table,
}: Pick<AthenaTableConfig, 'database' | 'table'>): string =>
  `"${database}"."${table}"`;
