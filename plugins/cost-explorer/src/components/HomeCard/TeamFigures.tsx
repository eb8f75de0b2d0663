import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  useFormatters,
  useMoneyView,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { EntityCostOverview } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './HomeCard.module.css';

/** This month so far, against last month, and where it is heading. */
export function TeamFigures({ overview }: { overview: EntityCostOverview }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const { money } = useMoneyView(null);
  const { money: yen } = useMoneyView('JPY');
  const { asOf, monthToDate, changePercent } = overview;
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
        <span>{t('teams.month')}</span>
        <b>{money.format(monthToDate)}</b>
        {yen.rate && monthToDate.currency === 'USD' && (
          <span title={`1 USD = ${yen.rate.perUsd} JPY (${yen.rate.asOf})`}>
            {yen.format(monthToDate)}
          </span>
        )}
      </p>
      {changePercent !== null && (
        <Text as="p" variant="body-small">
          {t('teams.change', {
            change: `${changePercent > 0 ? '+' : ''}${format.percent(changePercent)}`,
          })}
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
        : t('teams.noForecast')}
    </Text>
  );
}
