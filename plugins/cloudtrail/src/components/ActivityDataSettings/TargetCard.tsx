import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestCard, type StatusTone } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { TargetError } from './TargetError';
import { TargetFacts } from './TargetFacts';
import { TargetProgress } from './TargetProgress';

const TONES: Record<ActivityTargetState['status'], StatusTone> = {
  waiting: 'neutral',
  reading: 'neutral',
  complete: 'good',
  failed: 'bad',
};

/** One account and region: how reading it goes, and what is there of it. */
export function TargetCard({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { accountId, region, source, status } = target;
  return (
    <IngestCard
      title={t('ingest.target', { account: accountId, region })}
      status={
        // What comes by itself is neither complete nor waiting for its turn.
        source === 'sqs'
          ? undefined
          : { tone: TONES[status], text: t(`ingest.status.${status}`) }
      }
    >
      <TargetError target={target} />
      <TargetProgress target={target} />
      <TargetFacts target={target} />
    </IngestCard>
  );
}
