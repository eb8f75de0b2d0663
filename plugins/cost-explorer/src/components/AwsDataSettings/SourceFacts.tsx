import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  IngestFact,
  IngestFacts,
  IngestMoment,
  useDayFormatters,
  useMoneyView,
} from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** When a source was read, what is there of it, and what reading costs. */
export function SourceFacts({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { money } = useMoneyView(null);
  const { coverage, requests } = source;

  return (
    <IngestFacts>
      <IngestFact name={t('awsData.lastSuccess')}>
        <IngestMoment time={source.lastSuccessAt} none={t('awsData.never')} />
      </IngestFact>
      <IngestFact name={t('awsData.lastAttempt')}>
        <IngestMoment time={source.lastAttemptAt} none={t('awsData.never')} />
      </IngestFact>
      <IngestFact name={t('awsData.nextAttempt')}>
        <IngestMoment
          time={source.nextAttemptAt}
          none={t('awsData.notPlanned')}
        />
      </IngestFact>
      <IngestFact name={t('awsData.coverage')}>
        {coverage
          ? days.range(coverage.from, coverage.to)
          : t('awsData.noCoverage')}
      </IngestFact>
      <IngestFact name={t('awsData.requests')}>
        {t('awsData.requestCount', {
          total: requests.count,
          cost: money.format(requests.cost),
        })}
      </IngestFact>
      <IngestFact name={t('awsData.accounts')}>
        {source.accountIds.join(', ') || '–'}
      </IngestFact>
    </IngestFacts>
  );
}
