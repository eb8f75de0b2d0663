import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  IngestFact,
  IngestFacts,
  useFormatters,
} from '@hangar/plugin-aws-react';
import type { ActivityIngestState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';

/** How much is kept, and for how long. */
export function StoreFacts({ state }: { state: ActivityIngestState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { locale } = useFormatters();
  const write = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <IngestFacts>
      <IngestFact name={t('ingest.events')}>
        {t('list.count', { number: write(state.events) })}
      </IngestFact>
      <IngestFact name={t('ingest.retention')}>
        {t('ingest.days', { number: write(state.retentionDays) })}
      </IngestFact>
    </IngestFacts>
  );
}
