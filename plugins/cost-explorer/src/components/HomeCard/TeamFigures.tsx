import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  useDayFormatters,
  useMoneyView,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { EstimatedMark, usePercentChangeText } from '../shared';
import styles from './HomeCard.module.css';

/** The month so far, against the one before, and where it is heading. */
export function TeamFigures({ overview }: { overview: EntityCostOverview }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const getPercentText = usePercentChangeText();
  const { money } = useMoneyView(null);
  const { money: yen } = useMoneyView('JPY');
  const { asOf, monthToDate, period, changePercent, isEstimated } = overview;
  if (!asOf) {
    return (
      <Text as="p" color="secondary">
        {t('teams.notRead')}
      </Text>
    );
  }
  return (
    <>
      <p className={styles.amount}>
        <span>{t('card.monthToDate', { month: days.month(period.to) })}</span>
        <b>{money.format(monthToDate)}</b>
        {yen.rate && monthToDate.currency === 'USD' && (
          <span>{yen.format(monthToDate)}</span>
        )}
        {isEstimated && <EstimatedMark />}
      </p>
      {changePercent !== null && (
        <Text as="p" variant="body-small">
          {t('teams.change', { change: getPercentText(changePercent) })}
        </Text>
      )}
      <Forecast overview={overview} money={money} />
    </>
  );
}

function Forecast(props: { overview: EntityCostOverview; money: MoneyView }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { money } = props;
  const { forecast } = props.overview;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {forecast
        ? t('teams.forecastRange', {
            amount: money.format(forecast.amount),
            low: money.format(forecast.low),
            high: money.format(forecast.high),
          })
        : t('forecast.none')}
    </Text>
  );
}
