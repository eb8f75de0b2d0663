import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityIngestState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { Fact } from './Fact';
import styles from './ActivityDataSettings.module.css';

/** How much is kept, and for how long. */
export function StoreFacts({ state }: { state: ActivityIngestState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { locale } = useFormatters();
  const write = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <dl className={styles.facts}>
      <Fact name={t('ingest.events')}>
        {t('list.count', { number: write(state.events) })}
      </Fact>
      <Fact name={t('ingest.retention')}>
        {t('ingest.days', { number: write(state.retentionDays) })}
      </Fact>
    </dl>
  );
}
