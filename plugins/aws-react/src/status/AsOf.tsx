import { useEffect, useState } from 'react';
import { Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '../format';
import { awsReactTranslationRef } from '../translation';
import styles from './status.module.css';

const TICK = 15_000;

/**
 * How old the data on screen is: "as of 3 min ago", the exact time on hover.
 *
 * @public
 */
export function AsOf(props: {
  /** When AWS gave the answer, ISO 8601. */
  time: string;
  /** Warns that the data is not up to date. */
  stale?: boolean;
}) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const now = useNow();
  const time = new Date(props.time);
  const isNow = Math.abs(now.getTime() - time.getTime()) < 5_000;
  const age = format.relative(time, now);
  const describe = () => {
    if (props.stale) {
      return t('age.stale', { age });
    }
    return isNow ? t('age.now') : t('age.asOf', { age });
  };

  return (
    <Text
      as="span"
      variant="body-small"
      color={props.stale ? 'primary' : 'secondary'}
      className={styles.age}
    >
      {props.stale && <RiErrorWarningLine aria-hidden size={16} />}
      <time
        dateTime={props.time}
        title={t('age.exact', { time: format.exactDateTime(time) })}
      >
        {describe()}
      </time>
    </Text>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
