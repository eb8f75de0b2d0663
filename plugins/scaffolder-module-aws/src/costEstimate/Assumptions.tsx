import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostEstimate } from '@hangar/plugin-aws-common';
import { useText } from '../contents/useText';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './costEstimate.module.css';

/** What the estimate takes for granted, with the reasons. */
export function Assumptions(props: { estimate: CostEstimate }) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const text = useText();
  return (
    <details className={styles.details}>
      <summary>{t('cost.assumptions')}</summary>
      <p className={styles.note}>{t('cost.listPrices')}</p>
      <dl>
        {props.estimate.assumptions.map(
          ({ id, title, value, unit, reason }) => (
            <div key={id}>
              <dt>
                {text(title)}: {value} {unit}
              </dt>
              <dd className={styles.note}>{text(reason)}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}
