import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  useDayFormatters,
  useMoneyView,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { EstimatedMark, RateNote, usePercentChangeText } from '../shared';
import { CardTrend } from './CardTrend';
import styles from './OverviewCard.module.css';

/** What was spent this month, against the same days of last month. */
export function MonthToDate({ overview }: { overview: EntityCostOverview }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { money } = useMoneyView(null);
  const yen = useMoneyView('JPY');
  const { monthToDate, period, isEstimated } = overview;
  const hasYen = yen.money.rate && monthToDate.currency === 'USD';

  return (
    <div className={styles.head}>
      <div>
        <Text as="p" variant="body-small" color="secondary">
          {t('card.monthToDate', { month: days.month(period.to) })}
        </Text>
        <p className={styles.total}>
          <Text as="span" variant="title-small" weight="bold">
            {money.format(monthToDate)}
          </Text>
          {hasYen && (
            <Text as="span" color="secondary">
              {yen.money.format(monthToDate)}
            </Text>
          )}
          {isEstimated && <EstimatedMark />}
        </p>
        <Text as="p" variant="body-x-small" color="secondary">
          {t('card.period', { period: days.range(period.from, period.to) })}
        </Text>
        <Change overview={overview} money={money} />
        {hasYen && <RateNote state={yen} />}
      </div>
      <CardTrend points={overview.points} currency={monthToDate.currency} />
    </div>
  );
}

function Change(props: { overview: EntityCostOverview; money: MoneyView }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getPercentText = usePercentChangeText();
  const { samePeriodLastMonth, changePercent } = props.overview;
  return (
    <Text as="p" variant="body-small">
      {samePeriodLastMonth
        ? t('change.lastMonth', {
            before: props.money.format(samePeriodLastMonth),
            change:
              changePercent === null
                ? t('change.new')
                : getPercentText(changePercent),
          })
        : t('change.none')}
    </Text>
  );
}
