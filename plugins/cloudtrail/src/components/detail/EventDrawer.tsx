import { Dialog, DialogBody, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AwsStatePanel,
  DialogHeader,
  EmptyState,
} from '@hangar/plugin-aws-react';
import { cloudtrailEventsReadPermission } from '@hangar/plugin-cloudtrail-common';
import type { ActivityConditions } from '../../address/activityConditions';
import { useActivityEvent } from '../../hooks/useActivity';
import { cloudtrailTranslationRef } from '../../translation';
import { EventDetail } from './EventDetail';
import styles from './detail.module.css';

/** One event beside the list: what happened, what changed, and what AWS recorded. */
export function EventDrawer(props: {
  eventId: string;
  onClose: () => void;
  onNarrow: (conditions: ActivityConditions) => void;
}) {
  const { eventId, onClose, onNarrow } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const view = useActivityEvent(eventId);
  const isGone =
    view.status === 'failed' &&
    view.error.name === 'ResponseError' &&
    'statusCode' in view.error &&
    view.error.statusCode === 404;
  return (
    <Dialog
      isOpen
      className={styles.drawer}
      onOpenChange={open => !open && onClose()}
    >
      <DialogHeader>{t('detail.title')}</DialogHeader>
      <DialogBody>
        {isGone ? (
          <EmptyState
            title={t('detail.notFoundTitle')}
            description={t('detail.notFound')}
          />
        ) : (
          <AwsStatePanel
            view={view}
            permission={cloudtrailEventsReadPermission.name}
            skeleton={<Skeleton width="100%" height={320} />}
          >
            {event => <EventDetail event={event} onNarrow={onNarrow} />}
          </AwsStatePanel>
        )}
      </DialogBody>
    </Dialog>
  );
}
