import { useState } from 'react';
import { Alert, Button, Container, Skeleton, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  awsReactTranslationRef,
  getViewData,
  isViewPending,
  SimulatedBadge,
  useAsyncView,
} from '@hangar/plugin-aws-react';
import {
  cloudtrailIngestReadPermission,
  type ActivityIngestState,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef } from '../../api';
import { cloudtrailTranslationRef } from '../../translation';
import { StoreFacts } from './StoreFacts';
import { TargetCard } from './TargetCard';
import styles from './ActivityDataSettings.module.css';

const REFRESH_SECONDS = 60;
const READING_REFRESH_SECONDS = 5;

/** How reading operations from AWS goes, by account and region. */
export function ActivityDataSettings() {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const api = useApi(cloudtrailApiRef);
  const [refreshCount, setRefreshCount] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const view = useAsyncView<ActivityIngestState>({
    subject: 'ingest',
    refreshSeconds: isReading ? READING_REFRESH_SECONDS : REFRESH_SECONDS,
    refreshCount,
    fetch: async options => {
      const state = await api.getIngest(options);
      setIsReading(state.targets.some(({ status }) => status === 'reading'));
      return state;
    },
  });
  const permission = cloudtrailIngestReadPermission.name;

  return (
    <main>
      <Container className={styles.root}>
        <div className={styles.head}>
          <div className={styles.title}>
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('ingest.title')}
            </Text>
            {getViewData(view)?.simulated && <SimulatedBadge />}
          </div>
          <Button
            variant="secondary"
            iconStart={<RiRefreshLine aria-hidden />}
            isPending={isViewPending(view)}
            onPress={() => setRefreshCount(count => count + 1)}
          >
            {t('toolbar.refresh')}
          </Button>
        </div>
        <Text as="p" color="secondary">
          {t('ingest.lead')}
        </Text>
        {view.status === 'denied' ? (
          <Denied permission={permission} />
        ) : (
          <AwsStatePanel
            view={view}
            permission={permission}
            isEmpty={({ targets }) => targets.length === 0}
            empty={{
              title: t('ingest.emptyTitle'),
              description: t('ingest.empty'),
            }}
            skeleton={<Skeleton width="100%" height={240} />}
          >
            {state => (
              <div className={styles.targets}>
                <StoreFacts state={state} />
                {state.targets.map(target => (
                  <TargetCard
                    key={`${target.source}/${target.accountId}/${target.region}`}
                    target={target}
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

function Denied({ permission }: { permission: string }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { t: shared } = useTranslationRef(awsReactTranslationRef);
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={shared('state.deniedTitle')}
      description={t('ingest.denied', { permission })}
    />
  );
}
