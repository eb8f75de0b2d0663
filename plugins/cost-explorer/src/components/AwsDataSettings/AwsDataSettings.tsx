import { useState } from 'react';
import { Button, Container, Skeleton, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  getViewData,
  isViewPending,
  SimulatedBadge,
  useAsyncView,
} from '@hangar/plugin-aws-react';
import {
  costExplorerIngestReadPermission,
  type CostIngestState,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { PermissionNeeded } from '../PermissionNeeded';
import { SourceCard } from './SourceCard';
import styles from './AwsDataSettings.module.css';

const REFRESH_SECONDS = 60;
const RUNNING_REFRESH_SECONDS = 5;

/** How reading costs from AWS goes, source by source. */
export function AwsDataSettings() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const [refreshCount, setRefreshCount] = useState(0);
  const [isRunning, setIsRunning] = useState(false);
  const view = useAsyncView<CostIngestState>({
    subject: 'ingest',
    refreshSeconds: isRunning ? RUNNING_REFRESH_SECONDS : REFRESH_SECONDS,
    refreshCount,
    fetch: async options => {
      const state = await api.getIngestState(options);
      setIsRunning(state.sources.some(({ status }) => status === 'running'));
      return state;
    },
  });
  const permission = costExplorerIngestReadPermission.name;

  return (
    <main>
      <Container className={styles.root}>
        <div className={styles.head}>
          <div className={styles.title}>
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('awsData.title')}
            </Text>
            {getViewData(view)?.simulated && <SimulatedBadge />}
          </div>
          <Button
            variant="secondary"
            iconStart={<RiRefreshLine aria-hidden />}
            isPending={isViewPending(view)}
            onPress={() => setRefreshCount(count => count + 1)}
          >
            {t('costs.refresh')}
          </Button>
        </div>
        <Text as="p" color="secondary">
          {t('awsData.lead')}
        </Text>
        {view.status === 'denied' ? (
          <PermissionNeeded description={t('awsData.denied', { permission })} />
        ) : (
          <AwsStatePanel
            view={view}
            permission={permission}
            isEmpty={({ sources }) => sources.length === 0}
            empty={{
              title: t('awsData.emptyTitle'),
              description: t('awsData.empty'),
            }}
            skeleton={<Skeleton width="100%" height={240} />}
          >
            {({ sources }) => (
              <div className={styles.sources}>
                {sources.map(source => (
                  <SourceCard
                    key={`${source.type}/${source.id}`}
                    source={source}
                  />
                ))}
              </div>
            )}
          </AwsStatePanel>
        )}
      </Container>
    </main>
  );
}
