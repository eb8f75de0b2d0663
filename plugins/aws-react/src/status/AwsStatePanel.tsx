import type { ReactNode } from 'react';
import { Alert, Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AsyncView } from '../asyncView';
import { getAge, getAwsFailureKind } from '../asyncView/types';
import { useFormatters } from '../format';
import { awsReactTranslationRef } from '../translation';
import { DeniedState } from './DeniedState';
import { EmptyState } from './EmptyState';
import styles from './status.module.css';

/**
 * What an {@link AwsStatePanel} shows.
 *
 * @public
 */
export type AwsStatePanelProps<T> = {
  view: AsyncView<T>;
  /** The permission the data needs, told to a caller who may not see it. */
  permission: string;
  /** Who owns what the data is about, and can be asked. */
  owner?: string;
  /** Whether an answer has nothing in it. */
  isEmpty?: (data: T) => boolean;
  /** What to say then. */
  empty?: { title?: string; description: string };
  /** The shape of what is being loaded. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
};

/**
 * Shows data in whatever state it is: being loaded, denied, failed, empty, old
 * (with a warning above it) or as it should be.
 *
 * @public
 */
export function AwsStatePanel<T extends object>(props: AwsStatePanelProps<T>) {
  const { view, permission, owner, isEmpty, empty, skeleton, children } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);

  switch (view.status) {
    case 'loading':
      return (
        <div aria-busy role="status">
          <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
          {skeleton ?? <Skeleton width="100%" height={120} />}
        </div>
      );
    case 'denied':
      return <DeniedState permission={permission} owner={owner} />;
    case 'failed': {
      const kind = getAwsFailureKind(view.error);
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t(kind ? `state.failedKind.${kind}` : 'state.failedTitle')}
          description={view.message ?? t('state.failedNetwork')}
          customActions={
            <Button size="small" variant="secondary" onPress={view.retry}>
              {t('state.retry')}
            </Button>
          }
        />
      );
    }
    default: {
      const { data } = view;
      return (
        <div className={styles.panel} aria-busy={view.isRefreshing}>
          {view.status === 'stale' && (
            <StaleBanner asOf={getAge(data).asOf} message={view.message} />
          )}
          {isEmpty?.(data) ? (
            <EmptyState
              title={empty?.title ?? t('state.emptyTitle')}
              description={empty?.description}
            />
          ) : (
            children(data)
          )}
        </div>
      );
    }
  }
}

function StaleBanner(props: { asOf?: string; message?: string }) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const time = props.asOf ? format.dateTime(new Date(props.asOf)) : '–';
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('state.staleTitle')}
      description={
        props.message
          ? t('state.staleError', { message: props.message, time })
          : t('state.staleAws', { time })
      }
    />
  );
}
