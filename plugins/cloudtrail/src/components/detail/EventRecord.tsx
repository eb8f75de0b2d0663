import { useMemo } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEventDetail } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { useCopy } from '../shared';
import styles from './detail.module.css';

/** What AWS recorded, word for word but for what was masked. */
export function EventRecord(props: {
  event: Pick<ActivityEventDetail, 'record' | 'maskedPaths'>;
}) {
  const { record, maskedPaths } = props.event;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { result, copy } = useCopy();
  const json = useMemo(() => JSON.stringify(record, null, 2), [record]);
  return (
    <section className={styles.part}>
      <div className={styles.actions}>
        <Text as="h3" weight="bold">
          {t('detail.record')}
        </Text>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiFileCopyLine aria-hidden />}
          onPress={() => copy(json)}
        >
          {t('detail.copy')}
        </Button>
        <Text role="status" variant="body-small" color="secondary">
          {result === 'copied' && t('detail.copied')}
          {result === 'failed' && t('detail.copyFailed')}
        </Text>
      </div>
      {maskedPaths.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('detail.masked', {
            number: String(maskedPaths.length),
            paths: maskedPaths.join(', '),
          })}
        </Text>
      )}
      <pre
        className={styles.json}
        role="region"
        aria-label={t('detail.record')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <code>{json}</code>
      </pre>
    </section>
  );
}
