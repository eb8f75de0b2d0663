import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './status.module.css';

/**
 * Says that there is nothing to show, why, and what to do about it.
 *
 * @public
 */
export function EmptyState(props: {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Text as="p" weight="bold">
        {props.title}
      </Text>
      {props.description && (
        <Text as="p" color="secondary">
          {props.description}
        </Text>
      )}
      {props.children}
    </div>
  );
}
