import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AsyncView } from '@hangar/plugin-aws-react';
import type { SavedReport } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** Why the saved report of the address is not shown. */
export function SavedReportProblem(props: { view?: AsyncView<SavedReport> }) {
  const { view } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  if (view?.status !== 'failed' && view?.status !== 'denied') {
    return null;
  }
  const isMissing =
    view.status === 'denied' || getStatusCode(view.error) === 404;
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('saved.missingTitle')}
      description={
        isMissing
          ? t('saved.missing')
          : t('saved.openFailed', {
              message: view.message ?? view.error.message,
            })
      }
    />
  );
}

function getStatusCode(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
