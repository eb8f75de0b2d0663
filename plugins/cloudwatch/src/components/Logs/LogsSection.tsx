import { Skeleton, Text } from '@backstage/ui';
import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AsOf,
  getViewData,
  isViewPending,
  Section,
  type TimeRangeState,
} from '@hangar/plugin-aws-react';
import { cloudwatchLogsReadPermission } from '@hangar/plugin-cloudwatch-common';
import { useEntityLogs, type LogFilter } from '../../hooks/useEntityLogs';
import { useSearchParamState } from '../../hooks/useSearchParamState';
import { cloudwatchTranslationRef } from '../../translation';
import { CloudwatchStatePanel } from '../CloudwatchStatePanel';
import { LogFilterForm } from './LogFilterForm';
import { LogList } from './LogList';
import { LogSummary } from './LogSummary';
import { SavedLogQueries } from './SavedLogQueries';
import styles from './Logs.module.css';

/** The newest log events, filtered by what the address says. */
export function LogsSection(props: {
  entity: Entity;
  timeRange: TimeRangeState;
}) {
  const { entity, timeRange } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const [params, change] = useSearchParamState();
  const filter: LogFilter = {
    query: params.get('logQuery') ?? '',
    errorsOnly: params.get('logErrors') === '1',
  };
  const setFilter = (next: LogFilter) =>
    change({
      logQuery: next.query.trim(),
      logErrors: next.errorsOnly ? '1' : null,
    });
  const view = useEntityLogs(entity, timeRange, filter);
  const data = getViewData(view);

  return (
    <Section
      title={t('logs.title')}
      actions={data && <AsOf time={data.asOf} stale={data.stale} />}
    >
      <Text as="p" variant="body-small" color="secondary">
        {t('logs.hint')}
      </Text>
      <div className={styles.filters}>
        <SavedLogQueries filter={filter} onSelect={setFilter} />
        <LogFilterForm
          // The form starts over when the address changes.
          key={filter.query}
          filter={filter}
          isPending={isViewPending(view)}
          onSubmit={setFilter}
        />
      </div>
      <CloudwatchStatePanel
        view={view}
        permission={cloudwatchLogsReadPermission.name}
        skeleton={<Skeleton width="100%" height={200} />}
      >
        {response => (
          <>
            <LogSummary response={response} />
            <LogList items={response.items} />
          </>
        )}
      </CloudwatchStatePanel>
    </Section>
  );
}
