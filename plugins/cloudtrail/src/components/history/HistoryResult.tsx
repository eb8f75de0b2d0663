import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  EmptyState,
  useAsyncView,
  useFormatters,
} from '@hangar/plugin-aws-react';
import {
  cloudtrailEventsReadPermission,
  type ActivityHistory,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { useIsNarrow } from '../shared';
import { EventCards } from '../list/EventCards';
import { EventTable } from '../list/EventTable';

/** What the trail in S3 holds, and how much was read for it. */
export function HistoryResult(props: {
  fetch: (options: { signal: AbortSignal }) => Promise<ActivityHistory>;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const isNarrow = useIsNarrow();
  const view = useAsyncView({ subject: 'history', fetch: props.fetch });
  // These are not in the store, so there are no details to open.
  const Items = isNarrow ? EventCards : EventTable;
  return (
    <AwsStatePanel view={view} permission={cloudtrailEventsReadPermission.name}>
      {history => (
        <>
          {history.items.length === 0 ? (
            <EmptyState title={t('history.empty')} />
          ) : (
            <Items items={history.items} />
          )}
          <Text as="p" variant="body-small" color="secondary">
            {t('history.scanned', {
              size: format.bytes(history.scannedBytes),
              limit: format.bytes(history.scanLimitBytes),
            })}{' '}
            {history.isTruncated && t('history.truncated')}
          </Text>
        </>
      )}
    </AwsStatePanel>
  );
}
