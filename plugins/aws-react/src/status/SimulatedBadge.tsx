import { Badge } from '@backstage/ui';
import { RiFlaskLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import styles from './status.module.css';

/**
 * Says that the values come from the simulator, not from AWS.
 *
 * @public
 */
export function SimulatedBadge() {
  const { t } = useTranslationRef(awsReactTranslationRef);
  return (
    <Badge
      className={styles.simulated}
      icon={<RiFlaskLine aria-hidden size={14} />}
      title={t('simulated.description')}
    >
      {t('simulated.label')}
    </Badge>
  );
}
