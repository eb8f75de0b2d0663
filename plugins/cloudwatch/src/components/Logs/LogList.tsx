import { Button, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState } from '@hangar/plugin-aws-react';
import type { LogEvent } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../../translation';
import { LogItem } from './LogItem';
import { useCopy } from './useCopy';
import styles from './Logs.module.css';

/** Log events, newest first; each opens to its full message. */
export function LogList({ items }: { items: LogEvent[] }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const { copy, told } = useCopy();
  if (items.length === 0) {
    return (
      <EmptyState title={t('logs.emptyTitle')} description={t('logs.empty')} />
    );
  }

  return (
    <>
      <ol className={styles.list} aria-label={t('logs.list')}>
        {items.map((event, index) => (
          <LogItem
            key={`${event.time} ${event.logStream} ${index}`}
            event={event}
            onCopy={() => copy(event.message)}
          />
        ))}
      </ol>
      <div className={styles.copy}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFileCopyLine aria-hidden />}
          onPress={() =>
            copy(
              items.map(({ time, message }) => `${time} ${message}`).join('\n'),
            )
          }
        >
          {t('logs.copy')}
        </Button>
        <Text role="status" variant="body-small" color="secondary">
          {told}
        </Text>
      </div>
    </>
  );
}
