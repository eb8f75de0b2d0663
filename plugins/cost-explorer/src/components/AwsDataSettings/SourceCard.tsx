import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestCard, type StatusTone } from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { CostProblems } from '../shared';
import { Reconciliation } from './Reconciliation';
import { SourceError } from './SourceError';
import { SourceFacts } from './SourceFacts';
import { SourceProgress } from './SourceProgress';

const TONES: Record<CostSourceState['status'], StatusTone> = {
  waiting: 'neutral',
  running: 'neutral',
  succeeded: 'good',
  failed: 'bad',
};

/** One source: how it goes, what it has, and whether its figures add up. */
export function SourceCard({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { id, status, type } = source;
  return (
    <IngestCard
      title={t(`awsData.type.${type}`, { id })}
      status={{ tone: TONES[status], text: t(`awsData.status.${status}`) }}
    >
      <SourceError source={source} />
      <CostProblems problems={source.problems} />
      <SourceProgress source={source} />
      <SourceFacts source={source} />
      <Reconciliation reconciliation={source.reconciliation} />
    </IngestCard>
  );
}
