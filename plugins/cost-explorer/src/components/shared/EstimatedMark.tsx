import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costExplorerTranslationRef } from '../../translation';
import styles from './shared.module.css';

/** Says that AWS may still change an amount. */
export function EstimatedMark() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <span className={styles.estimated} title={t('card.estimatedHelp')}>
      {t('card.estimated')}
    </span>
  );
}
