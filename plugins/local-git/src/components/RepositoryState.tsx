import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { getViewData, type AsyncView } from '@hangar/plugin-aws-react';
import { localGitTranslationRef } from '../translation';

/** Shows what was read, or that it is being read, or why it was not. */
export function RepositoryState<T extends object>(props: {
  view: AsyncView<T>;
  children: (data: T) => ReactNode;
}) {
  const { view, children } = props;
  const { t } = useTranslationRef(localGitTranslationRef);
  const data = getViewData(view);
  if (data) {
    return <>{children(data)}</>;
  }
  if (view.status === 'loading') {
    return (
      <div aria-busy role="status">
        <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={120} />
      </div>
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('state.failed')}
      description={'message' in view ? view.message : undefined}
      customActions={
        view.status === 'failed' && (
          <Button variant="secondary" size="small" onPress={view.retry}>
            {t('state.retry')}
          </Button>
        )
      }
    />
  );
}
