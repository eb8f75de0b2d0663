import { useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusLabel, type StatusTone } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { TargetError } from './TargetError';
import { TargetFacts } from './TargetFacts';
import { TargetProgress } from './TargetProgress';
import styles from './ActivityDataSettings.module.css';

const TONES: Record<ActivityTargetState['status'], StatusTone> = {
  waiting: 'neutral',
  reading: 'neutral',
  complete: 'good',
  failed: 'bad',
};

/** One account and region: how reading it goes, and what is there of it. */
export function TargetCard({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const titleId = useId();
  const { accountId, region, source } = target;
  return (
    <Card>
      <section aria-labelledby={titleId}>
        <CardHeader>
          <div className={styles.head}>
            <Text
              as="h3"
              id={titleId}
              variant="body-large"
              weight="bold"
              className={styles.name}
            >
              {t('ingest.target', { account: accountId, region })}
            </Text>
            {/* What comes by itself is neither complete nor waiting for its turn. */}
            {source !== 'sqs' && (
              <StatusLabel tone={TONES[target.status]}>
                {t(`ingest.status.${target.status}`)}
              </StatusLabel>
            )}
          </div>
        </CardHeader>
        <CardBody>
          <div className={styles.card}>
            <TargetError target={target} />
            <TargetProgress target={target} />
            <TargetFacts target={target} />
          </div>
        </CardBody>
      </section>
    </Card>
  );
}
