import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestProgress } from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** How far the first reading is. */
export function SourceProgress({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { progress } = source;
  if (!progress || progress.done >= progress.of) {
    return null;
  }
  return (
    <IngestProgress
      label={t('awsData.progress')}
      done={progress.done}
      of={progress.of}
      text={t('awsData.progressOf', progress)}
    />
  );
}
