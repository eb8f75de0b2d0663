import type { CostReportRow } from '@hangar/plugin-cost-explorer-common';

/** The columns rows can be sorted by. */
const sortColumns = ['name', 'total', 'change', 'entities'] as const;

/** A column rows can be sorted by. */
export type SortColumn = (typeof sortColumns)[number];

/** How rows are sorted. */
export type RowSort = { column: SortColumn; isDescending: boolean };

const DEFAULT_SORT: RowSort = { column: 'total', isDescending: true };

/** Reads `sort` of the address: a column, `-` before it for the largest first. */
export function parseSort(text: string | null): RowSort {
  const column = sortColumns.find(name => name === text?.replace(/^-/, ''));
  return column
    ? { column, isDescending: text?.startsWith('-') ?? false }
    : DEFAULT_SORT;
}

/** Writes it; nothing for the order the backend sends. */
export function writeSort({ column, isDescending }: RowSort): string | null {
  const text = `${isDescending ? '-' : ''}${column}`;
  return text === '-total' ? null : text;
}

/** The rows in another order. */
export function sortRows(
  rows: CostReportRow[],
  { column, isDescending }: RowSort,
  options: { getName: (row: CostReportRow) => string; locale: string },
): CostReportRow[] {
  const { compare } = new Intl.Collator(options.locale, { numeric: true });
  const ascending = (one: CostReportRow, other: CostReportRow) =>
    column === 'name'
      ? compare(options.getName(one), options.getName(other))
      : getNumber(one, column) - getNumber(other, column);
  return [...rows].sort((one, other) =>
    isDescending ? ascending(other, one) : ascending(one, other),
  );
}

function getNumber(
  { total, previousTotal, entities }: CostReportRow,
  column: Exclude<SortColumn, 'name'>,
): number {
  switch (column) {
    case 'entities':
      return entities;
    case 'change':
      return Number(total.amount) - Number(previousTotal?.amount ?? 0);
    default:
      return Number(total.amount);
  }
}
