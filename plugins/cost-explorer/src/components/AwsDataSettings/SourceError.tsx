import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestError, useFormatters } from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

const KNOWN_ERRORS = [
  'AccessDeniedException',
  'LimitExceededException',
  'ThrottlingException',
  'DataUnavailableException',
  'ExpiredTokenException',
  'UnrecognizedClientException',
  'BillExpirationException',
  'InvalidNextTokenException',
  'AwsAccountNotConfiguredError',
] as const;

/** Why the last attempt failed, what to do about it, and when it is tried again. */
export function SourceError({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const { error, nextAttemptAt } = source;
  if (!error) {
    return null;
  }
  const known = KNOWN_ERRORS.find(name => name === error.name);
  return (
    <IngestError
      title={t('awsData.errorTitle', { name: error.name })}
      sentences={[
        known && t(`awsData.whatToDo.${known}`),
        error.message,
        nextAttemptAt
          ? t('awsData.errorNext', {
              time: format.dateTime(new Date(nextAttemptAt)),
            })
          : t('awsData.errorNoNext'),
      ]}
    />
  );
}
