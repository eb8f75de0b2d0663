import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Button, Text } from '@backstage/ui';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useAsyncView } from '@hangar/plugin-aws-react';
import {
  cloudwatchMetricsReadPermission,
  type AlarmHistoryItem,
} from '@hangar/plugin-cloudwatch-common';
import { cloudwatchApiRef } from '../../api';
import { cloudwatchTranslationRef } from '../../translation';
import { CloudwatchStatePanel } from '../CloudwatchStatePanel';
import { AlarmHistoryTable } from './AlarmHistoryTable';
import styles from './Alarms.module.css';

/** What happened to an alarm, newest first, page by page. */
export function AlarmHistory({ alarmName }: { alarmName: string }) {
  const { entity } = useEntity();
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const api = useApi(cloudwatchApiRef);
  const view = useAsyncView({
    subject: `${stringifyEntityRef(entity)} ${alarmName}`,
    fetch: options => api.getAlarmHistory(entity, alarmName, {}, options),
  });

  return (
    <CloudwatchStatePanel
      view={view}
      permission={cloudwatchMetricsReadPermission.name}
      isEmpty={({ items }) => items.length === 0}
      empty={{ description: t('alarms.historyEmpty') }}
    >
      {({ items, nextCursor }) => (
        <HistoryPages
          // A fresh first page starts the paging over.
          key={nextCursor ?? 'all'}
          alarmName={alarmName}
          first={items}
          firstCursor={nextCursor}
        />
      )}
    </CloudwatchStatePanel>
  );
}

function HistoryPages(props: {
  alarmName: string;
  first: AlarmHistoryItem[];
  firstCursor?: string;
}) {
  const { alarmName, first, firstCursor } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const api = useApi(cloudwatchApiRef);
  const [older, setOlder] = useState<AlarmHistoryItem[]>([]);
  const [cursor, setCursor] = useState(firstCursor);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const loadMore = async () => {
    setIsPending(true);
    setProblem(undefined);
    try {
      const page = await api.getAlarmHistory(entity, alarmName, { cursor });
      setOlder(items => [...items, ...page.items]);
      setCursor(page.nextCursor);
    } catch (error) {
      setProblem(String(error instanceof Error ? error.message : error));
    } finally {
      setIsPending(false);
    }
  };

  return (
    <div className={styles.history}>
      <AlarmHistoryTable
        title={t('alarms.history', { name: alarmName })}
        items={[...first, ...older]}
      />
      {problem && (
        <Text as="p" role="alert" color="danger" variant="body-small">
          {problem}
        </Text>
      )}
      {cursor && (
        <Button
          size="small"
          variant="secondary"
          isPending={isPending}
          onPress={loadMore}
        >
          {t('alarms.historyMore')}
        </Button>
      )}
    </div>
  );
}
