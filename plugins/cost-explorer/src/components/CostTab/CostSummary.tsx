import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getViewData,
  useDayFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { useCostForecast } from '../../hooks/useEntityCosts';
import { addDays } from '../../range';
import { costExplorerTranslationRef } from '../../translation';
import {
  EstimatedMark,
  ForecastText,
  getChange,
  hasEstimates,
  useChangeText,
} from '../shared';
import styles from './CostTab.module.css';

/** The sum of the range, against the one before; and where the month is heading. */
export function CostSummary(props: {
  entity: Entity;
  costs: EntityCosts;
  money: MoneyView;
  refreshCount: number;
}) {
  const { entity, costs, money, refreshCount } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const forecastView = useCostForecast(entity, costs.metric, refreshCount);
  const forecast = getViewData(forecastView)?.forecast;

  return (
    <div className={styles.summary} role="group" aria-label={t('tab.summary')}>
      <div className={styles.figure}>
        <Text as="p" variant="body-small" color="secondary">
          {t('tab.total', {
            period: days.range(costs.from, addDays(costs.to, -1)),
          })}
        </Text>
        <p className={styles.total}>
          <Text as="span" variant="title-medium" weight="bold">
            {money.format(costs.total)}
          </Text>
          {hasEstimates(costs.services) && <EstimatedMark />}
        </p>
        <Change costs={costs} money={money} />
      </div>
      <div className={styles.figure}>
        {forecast ? (
          <>
            <Text as="p" variant="body-small" color="secondary">
              {t('forecast.title', { month: days.month(forecast.month) })}
            </Text>
            <Text as="p" variant="title-medium" weight="bold">
              {money.format(forecast.amount)}
            </Text>
            <ForecastText forecast={forecast} money={money} />
          </>
        ) : (
          <ForecastProblem view={forecastView} />
        )}
      </div>
    </div>
  );
}

function Change(props: { costs: EntityCosts; money: MoneyView }) {
  const { total, previousTotal } = props.costs;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getChangeText = useChangeText(props.money);
  if (!previousTotal) {
    return (
      <Text as="p" variant="body-small">
        {t('change.none')}
      </Text>
    );
  }
  return (
    <Text as="p" variant="body-small">
      {t('change.before', {
        before: props.money.format(previousTotal),
        change: getChangeText(getChange(total, previousTotal)),
      })}
    </Text>
  );
}

function ForecastProblem(props: { view: ReturnType<typeof useCostForecast> }) {
  const { view } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  if (view.status === 'loading') {
    return null;
  }
  return (
    <Text as="p" variant="body-small" color="secondary">
      {view.status === 'failed'
        ? (view.message ?? view.error.message)
        : t('forecast.none')}
    </Text>
  );
}
