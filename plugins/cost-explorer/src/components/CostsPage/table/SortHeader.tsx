import {
  RiArrowDownLine,
  RiArrowUpDownLine,
  RiArrowUpLine,
} from '@remixicon/react';
import type { RowSort, SortColumn } from './sortRows';
import styles from './ReportTable.module.css';

/** The head of a column; pressing it sorts by the column, and again the other way round. */
export function SortHeader(props: {
  column: SortColumn;
  label: string;
  sort: RowSort;
  onSort: (sort: RowSort) => void;
}) {
  const { column, label, sort, onSort } = props;
  const isCurrent = sort.column === column;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  const CurrentIcon = sort.isDescending ? RiArrowDownLine : RiArrowUpLine;
  const Icon = isCurrent ? CurrentIcon : RiArrowUpDownLine;
  return (
    <th scope="col" aria-sort={isCurrent ? direction : 'none'}>
      <button
        type="button"
        className={styles.sort}
        data-current={isCurrent || undefined}
        onClick={() =>
          onSort({
            column,
            // Names are read from the first on, amounts from the largest.
            isDescending: isCurrent ? !sort.isDescending : column !== 'name',
          })
        }
      >
        {label}
        <Icon aria-hidden size={14} />
      </button>
    </th>
  );
}
