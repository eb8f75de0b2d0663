import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type {
  CostReport,
  CostReportRow,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';
import { useReportNames } from '../query/useReportNames';
import { Pager } from './Pager';
import { ReportRow } from './ReportRow';
import { SortHeader } from './SortHeader';
import { sortRows, type RowSort } from './sortRows';
import styles from './ReportTable.module.css';

const PAGE_SIZE = 20;

/** What each team, system or service costs; sorted and paged as the address says. */
export function ReportTable(props: {
  report: CostReport;
  money: MoneyView;
  sort: RowSort;
  page: number;
  onSort: (sort: RowSort) => void;
  onPage: (page: number) => void;
  /** Narrows the report to what a row stands for. */
  onLookInside: (row: CostReportRow) => void;
}) {
  const { report, money, sort, onSort, onPage, onLookInside } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { locale } = useFormatters();
  const names = useReportNames();
  const { groupBy, items, total } = report;
  const grouping = names.grouping(groupBy);
  const title = t('costs.table.title', { grouping });
  const rows = useMemo(
    () =>
      sortRows(items, sort, {
        locale,
        getName: ({ key, title: text }) => names.value(groupBy, key, text),
      }),
    [items, sort, locale, names, groupBy],
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, props.page), pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const header = { sort, onSort };

  return (
    <section aria-label={title}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <div
        className={styles.region}
        role="region"
        aria-label={title}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <SortHeader {...header} column="name" label={grouping} />
              <SortHeader
                {...header}
                column="total"
                label={t('costs.table.total')}
              />
              <th scope="col">{t('costs.table.share')}</th>
              <SortHeader
                {...header}
                column="change"
                label={t('costs.table.change')}
              />
              <th scope="col">{t('costs.table.trend')}</th>
              {groupBy !== 'entity' && (
                <SortHeader
                  {...header}
                  column="entities"
                  label={t('costs.table.entities')}
                />
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <ReportRow
                key={row.key}
                row={row}
                report={report}
                money={money}
                onLookInside={onLookInside}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('costs.table.sum')}</th>
              <td>{money.format(total)}</td>
              <td colSpan={groupBy === 'entity' ? 3 : 4} />
            </tr>
          </tfoot>
        </table>
      </div>
      <Pager
        page={page}
        pageSize={PAGE_SIZE}
        total={rows.length}
        onPage={onPage}
      />
    </section>
  );
}
