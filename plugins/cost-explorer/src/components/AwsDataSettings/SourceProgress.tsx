import { useId } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './AwsDataSettings.module.css';

/** How far the first reading is. */
export function SourceProgress({ source }: { source: CostSourceState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const labelId = useId();
  const { progress } = source;
  if (!progress || progress.done >= progress.of) {
    return null;
  }
  return (
    <div className={styles.progress}>
      <Text id={labelId} variant="body-small" weight="bold">
        {t('awsData.progress')}
      </Text>
      <progress
        aria-labelledby={labelId}
        value={progress.done}
        max={progress.of}
      />
      <Text variant="body-small" color="secondary">
        {t('awsData.progressOf', progress)}
      </Text>
    </div>
  );
}
