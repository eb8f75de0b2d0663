import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestError, useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';

const ADVICE = {
  AccessDenied: 'permissions',
  AccessDeniedException: 'permissions',
  AuthFailure: 'region',
  AwsAccountNotConfiguredError: 'account',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
  InvalidClientTokenId: 'region',
  OptInRequired: 'region',
  RegionDisabledException: 'region',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  UnrecognizedClientException: 'region',
} as const;

const isKnown = (name: string): name is keyof typeof ADVICE =>
  Object.hasOwn(ADVICE, name);

/** Why the last attempt failed, what to do about it, and when it is tried again. */
export function TargetError({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const { error, nextAttemptAt, source } = target;
  if (!error) {
    return null;
  }
  const advice = isKnown(error.name) ? ADVICE[error.name] : undefined;
  const isTrail = source === 'athena';
  return (
    <IngestError
      title={t('ingest.errorTitle', { name: error.name })}
      sentences={[
        advice &&
          (advice === 'permissions' && isTrail
            ? t('ingest.whatToDo.trailPermissions')
            : t(`ingest.whatToDo.${advice}`)),
        error.message,
        nextAttemptAt
          ? t('ingest.errorNext', {
              time: format.dateTime(new Date(nextAttemptAt)),
            })
          : t('ingest.errorNoNext'),
      ]}
    />
  );
}
