import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type { MonthForecast } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** Between what a forecast lies, and what it rests on. */
export function ForecastText(props: {
  forecast: MonthForecast;
  money: MoneyView;
}) {
  const { forecast, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  return (
    <>
      <Text as="p" variant="body-small">
        {t('forecast.interval', {
          low: money.format(forecast.low),
          high: money.format(forecast.high),
          confidence: format.percent(forecast.confidence * 100),
        })}
      </Text>
      <Text as="p" variant="body-x-small" color="secondary">
        {t(`forecast.${forecast.method}`, {
          days: String(forecast.historyDays),
        })}
      </Text>
    </>
  );
}
