import { Button, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { LogEvent } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../../translation';
import { getLogLevel } from './getLogLevel';
import styles from './Logs.module.css';

/** One log event on one line; opens to the whole message and where it came from. */
export function LogItem(props: { event: LogEvent; onCopy: () => void }) {
  const { event, onCopy } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const level = getLogLevel(event.message);

  return (
    <li className={styles.item} data-level={level}>
      <details>
        <summary className={styles.line}>
          <time dateTime={event.time}>
            {format.exactDateTime(new Date(event.time))}
          </time>
          <span className={styles.level} data-level={level}>
            {level && t(`logs.level.${level}`)}
          </span>
          <span className={styles.message}>{event.message}</span>
        </summary>
        <div className={styles.detail}>
          <pre>{formatMessage(event.message)}</pre>
          <Text as="p" variant="body-x-small" color="secondary">
            {t('logs.stream', {
              group: event.logGroup,
              stream: event.logStream,
            })}
          </Text>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiFileCopyLine aria-hidden />}
            onPress={onCopy}
          >
            {t('logs.copyOne')}
          </Button>
        </div>
      </details>
    </li>
  );
}

/** A JSON message is easier to read over several lines. */
function formatMessage(message: string): string {
  try {
    return JSON.stringify(JSON.parse(message), null, 2);
  } catch {
    return message;
  }
}
