import type { ReactNode } from 'react';
import { Select } from '@backstage/ui';
import { RiStackLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyViewState } from '@hangar/plugin-aws-react';
import type {
  CostGroupBy,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { CurrencySelect } from '../../shared';
import { groupings } from '../query/reportAddress';
import { useReportNames } from '../query/useReportNames';
import { RangeSelect } from './RangeSelect';
import styles from './toolbar.module.css';

/** Chooses what is shown. */
export function ReportToolbar(props: {
  query: SavedReportQuery;
  window: CostWindow;
  onChange: (query: SavedReportQuery) => void;
  moneyView: MoneyViewState;
  onCurrency: (currency: string | null) => void;
  actions: ReactNode;
}) {
  const { query, window, onChange, moneyView } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();

  return (
    <div
      className={styles.controls}
      role="group"
      aria-label={t('costs.toolbar')}
    >
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
  );
}
