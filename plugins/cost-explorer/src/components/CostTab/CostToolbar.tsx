import type { Entity } from '@backstage/catalog-model';
import { ButtonIcon, Select } from '@backstage/ui';
import { RiBarChartLine, RiRefreshLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getViewData,
  isViewPending,
  type AsyncView,
  type MoneyViewState,
} from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { granularities } from '../../hooks/costAddress';
import type { CostAddressState } from '../../hooks/useCostAddress';
import { costExplorerTranslationRef } from '../../translation';
import { RangeSelect } from '../CostsPage/toolbar/RangeSelect';
import { CostFacts, CurrencySelect, DownloadButton, RateNote } from '../shared';
import { MetricSelect } from './MetricSelect';
import styles from './CostTab.module.css';

/** What is shown, how old it is, and the way to take it away. */
export function CostToolbar(props: {
  entity: Entity;
  address: CostAddressState;
  moneyView: MoneyViewState;
  view: AsyncView<EntityCosts>;
  onRefresh: () => void;
}) {
  const { entity, address, moneyView, view, onRefresh } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const costs = getViewData(view);
  const { window, granularity, metric, setParam } = address;

  return (
    <div className={styles.toolbar} role="group" aria-label={t('tab.toolbar')}>
      <div className={styles.controls}>
        <RangeSelect
          range={address.range}
          window={window}
          onChange={address.setRange}
        />
        <Select
          aria-label={t('granularity.label')}
          icon={<RiBarChartLine aria-hidden />}
          options={granularities.map(value => ({
            value: value as string,
            label: t(`granularity.${value}`),
          }))}
          value={granularity}
          onChange={key => setParam('granularity', String(key))}
        />
        <MetricSelect
          metric={metric ?? costs?.metric}
          onChange={value => setParam('metric', value)}
        />
        <CurrencySelect
          state={moneyView}
          onChange={value => setParam('currency', value)}
        />
        <ButtonIcon
          aria-label={t('tab.refresh')}
          variant="secondary"
          icon={<RiRefreshLine aria-hidden />}
          isPending={isViewPending(view)}
          onPress={onRefresh}
        />
        <DownloadButton
          getFile={() =>
            api.exportCosts(entity, { ...window, granularity, metric })
          }
        />
      </div>
      <div className={styles.facts}>
        <CostFacts answer={costs} />
        <RateNote state={moneyView} />
      </div>
    </div>
  );
}
