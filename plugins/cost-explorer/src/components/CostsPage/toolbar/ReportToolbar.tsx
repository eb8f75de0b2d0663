import type { ReactNode } from 'react';
import { Select } from '@backstage/ui';
import { RiStackLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyViewState } from '@hangar/plugin-aws-react';
import type {
  CostGroupBy,
  CostReport,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { CostFacts, CurrencySelect } from '../../shared';
import { groupings } from '../query/reportAddress';
import { useReportNames } from '../query/useReportNames';
import { RangeSelect } from './RangeSelect';
import styles from './toolbar.module.css';

/** What is shown, and how old it is. */
export function ReportToolbar(props: {
  query: SavedReportQuery;
  window: CostWindow;
  onChange: (query: SavedReportQuery) => void;
  moneyView: MoneyViewState;
  onCurrency: (currency: string | null) => void;
  report?: CostReport;
  actions?: ReactNode;
}) {
  const { query, window, onChange, moneyView, report } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();

  return (
    <div
      className={styles.toolbar}
      role="group"
      aria-label={t('costs.toolbar')}
    >
      <div className={styles.controls}>
        <Select
          aria-label={t('costs.groupBy')}
          icon={<RiStackLine aria-hidden />}
          options={groupings.map(value => ({
            value: value as string,
            label: t('costs.groupedByLabel', {
              grouping: names.grouping(value),
            }),
          }))}
          value={query.groupBy}
          onChange={key =>
            key !== query.groupBy &&
            onChange({ ...query, groupBy: key as CostGroupBy })
          }
        />
        <RangeSelect
          range={query.range}
          window={window}
          onChange={range => onChange({ ...query, range })}
        />
        <CurrencySelect state={moneyView} onChange={props.onCurrency} />
        {props.actions}
      </div>
      <div className={styles.facts}>
        <CostFacts answer={report} />
      </div>
    </div>
  );
}
