import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useDayFormatters,
  useFormatters,
  useMoneyView,
} from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './AwsDataSettings.module.css';

/** When a source was read, what is there of it, and what reading costs. */
export function SourceFacts({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { money } = useMoneyView(null);
  const { coverage, requests } = source;

  return (
    <dl className={styles.facts}>
      <Fact name={t('awsData.lastSuccess')}>
        <Moment time={source.lastSuccessAt} none={t('awsData.never')} />
      </Fact>
      <Fact name={t('awsData.lastAttempt')}>
        <Moment time={source.lastAttemptAt} none={t('awsData.never')} />
      </Fact>
      <Fact name={t('awsData.nextAttempt')}>
        <Moment time={source.nextAttemptAt} none={t('awsData.notPlanned')} />
      </Fact>
      <Fact name={t('awsData.coverage')}>
        {coverage
          ? days.range(coverage.from, coverage.to)
          : t('awsData.noCoverage')}
      </Fact>
      <Fact name={t('awsData.requests')}>
        {t('awsData.requestCount', {
          total: requests.count,
          cost: money.format(requests.cost),
        })}
      </Fact>
      <Fact name={t('awsData.accounts')}>
        {source.accountIds.join(', ') || '–'}
      </Fact>
    </dl>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Moment(props: { time: string | null; none: string }) {
  const format = useFormatters();
  if (!props.time) {
    return <>{props.none}</>;
  }
  const date = new Date(props.time);
  return (
    <time dateTime={props.time} title={format.exactDateTime(date)}>
      {format.dateTime(date)} ({format.relative(date, new Date())})
    </time>
  );
}
