import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './OverviewCard.module.css';

/** One line of the card: what, its status in a word, its value, its trend. */
export function Vital(props: {
  title: string;
  status: ReactNode;
  value?: string;
  detail?: string;
  trend?: ReactNode;
}) {
  return (
    <div className={styles.vital}>
      <div>
        <Text as="p" variant="body-small" color="secondary">
          {props.title}
        </Text>
        {props.status}
      </div>
      <div className={styles.value}>
        {props.value && (
          <Text as="p" weight="bold">
            {props.value}
          </Text>
        )}
        {props.detail && (
          <Text as="p" variant="body-x-small" color="secondary">
            {props.detail}
          </Text>
        )}
      </div>
      <div className={styles.trend}>{props.trend}</div>
    </div>
  );
}
