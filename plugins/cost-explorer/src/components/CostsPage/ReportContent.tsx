import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState, type MoneyView } from '@hangar/plugin-aws-react';
import {
  costExplorerCostsReadPermission,
  type CostReport,
  type CostReportRow,
  type SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import { useSearchParamState } from './query/useSearchParamState';
import { costExplorerTranslationRef } from '../../translation';
import { CostProblems, isUnread } from '../shared';
import { ReportChart } from './chart/ReportChart';
import { addToFilter, filterFields } from './query/reportAddress';
import { ReportMovers } from './sections/ReportMovers';
import { ReportSummary } from './sections/ReportSummary';
import { Unallocated } from './sections/Unallocated';
import { ReportTable } from './table/ReportTable';
import { parseSort, writeSort } from './table/sortRows';
import styles from './CostsPage.module.css';

/** A report: its sum, what changed most, over time, row by row, and what is in none. */
export function ReportContent(props: {
  report: CostReport;
  money: MoneyView;
  query?: SavedReportQuery;
  onChange: (query: SavedReportQuery) => void;
}) {
  const { report, money, query, onChange } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [params, change] = useSearchParamState();
  const permission = costExplorerCostsReadPermission.name;
  const lookInside = ({ key }: CostReportRow) => {
    const field = filterFields.find(name => name === report.groupBy);
    if (query && field) {
      onChange({
        ...query,
        groupBy: 'entity',
        filter: addToFilter(query.filter, field, [key]),
      });
    }
  };

  return (
    <div className={styles.content}>
      <CostProblems
        problems={report.problems.filter(({ kind }) => kind !== 'partial')}
      />
      {report.isPartial && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('costs.partialTitle')}
          description={t('costs.partial', { permission })}
        />
      )}
      {report.items.length === 0 ? (
        // What was never read is told as a problem, not as empty.
        !isUnread(report, report.to) && (
          <EmptyState
            title={t('costs.emptyTitle')}
            description={t('costs.empty')}
          />
        )
      ) : (
        <>
          <ReportSummary report={report} money={money} />
          <ReportMovers report={report} money={money} />
          <ReportChart report={report} money={money} />
          <ReportTable
            report={report}
            money={money}
            sort={parseSort(params.get('sort'))}
            page={Number(params.get('page') ?? 1) || 1}
            onSort={sort => change({ sort: writeSort(sort), page: null })}
            onPage={page => change({ page: page > 1 ? String(page) : null })}
            onLookInside={lookInside}
          />
        </>
      )}
      {report.unallocated && (
        <Unallocated unallocated={report.unallocated} money={money} />
      )}
    </div>
  );
}
