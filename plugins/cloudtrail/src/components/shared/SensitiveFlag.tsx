import { RiFlagLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEvent } from '@hangar/plugin-cloudtrail-common';
import { useEventText } from '../../sentences/useEventText';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './shared.module.css';

/** Says that an event deserves a look, and why; the full reason on hover. */
export function SensitiveFlag(props: {
  event: Pick<ActivityEvent, 'sensitiveRule'>;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const sensitive = useEventText().sensitive(props.event);
  if (!sensitive) {
    return null;
  }
  return (
    <span
      className={styles.flag}
      data-severity={sensitive.rule?.severity}
      title={sensitive.why}
    >
      <RiFlagLine aria-hidden size={14} />
      {t('list.sensitive', { reason: sensitive.title })}
    </span>
  );
}
