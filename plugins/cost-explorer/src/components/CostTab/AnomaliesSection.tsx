import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Section,
  useDayFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { CostAnomaly } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { useAnomalyText } from './useAnomalyText';
import styles from './CostTab.module.css';

const FIRST_ITEMS = 6;

/** Days that cost far more, or less, than was to be expected. */
export function AnomaliesSection(props: {
  anomalies: CostAnomaly[];
  money: MoneyView;
}) {
  const { anomalies, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const getAnomalyText = useAnomalyText(money);
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? anomalies : anomalies.slice(0, FIRST_ITEMS);
  return (
    <Section title={t('anomaly.title')}>
      {anomalies.length === 0 ? (
        <Text as="p" color="secondary">
          {t('anomaly.empty')}
        </Text>
      ) : (
        <ul className={styles.anomalies}>
          {shown.map(anomaly => (
            <li key={anomaly.id}>
              <Text as="p" weight="bold">
                <time dateTime={anomaly.date}>
                  {days.longDay(anomaly.date)}
                </time>
              </Text>
              <Text as="p">{getAnomalyText(anomaly)}</Text>
              <Text as="p" variant="body-x-small" color="secondary">
                {t(`anomaly.source.${anomaly.source}`)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {shown.length < anomalies.length && (
        <div>
          <Button
            variant="secondary"
            size="small"
            onPress={() => setIsAll(true)}
          >
            {t('anomaly.more', { anomalies: String(anomalies.length) })}
          </Button>
        </div>
      )}
    </Section>
  );
}
