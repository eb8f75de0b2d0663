import { Button, Container, Skeleton, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getViewData, isViewPending } from '../asyncView';
import { AwsStatePanel, PermissionNeeded, SimulatedBadge } from '../status';
import { awsReactTranslationRef } from '../translation';
import type { IngestSettingsProps } from './types';
import { useIngestView } from './useIngestView';
import styles from './ingestSettings.module.css';

/**
 * A page of the settings on how reading from AWS into this portal goes: fetched
 * every minute, every 5 seconds while something is being read, and on request.
 *
 * @public
 */
export function IngestSettings<T extends { simulated: boolean }>(
  props: IngestSettingsProps<T>,
) {
  const { texts, permission, isEmpty, children } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const { view, refresh } = useIngestView(props);

  return (
    <main>
      <Container className={styles.page}>
        <div className={styles.head}>
          <div className={styles.title}>
            <Text as="h2" variant="title-x-small" weight="bold">
              {texts.title}
            </Text>
            {getViewData(view)?.simulated && <SimulatedBadge />}
          </div>
          <Button
            variant="secondary"
            iconStart={<RiRefreshLine aria-hidden />}
            isPending={isViewPending(view)}
            onPress={refresh}
          >
            {t('refresh.now')}
          </Button>
        </div>
        <Text as="p" color="secondary">
          {texts.lead}
        </Text>
        {view.status === 'denied' ? (
          <PermissionNeeded description={texts.denied} />
        ) : (
          <AwsStatePanel
            view={view}
            permission={permission}
            isEmpty={isEmpty}
            empty={{ title: texts.emptyTitle, description: texts.empty }}
            skeleton={<Skeleton width="100%" height={240} />}
          >
            {state => <div className={styles.parts}>{children(state)}</div>}
          </AwsStatePanel>
        )}
      </Container>
    </main>
  );
}
