import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './shared.module.css';

/** A part of a page under its own heading. */
export function Section(props: {
  title: string;
  description?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <div>
          <Text as="h2" id={id} variant="title-x-small" weight="bold">
            {props.title}
          </Text>
          {props.description && (
            <Text as="p" variant="body-small" color="secondary">
              {props.description}
            </Text>
          )}
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
