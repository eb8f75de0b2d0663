import { Link, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEvent } from '@hangar/plugin-cloudtrail-common';
import { useEventText } from '../../sentences/useEventText';
import { cloudtrailTranslationRef } from '../../translation';
import { SensitiveFlag } from '../shared';
import sharedStyles from '../shared/shared.module.css';
import styles from './detail.module.css';

/** Why an event deserves a look, how soon, and where AWS says so. */
export function SensitiveReason(props: {
  event: Pick<ActivityEvent, 'sensitiveRule'>;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const sensitive = useEventText().sensitive(props.event);
  if (!sensitive) {
    return null;
  }
  const { why, rule } = sensitive;
  return (
    <section
      className={`${styles.part} ${styles.why}`}
      aria-label={t('detail.why')}
    >
      <SensitiveFlag event={props.event} />
      {why && <Text as="p">{why}</Text>}
      {rule && (
        <div className={styles.actions}>
          <Text variant="body-small" color="secondary">
            {t(`detail.severity.${rule.severity}`)}
          </Text>
          <Link
            className={sharedStyles.link}
            variant="body-small"
            href={rule.sourceUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('detail.source')}
            <RiExternalLinkLine aria-hidden size={14} />
          </Link>
        </div>
      )}
    </section>
  );
}
