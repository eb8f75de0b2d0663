import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useDayFormatters, useMoneyView } from '@hangar/plugin-aws-react';
import type { MonthForecast } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { ForecastText } from '../shared';
import styles from './OverviewCard.module.css';

/** What the month will have cost on its last day. */
export function CardForecast(props: { forecast: MonthForecast | null }) {
  const { forecast } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { money } = useMoneyView(null);
  if (!forecast) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('forecast.none')}
      </Text>
    );
  }
  return (
    <div className={styles.part}>
      <Text as="p" variant="body-small" color="secondary">
        {t('card.forecast', { month: days.month(forecast.month) })}
      </Text>
      <Text as="p" weight="bold">
        {money.format(forecast.amount)}
      </Text>
      <ForecastText forecast={forecast} money={money} />
    </div>
  );
}
