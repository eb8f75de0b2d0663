import { useId } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './ActivityDataSettings.module.css';

/** How much of the wanted history is there, while the first reading goes on. */
export function TargetProgress({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const labelId = useId();
  const { done, of } = target.progress;
  if (of === 0 || done >= of || target.status === 'complete') {
    return null;
  }
  return (
    <div className={styles.progress}>
      <Text id={labelId} variant="body-small" weight="bold">
        {t('ingest.progress')}
      </Text>
      <progress aria-labelledby={labelId} value={done} max={of} />
      <Text variant="body-small" color="secondary">
        {t('ingest.progressOf', {
          percent: format.percent(Math.floor((done / of) * 100)),
          length: format.duration(of),
        })}
      </Text>
    </div>
  );
}
