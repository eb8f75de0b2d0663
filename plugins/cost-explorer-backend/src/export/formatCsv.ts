import type { Money } from '@hangar/plugin-aws-common';
import { stringify } from 'csv-stringify/sync';

/** A cell: a text as somebody wrote it, or an exact amount. */
export type CsvCell = string | { amount: string };

/**
 * A CSV file that spreadsheets open without running what is in it: a text that
 * begins like a formula is quoted, in UTF-8 with its mark. Amounts stay numbers,
 * also negative ones.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function formatCsv(header: string[], rows: CsvCell[][]): string {
  const amountOptions = { escape_formulas: false };
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      object: value => ({ value: String(value.amount), ...amountOptions }),
    },
  });
}

/** The last line: what the page shows as the total. */
export const toTotalRow = (
  { amount, currency }: Money,
  columns: { before: number },
): CsvCell[] => [
  'Total',
  ...Array<string>(columns.before - 1).fill(''),
  { amount },
  currency,
  '',
];
