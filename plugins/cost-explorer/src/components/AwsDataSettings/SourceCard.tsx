import { useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusLabel, type StatusTone } from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { CostProblems } from '../shared';
import { Reconciliation } from './Reconciliation';
import { SourceError } from './SourceError';
import { SourceFacts } from './SourceFacts';
import { SourceProgress } from './SourceProgress';
import styles from './AwsDataSettings.module.css';

const TONES: Record<CostSourceState['status'], StatusTone> = {
  waiting: 'neutral',
  running: 'neutral',
  succeeded: 'good',
  failed: 'bad',
};

/** One source: how it goes, what it has, and whether its figures add up. */
export function SourceCard({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const titleId = useId();
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
              className={styles.sourceName}
            >
              {t(`awsData.type.${source.type}`, { id: source.id })}
            </Text>
            <StatusLabel tone={TONES[source.status]}>
              {t(`awsData.status.${source.status}`)}
            </StatusLabel>
          </div>
        </CardHeader>
        <CardBody>
          <div className={styles.card}>
            <SourceError source={source} />
            <CostProblems problems={source.problems} />
            <SourceProgress source={source} />
            <SourceFacts source={source} />
            <Reconciliation reconciliation={source.reconciliation} />
          </div>
        </CardBody>
      </section>
    </Card>
  );
}
